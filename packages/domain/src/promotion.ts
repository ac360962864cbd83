import { assertMoney, type Money, percentOf } from "./money.ts";
import type { DiscountType } from "./statuses.ts";

/** One promotion as it applies to one product. */
export interface PromotionRule {
  readonly id: number;
  readonly name: string;
  readonly type: DiscountType;
  /** Money off for `amount`, a percent for `percent`, the new unit price for `override_price`. */
  readonly value: number;
  /** Epoch milliseconds, inclusive. */
  readonly startsAt: number;
  /** Epoch milliseconds, exclusive. */
  readonly endsAt: number;
  readonly isActive: boolean;
}

export interface BestPromotion {
  readonly promotionId: number;
  readonly name: string;
  /** Unit price after the promotion. */
  readonly price: Money;
}

/** Whether the rule counts at this moment: active, and startsAt <= atMs < endsAt. */
export function isRunning(rule: PromotionRule, atMs: number): boolean {
  return rule.isActive && rule.startsAt <= atMs && atMs < rule.endsAt;
}

/** The unit price under the rule, whether or not it runs: never below 0, never above the price itself. */
export function promotionalPrice(unitPrice: Money, rule: PromotionRule): Money {
  return Math.min(unitPrice, Math.max(0, discounted(assertMoney(unitPrice, "unitPrice"), rule)));
}

/** The running rule that gives the lowest price, ties to the lowest id; null when none lowers it. */
export function bestPromotion(unitPrice: Money, rules: readonly PromotionRule[], atMs: number): BestPromotion | null {
  let best: BestPromotion | null = null;
  for (const rule of rules) {
    if (!isRunning(rule, atMs)) continue;
    const price = promotionalPrice(unitPrice, rule);
    if (price >= unitPrice) continue;
    const isBetter = best === null || price < best.price || (price === best.price && rule.id < best.promotionId);
    if (isBetter) best = { promotionId: rule.id, name: rule.name, price };
  }
  return best;
}

/** Unit price for menus: the best promotion's price, else the price itself. */
export function effectivePrice(unitPrice: Money, rules: readonly PromotionRule[], atMs: number): Money {
  return bestPromotion(unitPrice, rules, atMs)?.price ?? unitPrice;
}

/** The next moment (epoch ms, after atMs) at which an active rule starts or ends: how long a cached price holds. */
export function nextPromotionBoundary(rules: readonly PromotionRule[], atMs: number): number | null {
  let next: number | null = null;
  for (const rule of rules) {
    if (!rule.isActive) continue;
    for (const boundary of [rule.startsAt, rule.endsAt]) {
      if (boundary > atMs && (next === null || boundary < next)) next = boundary;
    }
  }
  return next;
}

function discounted(unitPrice: Money, rule: PromotionRule): Money {
  switch (rule.type) {
    case "amount":
      return unitPrice - assertMoney(rule.value, "value");
    case "percent":
      return unitPrice - percentOf(unitPrice, rule.value);
    case "override_price":
      return assertMoney(rule.value, "value");
  }
}
