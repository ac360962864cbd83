import { differences, isEqual, mergeDrafts, type Sides } from "../merge-drafts.ts";
import { ITEM_FIELDS, type ItemDraft, type VariantDraft } from "./item-draft.ts";

/**
 * My draft over what is saved now: stock that I did not touch is what sales have left, and a variant that is gone becomes
 * a new one. What they changed beside me is still to be looked at.
 */
export function rebaseItem({ base, mine, theirs }: Sides<ItemDraft>): Sides<ItemDraft> {
  const stock = mine.stock === base.stock ? theirs.stock : mine.stock;
  const baseVariants = base.variants.map((variant) => withStockOf(variant, theirs.variants));
  const variants = isEqual(base.variants, mine.variants)
    ? baseVariants
    : mine.variants.map((variant) => rebaseVariant(variant, base.variants, theirs.variants));
  const isStockMine = mine.stock !== base.stock;
  return {
    base: { ...base, stock: isStockMine ? base.stock : theirs.stock, variants: baseVariants },
    mine: { ...mine, stock, variants },
    theirs,
  };
}

/** Whether nothing was changed by both, so that one draft of both needs nobody to choose. */
export const isMergeable = (sides: Sides<ItemDraft>): boolean =>
  differences(ITEM_FIELDS, sides).every(({ isMine, isTheirs }) => !(isMine && isTheirs));

/** Theirs with all that I changed. */
export const mergeMine = (sides: Sides<ItemDraft>): ItemDraft =>
  mergeDrafts(
    sides,
    differences(ITEM_FIELDS, sides)
      .filter(({ isMine }) => isMine)
      .map(({ field }) => field),
  );

function rebaseVariant(
  variant: VariantDraft,
  base: readonly VariantDraft[],
  theirs: readonly VariantDraft[],
): VariantDraft {
  if (variant.id === null) return variant;
  const before = base.find(({ id }) => id === variant.id);
  const now = theirs.find(({ id }) => id === variant.id);
  if (now === undefined) return { ...variant, key: `new-${variant.key}`, id: null };
  return variant.stock === before?.stock ? { ...variant, stock: now.stock } : variant;
}

const withStockOf = (variant: VariantDraft, theirs: readonly VariantDraft[]): VariantDraft => {
  const now = theirs.find(({ id }) => id === variant.id);
  return now === undefined ? variant : { ...variant, stock: now.stock };
};
