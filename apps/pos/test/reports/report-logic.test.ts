import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { busyGrid } from "../../src/reports/busy-grid.ts";
import { changeOf } from "../../src/reports/change-of.ts";
import { chartScale, heightOf } from "../../src/reports/chart-scale.ts";
import { busyHoursRange, isWholeRange, presetRange } from "../../src/reports/chosen-range.ts";
import { openHours } from "../../src/reports/hour-bars.ts";
import { paymentGroups, wholePercents } from "../../src/reports/payment-groups.ts";

const hour = (hour: number, orders: number, ordersBefore = 0) => ({ hour, orders, ordersBefore, net: 0, netBefore: 0 });

test.each([
  ["today", { from: "2026-11-28", to: "2026-11-28" }],
  ["week", { from: "2026-11-22", to: "2026-11-28" }],
  ["month", { from: "2026-11-01", to: "2026-11-28" }],
] as const)("%s is its business dates", (preset, expected) => {
  expect(presetRange(preset, "2026-11-28")).toEqual(expected);
});

test.each([
  [{ from: "2026-11-28", to: "2026-11-28" }, true],
  [{ from: "2024-11-28", to: "2026-11-28" }, true],
  [{ from: "2024-11-27", to: "2026-11-28" }, false],
  [{ from: "2026-11-29", to: "2026-11-28" }, false],
  [{ from: "", to: "2026-11-28" }, false],
  [{ from: "0002-11-28", to: "2026-11-28" }, false],
])("%o may be asked for: %s", (range, expected) => {
  expect(isWholeRange(range)).toBe(expected);
});

test("busy hours look back four weeks at least", () => {
  expect(busyHoursRange({ from: "2026-11-28", to: "2026-11-28" })).toEqual({ from: "2026-11-01", to: "2026-11-28" });
  const quarter = { from: "2026-09-01", to: "2026-11-28" };
  expect(busyHoursRange(quarter)).toEqual(quarter);
});

test("a chart shows the hours between the first and last sale of either day", () => {
  const hours = [hour(4, 0), hour(10, 0, 1), hour(11, 0), hour(12, 3), hour(13, 0)];
  expect(openHours(hours).map((one) => one.hour)).toEqual([10, 11, 12]);
  expect(openHours([hour(4, 0)])).toEqual([]);
});

describe("a chart's scale", () => {
  it("has two or three lines, the last no lower than the highest bar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (highest) => {
        const scale = chartScale(highest);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(1);
        expect(scale.ticks.length).toBeLessThanOrEqual(3);
        expect(scale.ticks.at(-1)).toBe(scale.top);
        expect(scale.top).toBeGreaterThanOrEqual(highest);
        expect(heightOf(highest, scale)).toBeGreaterThan(39);
      }),
    );
  });

  it("draws what is below nothing as nothing", () => {
    expect(heightOf(-5, chartScale(10))).toBe(0);
    expect(chartScale(0).ticks).toEqual([]);
  });
});

test.each([
  [112, 100, { percent: 12, direction: "up" }],
  [99.5, 100, { percent: 0.5, direction: "down" }],
  [100.04, 100, { percent: 0, direction: "same" }],
  [5, 0, null],
])("%d after %d is a change of %o", (now, before, expected) => {
  expect(changeOf(now, before)).toEqual(expected);
});

describe("ways of paying", () => {
  const payment = (type: "qris" | "cash", net: number) =>
    ({ method: "midtrans_qris", type, payments: 1, captured: net, refunded: 0, reversed: 0, net }) as const;

  it("are one where people see one, the largest first", () => {
    const groups = paymentGroups([payment("cash", 500), payment("qris", 400), payment("qris", 300)]);
    expect(groups).toEqual([
      { word: "paidBy.qris", net: 700, percent: 58 },
      { word: "paidBy.cash", net: 500, percent: 42 },
    ]);
  });

  it("have shares that sum to the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (parts) => {
        const sum = wholePercents(parts).reduce((total, part) => total + part, 0);
        expect(sum).toBe(parts.some((part) => part > 0) ? 100 : 0);
      }),
    );
  });
});

test("busy hours are orders a day, in the order of the business day", () => {
  const grid = busyGrid({
    ...{ from: "2026-11-01", to: "2026-11-28", dayCutoffHour: 4 },
    weekdays: [
      { weekday: 6, days: 4 },
      { weekday: 7, days: 2 },
    ],
    cells: [
      { weekday: 6, hour: 1, orders: 8, net: 1 },
      { weekday: 7, hour: 22, orders: 3, net: 1 },
    ],
  });
  expect(grid.hours).toEqual([22, 23, 0, 1]);
  expect(grid.rows[5]?.perDay).toEqual([0, 0, 0, 2]);
  expect(grid.rows[6]?.perDay).toEqual([1.5, 0, 0, 0]);
  expect(grid).toMatchObject({ highest: 2, busiest: { weekday: 6, hour: 1 } });
  expect(busyGrid({ from: "", to: "", dayCutoffHour: 0, weekdays: [], cells: [] })).toMatchObject({
    hours: [],
    highest: 0,
  });
});
