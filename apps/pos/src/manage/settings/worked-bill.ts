// The sample bill beside the settings: the same function that prices orders, over a few things of the merchant's own menu.
import { type PricedOrder, type PricingRules, type QuotableProduct, quoteMenu } from "@atapos/domain";
import type { Settings } from "./settings-draft.ts";

export interface SampleProduct extends QuotableProduct {
  id: number;
  name: string;
}

export interface SampleLine {
  productId: number;
  variantId: number | null;
  optionIds: readonly number[];
  quantity: number;
}

/** What a changed line is told from: the same key with another label or amount. */
export interface BillRow {
  key: "subtotal" | "discount" | "service" | `tax-${number}` | "rounding";
  percent: number | null;
  /** What the percent is taken of. */
  base: number | null;
  amount: number;
}

export interface WorkedBill {
  lines: readonly { key: string; quantity: number; name: string; amount: number }[];
  /** From the subtotal to what cash pays: they add up to it, but for taxes that the prices contain. */
  rows: readonly BillRow[];
  isTaxContained: boolean;
  /** What every tender but cash pays. */
  total: number;
  cashTotal: number;
}

export const rulesOf = (settings: Settings): PricingRules => ({
  currency: settings.currency,
  taxPercent: settings.taxPercent,
  taxInclusive: settings.isTaxInclusive,
  servicePercent: settings.servicePercent,
  serviceBase: settings.serviceBase,
  serviceTaxable: settings.isServiceTaxable,
  cashRounding: settings.cashRounding,
});

export function workedBill(
  products: ReadonlyMap<number, SampleProduct>,
  lines: readonly SampleLine[],
  rules: PricingRules,
): WorkedBill {
  const quote = quoteMenu({ lines, products, rules });
  const { totals } = quote;
  return {
    lines: quote.lines.flatMap(({ line, product, variant, priced }) =>
      priced === null || product === null
        ? []
        : [
            {
              key: `${line.productId}-${line.variantId}`,
              quantity: line.quantity,
              name: variant === null ? product.name : `${product.name}, ${variant.name}`,
              amount: priced.subtotal,
            },
          ],
    ),
    rows: rowsOf(totals, rules),
    isTaxContained: rules.taxInclusive,
    total: totals.total,
    cashTotal: totals.rounded,
  };
}

function rowsOf(totals: PricedOrder, rules: PricingRules): BillRow[] {
  const serviceBase = rules.serviceBase === "before_discount" ? totals.subtotal : totals.subtotal - totals.discount;
  const rows: BillRow[] = [
    { key: "subtotal", percent: null, base: null, amount: totals.subtotal },
    { key: "discount", percent: null, base: null, amount: -totals.discount },
    { key: "service", percent: rules.servicePercent, base: serviceBase, amount: totals.service },
    ...totals.taxes.map(({ percent, base, tax }) => ({
      ...{ key: `tax-${percent}` as const, percent, base },
      amount: tax,
    })),
    { key: "rounding", percent: null, base: rules.cashRounding, amount: totals.rounded - totals.total },
  ];
  return rows.filter(({ key, amount }) => key === "subtotal" || amount !== 0);
}

/** Keys of the rows that the new rules changed, or brought. */
export function changedRows(before: WorkedBill, after: WorkedBill): ReadonlySet<string> {
  const known = new Map(before.rows.map((row) => [row.key, JSON.stringify(row)]));
  return new Set(after.rows.filter((row) => known.get(row.key) !== JSON.stringify(row)).map(({ key }) => key));
}

const SAMPLE_SIZE = 4;

/** A few things that can be ordered as they are; another `turn` takes others. */
export function sampleLines(products: readonly SampleProduct[], turn: number): SampleLine[] {
  const simple = products.filter(
    (product) => product.isAvailable && product.price > 0 && product.groups.every(({ min }) => min === 0),
  );
  const count = Math.min(SAMPLE_SIZE, simple.length);
  // spread over the whole menu, so that a bill has something to eat and something to drink
  const step = Math.max(1, Math.floor(simple.length / SAMPLE_SIZE));
  return Array.from({ length: count }, (_, index) => simple[(turn + index * step) % simple.length]).flatMap(
    (product, index) => {
      if (product === undefined) return [];
      const variant = product.variants.find(({ isAvailable }) => isAvailable);
      if (product.variants.length > 0 && variant === undefined) return [];
      const quantity = index === count - 2 ? 2 : 1;
      return [{ productId: product.id, variantId: variant?.id ?? null, optionIds: [], quantity }];
    },
  );
}
