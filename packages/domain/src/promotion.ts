import { assertMoney, type Money, percentOf } from "./money.ts";
import type { DiscountType } from "./statuses.ts";
import { isInWindows, nextWindowBoundary, type WeeklyWindow } from "./weekly-window.ts";

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
  /** Hours of the week, in the merchant's time zone; null: all of the time from start to end. */
  readonly schedule: readonly WeeklyWindow[] | null;
}

/** From inclusive, to exclusive, epoch ms. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface BestPromotion {
  readonly promotionId: number;
  readonly name: string;
  /** Unit price after the promotion. */
  readonly price: Money;
}

/** Whether the rule counts at this moment: active, startsAt <= atMs < endsAt, and within its hours. */
export function isRunning(rule: PromotionRule, atMs: number, timeZone: string): boolean {
  const isInPeriod = rule.isActive && rule.startsAt <= atMs && atMs < rule.endsAt;
  return isInPeriod && isInWindows(rule.schedule, atMs, timeZone);
}

/** The unit price under the rule, whether or not it runs: never below 0, never above the price itself. */
export function promotionalPrice(unitPrice: Money, rule: PromotionRule): Money {
  return Math.min(unitPrice, Math.max(0, discounted(assertMoney(unitPrice, "unitPrice"), rule)));
}

/** The running rule that gives the lowest price, ties to the lowest id; null when none lowers it. */
export function bestPromotion(
  unitPrice: Money,
  rules: readonly PromotionRule[],
  atMs: number,
  timeZone: string,
): BestPromotion | null {
  let best: BestPromotion | null = null;
  for (const rule of rules) {
    if (!isRunning(rule, atMs, timeZone)) continue;
    const price = promotionalPrice(unitPrice, rule);
    if (price >= unitPrice) continue;
    const isBetter = best === null || price < best.price || (price === best.price && rule.id < best.promotionId);
    if (isBetter) best = { promotionId: rule.id, name: rule.name, price };
  }
  return best;
}

/** Unit price for menus: the best promotion's price, else the price itself. */
export function effectivePrice(
  unitPrice: Money,
  rules: readonly PromotionRule[],
  atMs: number,
  timeZone: string,
): Money {
  return bestPromotion(unitPrice, rules, atMs, timeZone)?.price ?? unitPrice;
}

/** The next moment (epoch ms, after atMs) at which an active rule may start or end: how long a cached price holds. */
export function nextPromotionBoundary(rules: readonly PromotionRule[], atMs: number, timeZone: string): number | null {
  let next: number | null = null;
  for (const rule of rules) {
    const boundary = boundaryOf(rule, atMs, timeZone);
    if (boundary !== null && (next === null || boundary < next)) next = boundary;
  }
  return next;
}

/** When the rule, running at atMs, stops to: at its end or where its hours close, whichever comes first. */
export function runsUntil(rule: PromotionRule, atMs: number, timeZone: string): number {
  return Math.min(rule.endsAt, nextWindowBoundary(rule.schedule, atMs, timeZone) ?? rule.endsAt);
}

/** The stretches within [fromMs, toMs) in which the rule runs, one after the other, as far as they are asked for. */
export function* runningIntervals(
  rule: PromotionRule,
  fromMs: number,
  toMs: number,
  timeZone: string,
): Generator<Interval> {
  let at = Math.max(fromMs, rule.startsAt);
  const end = Math.min(toMs, rule.endsAt);
  while (rule.isActive && at < end) {
    const to = Math.min(end, nextWindowBoundary(rule.schedule, at, timeZone) ?? end);
    if (isInWindows(rule.schedule, at, timeZone)) yield { from: at, to };
    at = to;
  }
}

/** Where both run at once: the sequences ascend and never touch themselves. */
export function* commonIntervals(left: Iterable<Interval>, right: Iterable<Interval>): Generator<Interval> {
  const others = right[Symbol.iterator]();
  let other = others.next();
  for (const one of left) {
    while (!other.done && other.value.from < one.to) {
      const from = Math.max(one.from, other.value.from);
      const to = Math.min(one.to, other.value.to);
      if (from < to) yield { from, to };
      if (other.value.to > one.to) break;
      other = others.next();
    }
    if (other.done) return;
  }
}

function boundaryOf(rule: PromotionRule, atMs: number, timeZone: string): number | null {
  if (!rule.isActive || atMs >= rule.endsAt) return null;
  return atMs < rule.startsAt ? rule.startsAt : runsUntil(rule, atMs, timeZone);
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
