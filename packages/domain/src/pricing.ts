import { PosError } from "./errors.ts";
import { allocate, assertMoney, type Money, percentOf, roundToMultiple } from "./money.ts";
import { type OrderTax, taxOrder } from "./order-tax.ts";
import type { PricingRules } from "./pricing-rules.ts";
import { bestPromotion, type PromotionRule } from "./promotion.ts";

export interface PriceLine {
  /** Product or variant price of one unit, before promotion. */
  readonly unitPrice: Money;
  /** What the chosen modifiers add to one unit; never discounted. */
  readonly modifiersPrice: Money;
  readonly qty: number;
  /** null: the merchant's rate. */
  readonly taxPercent: number | null;
  readonly promotions: readonly PromotionRule[];
}

export interface PricedLine {
  /** One unit before promotion, modifiers included. */
  basePrice: Money;
  /** One unit as charged: after promotion, modifiers included. */
  price: Money;
  discountPerUnit: Money;
  promotionId: number | null;
  /** basePrice x qty. */
  subtotal: Money;
  /** Promotion discount of the line plus its share of the order's discount. */
  discount: Money;
  /** price x qty: before the share of the order's discount. */
  lineSubtotal: Money;
  /** Share of the order's service. */
  service: Money;
  /** Share of the order's tax, the tax on the service included. */
  tax: Money;
  taxPercent: number;
}

export interface PricedOrder {
  lines: PricedLine[];
  /** Before discounts. */
  subtotal: Money;
  discount: Money;
  service: Money;
  /** Added on top when exclusive; contained in the other amounts when inclusive. */
  tax: Money;
  /** subtotal - discount + service, + tax when exclusive. What every tender but cash pays. */
  total: Money;
  /** What cash pays. */
  rounded: Money;
  /** Tax by rate, for receipts; rates ascend. `base` is the sum taxed (with the tax in it when inclusive). */
  taxes: OrderTax[];
}

export interface PriceOrderInput {
  readonly lines: readonly PriceLine[];
  readonly rules: PricingRules;
  /** Epoch milliseconds: with the merchant's time zone it decides which promotions run. */
  readonly atMs: number;
  readonly timeZone: string;
  /** Taken off the lines after promotions, in proportion; more than they come to takes them to 0. */
  readonly orderDiscount?: Money;
}

/**
 * Prices an order. Every part of the lines (subtotal, discount, service, tax) sums to the order's, and the order of
 * lines or promotions changes no sum. Throws `validation` for amounts that are negative or unsafe, or a bad qty.
 */
export function priceOrder(input: PriceOrderInput): PricedOrder {
  const { lines, rules, orderDiscount = 0 } = input;
  const drafts = lines.map((line) => draftLine(line, input));
  shareOrderDiscount(drafts, nonNegative(orderDiscount, "orderDiscount"));

  const subtotal = sumOf(drafts, (line) => line.subtotal);
  const discount = sumOf(drafts, (line) => line.discount);
  const net = subtotal - discount;
  const service = shareService(drafts, rules);

  const taxed = taxOrder(
    drafts.map((line) => ({ taxPercent: line.taxPercent, net: line.subtotal - line.discount, service: line.service })),
    rules,
  );
  const priced = drafts.map((line, index) => ({ ...line, tax: taxed.lineTaxes[index] ?? 0 }));
  const total = assertMoney(net + service + (rules.taxInclusive ? 0 : taxed.tax), "total");
  const rounded = roundToMultiple(total, rules.cashRounding);
  return { lines: priced, subtotal, discount, service, tax: taxed.tax, total, rounded, taxes: taxed.taxes };
}

function draftLine(line: PriceLine, { rules, atMs, timeZone }: PriceOrderInput): PricedLine {
  if (!Number.isSafeInteger(line.qty) || line.qty < 1) throw new PosError("validation", { field: "qty" });
  const unitPrice = nonNegative(line.unitPrice, "unitPrice");
  const modifiersPrice = nonNegative(line.modifiersPrice, "modifiersPrice");
  const promotion = bestPromotion(unitPrice, line.promotions, atMs, timeZone);

  const basePrice = assertMoney(unitPrice + modifiersPrice);
  const price = (promotion?.price ?? unitPrice) + modifiersPrice;
  const discountPerUnit = basePrice - price;
  return {
    basePrice,
    price,
    discountPerUnit,
    promotionId: promotion?.promotionId ?? null,
    subtotal: assertMoney(basePrice * line.qty, "subtotal"),
    discount: discountPerUnit * line.qty,
    lineSubtotal: price * line.qty,
    service: 0,
    tax: 0,
    taxPercent: line.taxPercent ?? rules.taxPercent,
  };
}

/**
 * Rates share the discount before lines do: were it shared among all lines at once, a tie would move a unit
 * between rates with the order of the lines, and the tax with it.
 */
function shareOrderDiscount(lines: PricedLine[], orderDiscount: Money): void {
  const rates = [...new Set(lines.map((line) => line.taxPercent))].sort((a, b) => a - b);
  const groups = rates.map((rate) => lines.filter((line) => line.taxPercent === rate));
  const weights = groups.map((group) => sumOf(group, (line) => line.lineSubtotal));
  const shared = Math.min(
    orderDiscount,
    weights.reduce((left, right) => left + right, 0),
  );
  const groupShares = allocate(shared, weights);
  groups.forEach((group, groupIndex) => {
    const shares = allocate(
      groupShares[groupIndex] ?? 0,
      group.map((line) => line.lineSubtotal),
    );
    group.forEach((line, index) => {
      line.discount += shares[index] ?? 0;
    });
  });
}

function shareService(lines: PricedLine[], rules: PricingRules): Money {
  const bases = lines.map((line) =>
    rules.serviceBase === "before_discount" ? line.subtotal : line.subtotal - line.discount,
  );
  const service = percentOf(
    bases.reduce((left, right) => left + right, 0),
    rules.servicePercent,
  );
  const shares = allocate(service, bases);
  lines.forEach((line, index) => {
    line.service = shares[index] ?? 0;
  });
  return service;
}

function sumOf(lines: readonly PricedLine[], pick: (line: PricedLine) => Money): Money {
  return assertMoney(lines.reduce((sum, line) => sum + pick(line), 0));
}

function nonNegative(amount: Money, field: string): Money {
  if (assertMoney(amount, field) < 0) throw new PosError("validation", { field, reason: "negative" });
  return amount;
}
