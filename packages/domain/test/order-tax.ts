import { allocate, type Money, percentHundredths, percentOf, roundHalfAway } from "./money.ts";
import type { PricingRules } from "./pricing-rules.ts";

/** One rate's tax on an order. */
export interface OrderTax {
  percent: number;
  base: Money;
  tax: Money;
}

interface TaxableLine {
  readonly taxPercent: number;
  /** After every discount. */
  readonly net: Money;
  readonly service: Money;
}

/**
 * Tax by rate on the order's sums, rounded once a rate, then shared to the lines by largest remainder. The service
 * joins the merchant's rate when taxable; its tax goes to the lines in proportion to their service.
 */
export function taxOrder(
  lines: readonly TaxableLine[],
  rules: PricingRules,
): { tax: Money; lineTaxes: Money[]; taxes: OrderTax[] } {
  const lineTaxes = lines.map(() => 0);
  const give = (indexes: readonly number[], shares: readonly Money[]) =>
    indexes.forEach((lineIndex, i) => {
      lineTaxes[lineIndex] = (lineTaxes[lineIndex] ?? 0) + (shares[i] ?? 0);
    });

  const services = lines.map((line) => line.service);
  const taxedService = rules.serviceTaxable ? services.reduce((left, right) => left + right, 0) : 0;
  const taxes: OrderTax[] = [];
  for (const percent of ratesOf(lines, rules, taxedService)) {
    const service = percent === rules.taxPercent ? taxedService : 0;
    const indexes = lines.flatMap((line, index) => (line.taxPercent === percent ? [index] : []));
    const weights = [...indexes.map((index) => lines[index]?.net ?? 0), service];
    const base = weights.reduce((left, right) => left + right, 0);
    const tax = taxOn(base, percent, rules.taxInclusive);
    const shares = allocate(tax, weights);
    give(indexes, shares);
    give([...lines.keys()], allocate(shares.at(-1) ?? 0, services));
    taxes.push({ percent, base, tax });
  }
  return { tax: taxes.reduce((sum, entry) => sum + entry.tax, 0), lineTaxes, taxes };
}

function ratesOf(lines: readonly TaxableLine[], rules: PricingRules, taxedService: Money): number[] {
  const rates = new Set(lines.map((line) => line.taxPercent));
  if (taxedService > 0) rates.add(rules.taxPercent);
  return [...rates].sort((a, b) => a - b);
}

function taxOn(base: Money, percent: number, isInclusive: boolean): Money {
  if (!isInclusive) return percentOf(base, percent);
  const rate = BigInt(percentHundredths(percent));
  return roundHalfAway(BigInt(base) * rate, 10_000n + rate);
}
