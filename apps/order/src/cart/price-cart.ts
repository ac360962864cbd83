import { chooseModifiers, type PricedOrder, type PricingRules, type PromotionRule, priceOrder } from "@atapos/domain";
import type { ProductView } from "../menu/menu-view.ts";
import type { CartLine } from "./cart-line.ts";

/** `sold_out`: the kitchen has none left; `changed`: the menu no longer offers it the way it was chosen. */
export type LineState = "ok" | "sold_out" | "changed";

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
  const looked = lines.map((line) => lookUp(line, products.get(line.productId) ?? null));
  const orderable = looked.flatMap(({ asked }) => (asked === null ? [] : [asked]));
  const totals = priceOrder({ rules, atMs: NOW, lines: orderable });
  let next = 0;
  const shown = looked.map(({ asked, ...line }) => {
    if (asked === null) return line;
    const priced = totals.lines[next];
    next += 1;
    return priced === undefined ? line : { ...line, price: priced.lineSubtotal, fullPrice: priced.subtotal };
  });
  return { lines: shown, totals, count: lines.reduce((sum, line) => sum + line.quantity, 0) };
}

// The menu says which promotion runs; its price stands until the menu says otherwise, so no clock is asked here.
const NOW = 0;
const runningAt = (price: number): PromotionRule => ({
  id: 1,
  name: "",
  type: "override_price",
  value: price,
  startsAt: NOW,
  endsAt: NOW + 1,
  isActive: true,
});

type Asked = Parameters<typeof priceOrder>[0]["lines"][number];

function lookUp(line: CartLine, product: ProductView | null): ShownLine & { asked: Asked | null } {
  const { seen } = line;
  const price = seen.unitPrice * line.quantity;
  const kept = { ...line, price, fullPrice: price, product, name: product?.name ?? seen.name, choices: seen.choices };
  if (product === null) return { ...kept, state: "changed", asked: null };
  const variant = product.variants.find(({ id }) => id === line.variantId) ?? null;
  const isChosen = product.variants.length === 0 ? line.variantId === null : variant !== null;
  const options = isChosen ? chosenOptions(product, line) : null;
  if (!product.isAvailable || variant?.isAvailable === false) return { ...kept, state: "sold_out", asked: null };
  if (options === null) return { ...kept, state: "changed", asked: null };
  const unit = variant ?? product;
  return {
    ...kept,
    state: "ok",
    choices: choicesText(variant?.name ?? null, options.names, line.note),
    asked: {
      unitPrice: unit.price,
      modifiersPrice: options.total,
      qty: line.quantity,
      taxPercent: product.taxPercent,
      promotions: unit.effectivePrice < unit.price ? [runningAt(unit.effectivePrice)] : [],
    },
  };
}

/** What the options are called and add now; null when they are not offered like this any more. */
function chosenOptions(product: ProductView, line: CartLine): { names: string[]; total: number } | null {
  try {
    const { chosen, total } = chooseModifiers(product.groups, line.optionIds);
    return { names: chosen.map((option) => option.name), total };
  } catch {
    return null;
  }
}

export const choicesText = (variant: string | null, options: readonly string[], note: string): string =>
  [...(variant === null ? [] : [variant]), ...options, ...(note.trim() === "" ? [] : [note.trim()])].join(", ");
