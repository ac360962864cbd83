import type { MenuVariantUnit, QuotableProduct } from "./menu-quote.ts";
import type { ModifierGroup, ModifierOption } from "./modifiers.ts";
import type { Money } from "./money.ts";

export interface ChoosableGroup extends ModifierGroup {
  readonly options: readonly (ModifierOption & { readonly isDefault: boolean })[];
}

export interface ChoosableProduct extends QuotableProduct {
  readonly groups: readonly ChoosableGroup[];
}

/** What somebody has chosen of one product so far. */
export interface Choice {
  readonly variantId: number | null;
  readonly optionIds: readonly number[];
  readonly note: string;
  readonly quantity: number;
}

/** The restaurant's own defaults, as far as they can be had; with one variant left there is nothing to choose. */
export function firstChoice(product: ChoosableProduct): Choice {
  const offered = product.variants.filter((variant) => variant.isAvailable);
  const [only] = offered;
  return {
    variantId: offered.length === 1 && only !== undefined ? only.id : null,
    optionIds: product.groups.flatMap(defaultOptions),
    note: "",
    quantity: 1,
  };
}

/** One tap may add it: there is nothing that has to be chosen, not even from defaults. */
export const isPlain = (product: QuotableProduct): boolean =>
  product.variants.length < 2 && product.groups.every((group) => group.min === 0);

/** What still has to be chosen, the first of it; null when the choice is whole. */
export function missing<Group extends ModifierGroup>(
  product: { readonly variants: readonly MenuVariantUnit[]; readonly groups: readonly Group[] },
  choice: Choice,
): "variant" | Group | null {
  if (product.variants.length > 0 && choice.variantId === null) return "variant";
  return product.groups.find((group) => countIn(group, choice) < group.min) ?? null;
}

export const countIn = (group: ModifierGroup, choice: Choice): number =>
  group.options.filter((option) => choice.optionIds.includes(option.id)).length;

/** One may be had: choosing another takes its place. */
export const isSingle = (group: ModifierGroup): boolean => group.max === 1;

/** Turns an option on or off; null when the group is full. */
export function toggleOption(group: ModifierGroup, choice: Choice, optionId: number): Choice | null {
  const isOn = choice.optionIds.includes(optionId);
  const ofGroup = new Set(group.options.map((option) => option.id));
  if (isOn && isSingle(group) && group.min === 1) return choice;
  if (isOn) return { ...choice, optionIds: choice.optionIds.filter((id) => id !== optionId) };
  if (isSingle(group)) {
    return { ...choice, optionIds: [...choice.optionIds.filter((id) => !ofGroup.has(id)), optionId] };
  }
  if (group.max !== null && countIn(group, choice) >= group.max) return null;
  return { ...choice, optionIds: [...choice.optionIds, optionId] };
}

/** The options that are on, in the menu's order. */
export const optionsOf = (product: QuotableProduct, choice: Choice): ModifierOption[] =>
  product.groups.flatMap((group) => group.options.filter((option) => choice.optionIds.includes(option.id)));

/** One of it as chosen, before service and tax where those come on top. */
export function unitPrice(product: QuotableProduct, choice: Choice): Money {
  const variant = product.variants.find(({ id }) => id === choice.variantId);
  return (variant ?? product).effectivePrice + optionsOf(product, choice).reduce((sum, { price }) => sum + price, 0);
}

function defaultOptions(group: ChoosableGroup): number[] {
  const wanted = group.options.filter((option) => option.isDefault && option.isAvailable).map((option) => option.id);
  return group.max === null ? wanted : wanted.slice(0, group.max);
}
