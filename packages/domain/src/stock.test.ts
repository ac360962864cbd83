import { expect, test } from "vitest";
import { isLowStock, isStockNews } from "./stock.ts";

test.each([
  [null, null, false],
  [6, null, false],
  [5, null, true],
  [0, null, true],
  [10, 10, true],
  [11, 10, false],
  [1, 0, false],
  [0, 0, true],
])("a stock of %j with the mark %j is low: %j", (stock, lowMark, expected) => {
  expect(isLowStock(stock, lowMark)).toBe(expected);
});

test.each([
  [20, 19, false],
  [6, 5, true],
  [5, 4, true],
  [1, 0, true],
  [0, 30, true],
  [5, 6, true],
  [7, 7, false],
  [3, 3, false],
  [null, 30, true],
  [30, null, true],
  [null, null, false],
])("from %j to %j is news: %j", (before, after, expected) => {
  expect(isStockNews({ before, after, lowMark: null })).toBe(expected);
});
