import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessDate, orderNumber } from "./business-date.ts";
import { codeOf } from "./throws.fixture.ts";

describe("businessDate", () => {
  test.each([
    ["2026-07-31T16:59:59Z", "Asia/Jakarta", 0, "2026-07-31"],
    ["2026-07-31T17:00:00Z", "Asia/Jakarta", 0, "2026-08-01"],
    ["2026-07-31T20:59:59Z", "Asia/Jakarta", 4, "2026-07-31"],
    ["2026-07-31T21:00:00Z", "Asia/Jakarta", 4, "2026-08-01"],
    ["2026-12-31T17:30:00Z", "Asia/Jakarta", 3, "2026-12-31"],
    ["2026-12-31T15:00:00Z", "Asia/Jayapura", 0, "2027-01-01"],
    ["2028-02-29T20:00:00Z", "Asia/Jakarta", 5, "2028-02-29"],
    ["2026-03-08T07:30:00Z", "America/New_York", 4, "2026-03-07"],
    ["2026-03-08T08:00:00Z", "America/New_York", 4, "2026-03-08"],
    ["2026-01-01T00:00:00Z", "UTC", 23, "2025-12-31"],
  ])("%s in %s with a cut-off at %d counts for %s", (instant, timeZone, cutoffHour, expected) => {
    expect(businessDate(Date.parse(instant), timeZone, cutoffHour)).toBe(expected);
  });

  test("never goes backwards in a zone without summer time, and is a plain shift there", () => {
    const instant = fc.integer({ min: Date.parse("2020-01-01"), max: Date.parse("2040-01-01") });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 23 }), (atMs, cutoffHour) => {
        const shifted = new Date(atMs + (7 - cutoffHour) * 3_600_000).toISOString().slice(0, 10);
        expect(businessDate(atMs, "Asia/Jakarta", cutoffHour)).toBe(shifted);
      }),
    );
  });

  test("refuses an unknown zone and an hour outside the day", () => {
    expect(codeOf(() => businessDate(0, "Mars/Olympus", 0))).toBe("validation");
    for (const hour of [-1, 24, 1.5]) expect(codeOf(() => businessDate(0, "UTC", hour))).toBe("validation");
  });
});

describe("orderNumber", () => {
  test.each([
    [1, "INV-20260731-0001"],
    [9_999, "INV-20260731-9999"],
    [10_000, "INV-20260731-10000"],
  ])("order %d of the day is %s", (n, expected) => {
    expect(orderNumber("2026-07-31", n)).toBe(expected);
  });

  test("refuses what is no date or no count", () => {
    expect(codeOf(() => orderNumber("20260731", 1))).toBe("validation");
    expect(codeOf(() => orderNumber("2026-07-31", 0))).toBe("validation");
  });
});
