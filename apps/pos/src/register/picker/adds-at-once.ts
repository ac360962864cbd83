import { type Choice, isSingle, missing } from "@atapos/domain";
import type { RegisterProduct } from "../register-menu.ts";

/**
 * Whether a choice in a required group ends the asking: it was the only thing that had to be chosen, and one of it is
 * enough. What may be chosen besides stays open by tapping the line.
 */
export function addsAtOnce(product: RegisterProduct, choice: Choice): boolean {
  const groups = product.groups.filter(({ min }) => min > 0);
  const hasVariants = product.variants.length > 1;
  const isOnlyOne = groups.length + (hasVariants ? 1 : 0) === 1;
  const isSingleChoice = groups.every(isSingle);
  return isOnlyOne && isSingleChoice && missing(product, choice) === null;
}
