import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bestPromotion,
  effectivePrice,
  isRunning,
  nextPromotionBoundary,
  type PromotionRule,
  promotionalPrice,
} from "./promotion.ts";
import { DISCOUNT_TYPES } from "./statuses.ts";
import { codeOf } from "./throws.fixture.ts";

const rule = (change: Partial<PromotionRule> = {}): PromotionRule => ({
  id: 1,
  name: "Promo",
  type: "amount",
  value: 1_000,
  startsAt: 100,
  endsAt: 200,
  isActive: true,
  ...change,
});

const anyRule: fc.Arbitrary<PromotionRule> = fc.record({
  id: fc.integer({ min: 1, max: 1_000 }),
  name: fc.constant("Promo"),
  type: fc.constantFrom(...DISCOUNT_TYPES),
  value: fc.integer({ min: 0, max: 60_000 }),
  startsAt: fc.integer({ min: 0, max: 300 }),
  endsAt: fc.integer({ min: 0, max: 300 }),
  isActive: fc.boolean(),
});
const distinctRules = fc.uniqueArray(anyRule, { maxLength: 6, selector: (one) => one.id });
const unitPrice = fc.integer({ min: 0, max: 100_000 });
const moment = fc.integer({ min: 0, max: 300 });

test.each([
  [99, true, false],
  [100, true, true],
  [199, true, true],
  [200, true, false],
  [150, false, false],
])("at %d with isActive %s a rule from 100 to 200 runs: %s", (atMs, isActive, expected) => {
  expect(isRunning(rule({ isActive }), atMs)).toBe(expected);
});

describe("promotionalPrice", () => {
  test.each([
    ["amount", 1_000, 10_000, 9_000],
    ["amount", 12_000, 10_000, 0],
    ["amount", 0, 10_000, 10_000],
    ["amount", -500, 10_000, 10_000],
    ["percent", 15, 9_990, 8_491],
    ["percent", 100, 10_000, 0],
    ["percent", 150, 10_000, 0],
    ["percent", 12.5, 1_000, 875],
    ["override_price", 7_500, 10_000, 7_500],
    ["override_price", 12_500, 10_000, 10_000],
    ["override_price", -1, 10_000, 0],
  ] as const)("%s %d on %d leaves %d", (type, value, price, expected) => {
    expect(promotionalPrice(price, rule({ type, value }))).toBe(expected);
  });

  test("never goes below zero nor raises a price", () => {
    fc.assert(
      fc.property(unitPrice, anyRule, (price, one) => {
        const lowered = promotionalPrice(price, one);
        expect(lowered).toBeGreaterThanOrEqual(0);
        expect(lowered).toBeLessThanOrEqual(price);
      }),
    );
  });

  test("refuses a percent of three decimals and a broken amount", () => {
    expect(codeOf(() => promotionalPrice(100, rule({ type: "percent", value: 1.005 })))).toBe("validation");
    expect(codeOf(() => promotionalPrice(100, rule({ value: 0.5 })))).toBe("validation");
  });
});

describe("bestPromotion", () => {
  test("takes the lowest price", () => {
    const rules = [rule({ id: 1, value: 1_000 }), rule({ id: 2, type: "percent", value: 20, name: "Hemat" })];
    expect(bestPromotion(10_000, rules, 150)).toEqual({ promotionId: 2, name: "Hemat", price: 8_000 });
  });

  test("breaks a tie by the lowest id, whatever the order", () => {
    const rules = [rule({ id: 9 }), rule({ id: 3 }), rule({ id: 5 })];
    expect(bestPromotion(10_000, rules, 150)?.promotionId).toBe(3);
  });

  test("is null when no running rule lowers the price", () => {
    expect(bestPromotion(10_000, [rule({ value: 0 }), rule({ id: 2, isActive: false })], 150)).toBeNull();
    expect(bestPromotion(10_000, [rule()], 250)).toBeNull();
  });

  test("does not depend on the order of the rules, and no running rule beats it", () => {
    fc.assert(
      fc.property(unitPrice, distinctRules, moment, (price, rules, atMs) => {
        const best = bestPromotion(price, rules, atMs);
        expect(bestPromotion(price, [...rules].reverse(), atMs)).toEqual(best);
        const prices = rules.filter((one) => isRunning(one, atMs)).map((one) => promotionalPrice(price, one));
        expect(effectivePrice(price, rules, atMs)).toBe(Math.min(price, ...prices));
      }),
    );
  });
});

describe("nextPromotionBoundary", () => {
  test.each([
    [50, 100],
    [100, 200],
    [199, 200],
    [200, null],
  ])("from %d it is %s", (atMs, expected) => {
    expect(nextPromotionBoundary([rule(), rule({ id: 2, isActive: false, startsAt: 120 })], atMs)).toBe(expected);
  });

  test("no price changes before it", () => {
    fc.assert(
      fc.property(unitPrice, distinctRules, moment, (price, rules, atMs) => {
        const until = nextPromotionBoundary(rules, atMs) ?? 301;
        const now = effectivePrice(price, rules, atMs);
        for (let later = atMs; later < until; later += 1) expect(effectivePrice(price, rules, later)).toBe(now);
      }),
    );
  });
});
