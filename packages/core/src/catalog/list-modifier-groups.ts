import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { type CatalogueModifierGroup, readModifierGroups } from "./catalogue-snapshot-store.ts";

/** Every group of the merchant, for attaching to products. */
export function listModifierGroups(ctx: Context, merchantId: number): Promise<CatalogueModifierGroup[]> {
  return inMerchant(ctx, merchantId, readModifierGroups);
}
