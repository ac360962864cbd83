import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isWithinHours, minuteOfWeek, minutesLeft, nextHoursBoundary, type OpeningPeriod } from "./opening-hours.ts";

const JAKARTA = "Asia/Jakarta";
/** 2026-11-22 is a Sunday; Jakarta is UTC+7. */
const at = (day: number, time: string) => Date.parse(`2026-11-${22 + day}T${time}:00+07:00`);

const noon: OpeningPeriod = { day: 1, opens: "10:00", closes: "14:00" };
const evening: OpeningPeriod = { day: 1, opens: "17:00", closes: "24:00" };
const lateFriday: OpeningPeriod = { day: 5, opens: "18:00", closes: "02:00" };
const lateSaturday: OpeningPeriod = { day: 6, opens: "22:00", closes: "03:00" };

describe("opening hours", () => {
  test.each<[string, OpeningPeriod[], number, boolean]>([
    ["the minute before they begin", [noon, evening], at(1, "09:59"), false],
    ["the minute they begin", [noon, evening], at(1, "10:00"), true],
    ["the last minute", [noon, evening], at(1, "13:59"), true],
    ["the minute they end", [noon, evening], at(1, "14:00"), false],
    ["in the second period of a day", [noon, evening], at(1, "17:00"), true],
    ["the minute before a midnight that ends them", [noon, evening], at(1, "23:59"), true],
    ["at the midnight that ends them", [noon, evening], at(2, "00:00"), false],
    ["past midnight, of the day before", [lateFriday], at(6, "01:59"), true],
    ["at the end of a night", [lateFriday], at(6, "02:00"), false],
    ["early on the same day, before the night", [lateFriday], at(5, "01:00"), false],
    ["past the midnight that ends the week", [lateSaturday], at(0, "02:30"), true],
    ["on a day without a period", [noon, evening], at(3, "12:00"), false],
    ["all day, where both times are the same", [{ day: 2, opens: "00:00", closes: "00:00" }], at(2, "23:59"), true],
  ])("%s", (_name, hours, atMs, isOpen) => {
    expect(isWithinHours(hours, JAKARTA, atMs)).toBe(isOpen);
  });

  it("are those of the place: the same instant is inside in one time zone and outside in another", () => {
    expect(isWithinHours([noon], JAKARTA, at(1, "13:30"))).toBe(true);
    expect(isWithinHours([noon], "Asia/Jayapura", at(1, "13:30"))).toBe(false);
  });

  it("that nobody has set never close a place", () => {
    expect(isWithinHours(null, JAKARTA, 0)).toBe(true);
    expect(isWithinHours([], JAKARTA, 0)).toBe(true);
    expect(nextHoursBoundary([], JAKARTA, 0)).toBeNull();
  });

  it("say how long they last exactly while they are open, and change at the next boundary only", () => {
    const time = fc.integer({ min: 0, max: 24 * 60 }).map((minute) => {
      const [hour, rest] = [Math.floor(minute / 60), minute % 60];
      return `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
    });
    const period = fc.record({ day: fc.integer({ min: 0, max: 6 }), opens: time, closes: time });
    const moment = fc.integer({ min: at(0, "00:00"), max: at(7, "00:00") });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), moment, (hours, atMs) => {
        const isOpen = isWithinHours(hours, JAKARTA, atMs);
        const now = minuteOfWeek(atMs, JAKARTA);
        expect(hours.some((each) => minutesLeft(each, now) !== null)).toBe(isOpen);
        const boundary = nextHoursBoundary(hours, JAKARTA, atMs);
        if (boundary === null) return;
        expect(isWithinHours(hours, JAKARTA, boundary - 1)).toBe(isOpen);
        expect(isWithinHours(hours, JAKARTA, boundary)).toBe(!isOpen);
      }),
    );
  });

  it("need a time zone that exists", () => {
    expect(() => isWithinHours([noon], "Asia/Nowhere", 0)).toThrow("validation");
  });
});
