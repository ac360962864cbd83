import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyDecimals, fromMajor, toMajor } from "./currency.ts";
import { codeOf } from "./throws.fixture.ts";

test.each([
  ["IDR", 0],
  ["JPY", 0],
  ["USD", 2],
  ["SGD", 2],
  ["KWD", 3],
])("%s has %d decimals", (currency, decimals) => {
  expect(currencyDecimals(currency)).toBe(decimals);
});

test.each([["idr"], ["RP"], [""], ["RUPIAH"]])("%s is no currency code", (currency) => {
  expect(codeOf(() => currencyDecimals(currency))).toBe("validation");
});

test("every amount survives the way to the major unit and back", () => {
  const currency = fc.constantFrom("IDR", "USD", "KWD");
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), currency, (amount, code) => {
      expect(fromMajor(toMajor(amount, code), code)).toBe(amount);
    }),
  );
});

test.each([
  [15_000.5, "IDR"],
  [10.005, "USD"],
  [0.1 + 0.2, "USD"],
  [Number.NaN, "IDR"],
  [Number.POSITIVE_INFINITY, "IDR"],
  [2 ** 53, "IDR"],
  [9e15, "USD"],
])("%d is no amount of %s", (value, currency) => {
  expect(codeOf(() => fromMajor(value, currency))).toBe("validation");
});

test.each([
  [10.5, "USD", 1050],
  [0.29, "USD", 29],
  [1.005, "KWD", 1005],
  [25_000, "IDR", 25_000],
])("%d %s is %d minor units", (value, currency, amount) => {
  expect(fromMajor(value, currency)).toBe(amount);
});
