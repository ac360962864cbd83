import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  countDays,
  datesOf,
  daysToCompared,
  isoWeekday,
  reportRange,
  reportUnit,
  startOfUnit,
} from "./report-range.ts";
import { codeOf } from "./throws.fixture.ts";

const TODAY = "2026-11-28";

test.each([
  ["the present day", { from: TODAY, to: TODAY }, { from: TODAY, to: TODAY }],
  ["a month under way", { from: "2026-11-01", to: "2026-11-30" }, { from: "2026-11-01", to: TODAY }],
  ["days to come", { from: "2026-11-29", to: "2026-11-30" }, { from: "2026-11-29", to: "2026-11-30" }],
  ["two years", { from: "2024-02-01", to: "2026-01-31" }, { from: "2024-02-01", to: "2026-01-31" }],
])("%s is reported up to today", (_, asked, expected) => {
  expect(reportRange(asked, TODAY)).toEqual(expected);
});

test.each([
  ["ends before it begins", { from: "2026-11-02", to: "2026-11-01" }],
  ["is longer than two years", { from: "2024-02-01", to: "2026-02-01" }],
])("a range that %s is refused", (_, asked) => {
  expect(codeOf(() => reportRange(asked, TODAY))).toBe("validation");
});

const date = fc.integer({ min: 0, max: 20_000 }).map((day) => addDays("1990-01-01", day));
const range = fc.tuple(date, fc.nat({ max: 800 })).map(([from, days]) => ({ from, to: addDays(from, days) }));

describe("a range", () => {
  it("has each of its dates once, in order", () => {
    fc.assert(
      fc.property(range, (any) => {
        const dates = datesOf(any);
        expect(dates).toHaveLength(countDays(any));
        expect([dates[0], dates.at(-1)]).toEqual([any.from, any.to]);
        expect(dates).toEqual([...new Set(dates)].sort());
      }),
    );
  });

  it("is held against the same weekdays, as near as they do not overlap", () => {
    fc.assert(
      fc.property(range, (any) => {
        const days = daysToCompared(any);
        const compared = { from: addDays(any.from, -days), to: addDays(any.to, -days) };
        expect(isoWeekday(compared.from)).toBe(isoWeekday(any.from));
        expect(compared.to < any.from).toBe(true);
        expect(addDays(compared.to, 7) >= any.from).toBe(true);
      }),
    );
  });

  it("is charted in bars that begin with a Monday or a first of the month", () => {
    fc.assert(
      fc.property(range, date, (any, on) => {
        const start = startOfUnit(on, reportUnit(any));
        expect(start <= on).toBe(true);
        expect(startOfUnit(start, reportUnit(any))).toBe(start);
        if (reportUnit(any) === "week") expect(isoWeekday(start)).toBe(1);
        if (reportUnit(any) === "month") expect(start.slice(8)).toBe("01");
      }),
    );
  });
});
