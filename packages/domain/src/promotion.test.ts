import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bestPromotion,
  commonIntervals,
  effectivePrice,
  isRunning,
  nextPromotionBoundary,
  type PromotionRule,
  promotionalPrice,
  runningIntervals,
  runsUntil,
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
  schedule: null,
  ...change,
});

// The first second of 1970 was a Thursday's, at seven in Jakarta: hours that it is in, and hours that it is not.
const ZONE = "Asia/Jakarta";
const HOURS = [[{ days: [4], from: "07:00", to: "08:00" }], [{ days: [5], from: "07:00", to: "08:00" }]];

const anyRule: fc.Arbitrary<PromotionRule> = fc.record({
  id: fc.integer({ min: 1, max: 1_000 }),
  name: fc.constant("Promo"),
  type: fc.constantFrom(...DISCOUNT_TYPES),
  value: fc.integer({ min: 0, max: 60_000 }),
  startsAt: fc.integer({ min: 0, max: 300 }),
  endsAt: fc.integer({ min: 0, max: 300 }),
  isActive: fc.boolean(),
  schedule: fc.option(fc.constantFrom(...HOURS)),
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
  expect(isRunning(rule({ isActive }), atMs, ZONE)).toBe(expected);
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
    expect(bestPromotion(10_000, rules, 150, ZONE)).toEqual({ promotionId: 2, name: "Hemat", price: 8_000 });
  });

  test("breaks a tie by the lowest id, whatever the order", () => {
    const rules = [rule({ id: 9 }), rule({ id: 3 }), rule({ id: 5 })];
    expect(bestPromotion(10_000, rules, 150, ZONE)?.promotionId).toBe(3);
  });

  test("is null when no running rule lowers the price", () => {
    expect(bestPromotion(10_000, [rule({ value: 0 }), rule({ id: 2, isActive: false })], 150, ZONE)).toBeNull();
    expect(bestPromotion(10_000, [rule()], 250, ZONE)).toBeNull();
  });

  test("does not depend on the order of the rules, and no running rule beats it", () => {
    fc.assert(
      fc.property(unitPrice, distinctRules, moment, (price, rules, atMs) => {
        const best = bestPromotion(price, rules, atMs, ZONE);
        expect(bestPromotion(price, [...rules].reverse(), atMs, ZONE)).toEqual(best);
        const prices = rules.filter((one) => isRunning(one, atMs, ZONE)).map((one) => promotionalPrice(price, one));
        expect(effectivePrice(price, rules, atMs, ZONE)).toBe(Math.min(price, ...prices));
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
    expect(nextPromotionBoundary([rule(), rule({ id: 2, isActive: false, startsAt: 120 })], atMs, ZONE)).toBe(expected);
  });

  test("no price changes before it", () => {
    fc.assert(
      fc.property(unitPrice, distinctRules, moment, (price, rules, atMs) => {
        const until = nextPromotionBoundary(rules, atMs, ZONE) ?? 301;
        const now = effectivePrice(price, rules, atMs, ZONE);
        for (let later = atMs; later < until; later += 1) expect(effectivePrice(price, rules, later, ZONE)).toBe(now);
      }),
    );
  });
});

describe("a happy hour from 22:00 to 01:00 on Fridays and Saturdays", () => {
  const at = (local: string) => Date.parse(`2026-11-${local}:00+07:00`);
  const happy = rule({
    schedule: [{ days: [5, 6], from: "22:00", to: "01:00" }],
    startsAt: at("27T22:30"),
    endsAt: at("29T00:15"),
  });
  const texts = (intervals: Iterable<{ from: number; to: number }>) =>
    [...intervals].map(({ from, to }) =>
      [from, to].map((ms) => new Date(ms + 7 * 3_600_000).toISOString().slice(8, 16)),
    );

  test.each([
    ["27T22:29", false],
    ["27T22:30", true],
    ["28T00:59", true],
    ["28T01:00", false],
    ["28T22:00", true],
    ["29T00:14", true],
    ["29T00:15", false],
  ])("at %s it runs: %s", (local, expected) => {
    expect(isRunning(happy, at(local), ZONE)).toBe(expected);
  });

  test("runs in two stretches, cut by its period and by the range asked for", () => {
    const range = [at("01T00:00"), at("30T00:00")] as const;
    const both = [
      ["27T22:30", "28T01:00"],
      ["28T22:00", "29T00:15"],
    ];
    expect(texts(runningIntervals(happy, ...range, ZONE))).toEqual(both);
    expect(texts(runningIntervals(happy, at("28T00:30"), at("28T23:00"), ZONE))).toEqual([
      ["28T00:30", "28T01:00"],
      ["28T22:00", "28T23:00"],
    ]);
    expect(texts(runningIntervals({ ...happy, isActive: false }, ...range, ZONE))).toEqual([]);
    expect(texts(runningIntervals({ ...happy, schedule: null }, ...range, ZONE))).toEqual([["27T22:30", "29T00:15"]]);
  });

  test("stops at its hours' close or its end, and that is how long a price holds", () => {
    expect(runsUntil(happy, at("27T23:00"), ZONE)).toBe(at("28T01:00"));
    expect(runsUntil(happy, at("28T23:00"), ZONE)).toBe(at("29T00:15"));
    expect(nextPromotionBoundary([happy], at("28T12:00"), ZONE)).toBe(at("28T22:00"));
    expect(nextPromotionBoundary([happy], at("27T01:00"), ZONE)).toBe(at("27T22:30"));
  });
});

test("two sequences have in common exactly the moments that are in both", () => {
  const stretches = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
    .map((edges) => edges.sort((a, b) => a - b))
    .map((edges) =>
      edges.flatMap((from, index) =>
        index % 2 || index + 1 >= edges.length ? [] : [{ from, to: edges[index + 1] ?? 0 }],
      ),
    );
  const momentsOf = (list: Iterable<{ from: number; to: number }>) =>
    [...list].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
  fc.assert(
    fc.property(stretches, stretches, (left, right) => {
      const inRight = new Set(momentsOf(right));
      expect(momentsOf(commonIntervals(left, right))).toEqual(momentsOf(left).filter((one) => inRight.has(one)));
    }),
  );
});
