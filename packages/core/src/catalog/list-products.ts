import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { readProductPage } from "./product-view-store.ts";
import type { ListProductsInput } from "./schema.ts";

export function listProducts(ctx: Context, merchantId: number, filter: ListProductsInput) {
  return inMerchant(ctx, merchantId, (uow) => readProductPage(uow, filter, ctx.deps.now()));
}
