import { type Choice, optionsOf, unitPrice } from "@atapos/domain";
import type { RegisterProduct } from "../register/register-menu.ts";
import type { NewLine } from "./ticket-lines.ts";

/** The line that a choice makes, and how it looks now. */
export function lineOf(product: RegisterProduct, choice: Choice): NewLine {
  const variant = product.variants.find(({ id }) => id === choice.variantId);
  const options = optionsOf(product, choice);
  return {
    productId: product.id,
    variantId: choice.variantId,
    optionIds: options.map(({ id }) => id),
    note: choice.note,
    quantity: choice.quantity,
    seen: {
      name: product.name,
      choices: [...(variant === undefined ? [] : [variant.name]), ...options.map(({ name }) => name)],
      unitPrice: unitPrice(product, choice),
    },
  };
}

export const choiceOf = ({ variantId, optionIds, note, quantity }: NewLine): Choice => ({
  variantId,
  optionIds,
  note,
  quantity,
});
