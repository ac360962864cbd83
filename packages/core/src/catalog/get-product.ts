import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { readProduct } from "./product-view-store.ts";
import type { ProductView } from "./schema.ts";

export function getProduct(ctx: Context, merchantId: number, id: number): Promise<ProductView> {
  return inMerchant(ctx, merchantId, (uow) => readProduct(uow, id, ctx.deps.now()));
}
