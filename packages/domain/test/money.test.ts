import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, assertMoney, percentHundredths, percentOf, roundHalfAway, roundToMultiple } from "./money.ts";
import { codeOf } from "./throws.fixture.ts";

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const percent = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100);
const size = (value: bigint) => (value < 0n ? -value : value);

describe("roundHalfAway", () => {
  test.each([
    [5, 10, 1],
    [-5, 10, -1],
    [5, -10, -1],
    [-5, -10, 1],
    [4, 10, 0],
    [-4, 10, 0],
    [15, 10, 2],
    [-15, 10, -2],
    [1, 3, 0],
    [2, 3, 1],
    [0, 7, 0],
  ])("rounds %d / %d to %d", (numerator, denominator, expected) => {
    expect(roundHalfAway(numerator, denominator)).toBe(expected);
  });

  test("is the nearest integer, and the one further from zero on a tie, by exact rational arithmetic", () => {
    const divisor = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).filter((value) => value !== 0n);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), divisor, (numerator, denominator) => {
        const rounded = BigInt(roundHalfAway(numerator, denominator));
        const distance = 2n * size(numerator - rounded * denominator);
        expect(distance <= size(denominator)).toBe(true);
        if (distance === size(denominator)) expect(size(rounded * denominator) > size(numerator)).toBe(true);
      }),
    );
  });

  test("refuses a denominator of zero and a result that is no safe integer", () => {
    expect(codeOf(() => roundHalfAway(1, 0))).toBe("validation");
    expect(codeOf(() => roundHalfAway(10n ** 20n, 1n))).toBe("validation");
  });
});

describe("percentOf", () => {
  test.each([
    [10_000, 11, 1_100],
    [105, 10, 11],
    [-105, 10, -11],
    [104, 10, 10],
    [100, 0.5, 1],
    [99, 0.5, 0],
    [9_007_199_254_740_991, 100, 9_007_199_254_740_991],
    [1_000_000, 5.29, 52_900],
    [50, 0.29, 0],
    [0, 12.34, 0],
  ])("%d at %d %% is %d", (base, rate, expected) => {
    expect(percentOf(base, rate)).toBe(expected);
  });

  test("is within half a unit of the exact product", () => {
    fc.assert(
      fc.property(amount, percent, (base, rate) => {
        const exact = BigInt(base) * BigInt(percentHundredths(rate));
        expect(2n * size(exact - BigInt(percentOf(base, rate)) * 10_000n) <= 10_000n).toBe(true);
      }),
    );
  });

  test("is odd: minus the amount gives minus the share", () => {
    fc.assert(fc.property(amount, percent, (base, rate) => percentOf(-base, rate) + percentOf(base, rate) === 0));
  });

  test.each([[-1], [0.001], [1.005], [Number.NaN], [Number.POSITIVE_INFINITY]])("refuses %d as a percent", (rate) => {
    expect(codeOf(() => percentOf(100, rate))).toBe("validation");
  });

  test("takes every percent of two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        expect(percentHundredths(hundredths / 100)).toBe(hundredths);
        expect(
          percentHundredths(Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`)),
        ).toBe(hundredths);
      }),
    );
  });
});

describe("allocate", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 });

  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [-2, [1, 1, 1], [-1, -1, 0]],
    [10, [0, 5, 0], [0, 10, 0]],
    [5, [0, 0], [3, 2]],
    [0, [3, 4], [0, 0]],
    [7, [1, 6], [1, 6]],
    [1, [1, 2], [0, 1]],
    [0, [], []],
  ])("shares %d by %j as %j", (total, by, expected) => {
    expect(allocate(total, by)).toEqual(expected);
  });

  test("gives parts that sum to the whole, each within one unit of its fair share", () => {
    fc.assert(
      fc.property(amount, weights, (total, by) => {
        const parts = allocate(total, by);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const whole = by.reduce((sum, weight) => sum + weight, 0);
        if (whole === 0) return;
        parts.forEach((part, index) => {
          const fair = BigInt(total) * BigInt(by[index] ?? 0);
          expect(size(BigInt(part) * BigInt(whole) - fair) < BigInt(whole)).toBe(true);
        });
      }),
    );
  });

  test("gives nothing to a weight of zero while others have weight", () => {
    fc.assert(
      fc.property(amount, weights, (total, by) => {
        if (by.every((weight) => weight === 0)) return;
        allocate(total, by).forEach((part, index) => {
          if (by[index] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test("refuses negative or broken weights, and sharing something among nobody", () => {
    expect(codeOf(() => allocate(1, [-1, 2]))).toBe("validation");
    expect(codeOf(() => allocate(1, [0.5]))).toBe("validation");
    expect(codeOf(() => allocate(1, []))).toBe("validation");
  });
});

describe("roundToMultiple", () => {
  test.each([
    [12_349, 100, 12_300],
    [12_350, 100, 12_400],
    [-12_350, 100, -12_400],
    [12_351, 0, 12_351],
    [40, 100, 0],
    [50, 100, 100],
    [7, 5, 5],
    [8, 5, 10],
  ])("%d to the nearest %d is %d", (value, multiple, expected) => {
    expect(roundToMultiple(value, multiple)).toBe(expected);
  });

  test("is a multiple at most half a multiple away", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 100_000 }), (value, multiple) => {
        const rounded = roundToMultiple(value, multiple);
        expect(Math.abs(rounded % multiple)).toBe(0);
        expect(2 * Math.abs(rounded - value)).toBeLessThanOrEqual(multiple);
      }),
    );
  });

  test("refuses a multiple that is negative or no integer", () => {
    expect(codeOf(() => roundToMultiple(1, -100))).toBe("validation");
    expect(codeOf(() => roundToMultiple(1, 0.5))).toBe("validation");
  });
});

test.each([[0.5], [Number.NaN], [2 ** 53], [Number.POSITIVE_INFINITY]])("assertMoney refuses %d", (value) => {
  expect(codeOf(() => assertMoney(value))).toBe("validation");
});

test("assertMoney turns minus zero into zero", () => {
  expect(Object.is(assertMoney(-0), 0)).toBe(true);
});
