import { type LineQuote, type PricedOrder, type PricingRules, type QuoteState, quoteMenu } from "@atapos/domain";
import type { ProductView } from "../menu/menu-view.ts";
import type { CartLine } from "./cart-line.ts";

/** `sold_out`: the kitchen has none left; `changed`: the menu no longer offers it the way it was chosen. */
export type LineState = QuoteState;

export interface ShownLine extends CartLine {
  state: LineState;
  /** What the line costs now, before service and tax; what it cost when chosen, if it cannot be ordered. */
  price: number;
  /** What it would cost without the promotion. */
  fullPrice: number;
  /** null: no longer on the menu. */
  product: ProductView | null;
  name: string;
  choices: string;
}

export interface PricedCart {
  lines: ShownLine[];
  /** Of the lines that can be ordered. */
  totals: PricedOrder;
  count: number;
}

/** Prices what the phone holds with the rules the server uses; the server's own answer at placement counts. */
export function priceCart(
  lines: readonly CartLine[],
  products: ReadonlyMap<number, ProductView>,
  rules: PricingRules,
): PricedCart {
  const quote = quoteMenu<CartLine, ProductView>({ lines, products, rules });
  return { lines: quote.lines.map(shownLine), totals: quote.totals, count: quote.count };
}

function shownLine(quote: LineQuote<CartLine, ProductView>): ShownLine {
  const { line, product, priced, state } = quote;
  const seenPrice = line.seen.unitPrice * line.quantity;
  return {
    ...line,
    state,
    product,
    name: product?.name ?? line.seen.name,
    choices:
      state === "ok"
        ? choicesText(
            quote.variant?.name ?? null,
            quote.options.map((option) => option.name),
            line.note,
          )
        : line.seen.choices,
    price: priced?.lineSubtotal ?? seenPrice,
    fullPrice: priced?.subtotal ?? seenPrice,
  };
}

export const choicesText = (variant: string | null, options: readonly string[], note: string): string =>
  [...(variant === null ? [] : [variant]), ...options, ...(note.trim() === "" ? [] : [note.trim()])].join(", ");
