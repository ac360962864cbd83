import { type Choice, optionsOf, unitPrice } from "@atapos/domain";
import { MAX_NOTE } from "../cart/cart-line.ts";
import type { NewLine } from "../cart/cart-lines.ts";
import { choicesText } from "../cart/price-cart.ts";
import type { ProductView } from "./menu-view.ts";

/** The line that a choice makes, and how it looks now. */
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
