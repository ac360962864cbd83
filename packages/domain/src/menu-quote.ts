import { type ChosenModifier, chooseModifiers, type ModifierGroup } from "./modifiers.ts";
import type { Money } from "./money.ts";
import { type PricedLine, type PricedOrder, type PriceLine, priceOrder } from "./pricing.ts";
import type { PricingRules } from "./pricing-rules.ts";
import type { PromotionRule } from "./promotion.ts";

/** What a menu says of a product or one of its variants. */
export interface MenuUnit {
  readonly price: Money;
  /** Under the promotion that runs now; the price itself when none does. */
  readonly effectivePrice: Money;
  readonly isAvailable: boolean;
}

export interface MenuVariantUnit extends MenuUnit {
  readonly id: number;
  readonly name: string;
}

export interface QuotableProduct extends MenuUnit {
  /** null: the merchant's rate. */
  readonly taxPercent: number | null;
  readonly variants: readonly MenuVariantUnit[];
  readonly groups: readonly ModifierGroup[];
}

export interface QuotableLine {
  readonly productId: number;
  readonly variantId: number | null;
  readonly optionIds: readonly number[];
  readonly quantity: number;
}

/** `sold_out`: none is left; `changed`: the menu no longer offers it the way it was chosen. */
export type QuoteState = "ok" | "sold_out" | "changed";

export interface LineQuote<Line, Product> {
  line: Line;
  state: QuoteState;
  /** null: no longer on the menu. */
  product: Product | null;
  variant: MenuVariantUnit | null;
  options: ChosenModifier[];
  /** null: it cannot be ordered. */
  priced: PricedLine | null;
}

export interface MenuQuote<Line, Product> {
  lines: LineQuote<Line, Product>[];
  /** Of the lines that can be ordered. */
  totals: PricedOrder;
  /** Pieces, over all lines. */
  count: number;
}

export interface QuoteMenuInput<Line, Product> {
  readonly lines: readonly Line[];
  readonly products: ReadonlyMap<number, Product>;
  readonly rules: PricingRules;
}

/**
 * Prices what a device holds by the menu it knows, with the rules the server uses. The menu says which promotion runs,
 * and its price stands until the menu says otherwise: no clock is asked. The server's own answer at placement counts.
 */
export function quoteMenu<Line extends QuotableLine, Product extends QuotableProduct>(
  input: QuoteMenuInput<Line, Product>,
): MenuQuote<Line, Product> {
  const found = input.lines.map((line) => lookUp<Line, Product>(line, input.products.get(line.productId) ?? null));
  const asked = found.flatMap((quote) => priceLineOf(quote) ?? []);
  const totals = priceOrder({ rules: input.rules, atMs: NOW, timeZone: "UTC", lines: asked });
  let next = 0;
  for (const quote of found) {
    if (quote.state !== "ok") continue;
    quote.priced = totals.lines[next] ?? null;
    next += 1;
  }
  return { lines: found, totals, count: input.lines.reduce((sum, line) => sum + line.quantity, 0) };
}

function lookUp<Line extends QuotableLine, Product extends QuotableProduct>(
  line: Line,
  product: Product | null,
): LineQuote<Line, Product> {
  const variant = product?.variants.find(({ id }) => id === line.variantId) ?? null;
  const missing: LineQuote<Line, Product> = { line, state: "changed", product, variant, options: [], priced: null };
  if (product === null) return missing;
  if (!product.isAvailable || variant?.isAvailable === false) return { ...missing, state: "sold_out" };
  const isChosen = product.variants.length === 0 ? line.variantId === null : variant !== null;
  const options = isChosen ? chosenOptions(product.groups, line.optionIds) : null;
  return options === null ? missing : { ...missing, state: "ok", options };
}

function priceLineOf({ line, product, variant, options, state }: LineQuote<QuotableLine, QuotableProduct>) {
  if (product === null || state !== "ok") return null;
  const unit = variant ?? product;
  const priceLine: PriceLine = {
    unitPrice: unit.price,
    modifiersPrice: options.reduce((sum, option) => sum + option.price, 0),
    qty: line.quantity,
    taxPercent: product.taxPercent,
    promotions: unit.effectivePrice < unit.price ? [runningAt(unit.effectivePrice)] : [],
  };
  return priceLine;
}

/** What is chosen, in the menu's order; null when it is not offered like this any more. */
function chosenOptions(groups: readonly ModifierGroup[], optionIds: readonly number[]): ChosenModifier[] | null {
  try {
    return chooseModifiers(groups, optionIds).chosen;
  } catch {
    return null;
  }
}

const NOW = 0;
const runningAt = (price: Money): PromotionRule => ({
  id: 1,
  name: "",
  type: "override_price",
  value: price,
  startsAt: NOW,
  endsAt: NOW + 1,
  isActive: true,
  schedule: null,
});
