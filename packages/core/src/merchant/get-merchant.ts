import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { type MerchantRow, readMerchant } from "./merchant-store.ts";

export function getMerchant(ctx: Context, merchantId: number): Promise<MerchantRow> {
  return inMerchant(ctx, merchantId, readMerchant);
}
