import { MAX_NOTE } from "../cart/cart-line.ts";
import type { NewLine } from "../cart/cart-lines.ts";
import { choicesText } from "../cart/price-cart.ts";
import type { GroupView, ProductView } from "./menu-view.ts";

/** What a diner has chosen of one product. */
export interface Choice {
  variantId: number | null;
  optionIds: readonly number[];
  note: string;
  quantity: number;
}

/** The restaurant's own defaults, as far as they can be had; with one variant left there is nothing to choose. */
export function firstChoice(product: ProductView): Choice {
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
export const isPlain = (product: ProductView): boolean =>
  product.variants.length < 2 && product.groups.every((group) => group.min === 0);

/** What still has to be chosen, the first of it; null when the choice is whole. */
export function missing(product: ProductView, choice: Choice): "variant" | GroupView | null {
  if (product.variants.length > 0 && choice.variantId === null) return "variant";
  return product.groups.find((group) => countIn(group, choice) < group.min) ?? null;
}

export const countIn = (group: GroupView, choice: Choice): number =>
  group.options.filter((option) => choice.optionIds.includes(option.id)).length;

/** One may be had: choosing another takes its place. */
export const isSingle = (group: GroupView): boolean => group.max === 1;

/** Turns an option on or off; null when the group is full. */
export function toggleOption(group: GroupView, choice: Choice, optionId: number): Choice | null {
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

/** One of it as chosen, before service and tax where those come on top. */
export function unitPrice(product: ProductView, choice: Choice): number {
  const variant = product.variants.find(({ id }) => id === choice.variantId);
  return (variant ?? product).effectivePrice + optionsOf(product, choice).reduce((sum, { price }) => sum + price, 0);
}

export function lineOf(product: ProductView, choice: Choice): NewLine {
  const variant = product.variants.find(({ id }) => id === choice.variantId);
  const options = optionsOf(product, choice);
  const note = choice.note.trim().slice(0, MAX_NOTE);
  return {
    productId: product.id,
    variantId: choice.variantId,
    optionIds: options.map(({ id }) => id),
    note,
    quantity: choice.quantity,
    seen: {
      name: product.name,
      choices: choicesText(
        variant?.name ?? null,
        options.map(({ name }) => name),
        note,
      ),
      unitPrice: unitPrice(product, choice),
      thumbnailUrl: product.thumbnailUrl,
    },
  };
}

const optionsOf = (product: ProductView, choice: Choice) =>
  product.groups.flatMap((group) => group.options.filter((option) => choice.optionIds.includes(option.id)));

function defaultOptions(group: GroupView): number[] {
  const wanted = group.options.filter((option) => option.isDefault && option.isAvailable).map((option) => option.id);
  return group.max === null ? wanted : wanted.slice(0, group.max);
}
