import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { isInWindows, nextWindowBoundary, type WeeklyWindow } from "./weekly-window.ts";
import { weeklyWindowsSchema } from "./weekly-window-schema.ts";
import { instantOfWallTime } from "./zone-offset.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const MINUTE = 60_000;
const at = (instant: string) => Date.parse(instant);
const iso = (ms: number | null) => ms && new Date(ms).toISOString().slice(0, 16);

const zone = fc.constantFrom(
  "Asia/Jakarta",
  "Asia/Makassar",
  "Asia/Jayapura",
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Casablanca",
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const window: fc.Arbitrary<WeeklyWindow> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  from: clock,
  to: clock,
});
const windows = fc.array(window, { minLength: 1, maxLength: 4 });
// Around every change of summer time of those zones, too.
const moment = fc.oneof(
  fc.integer({ min: at("2020-01-01T00:00Z"), max: at("2035-01-01T00:00Z") }),
  fc
    .tuple(
      fc.constantFrom(...["2026-03-08T07:00Z", "2026-11-01T06:00Z", "2026-03-29T01:00Z", "2026-10-25T01:00Z"]),
      fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    )
    .map(([instant, minutes]) => at(instant) + minutes * MINUTE),
);

/** The rule itself, straight from the wall clock's words. */
function isInByWords(list: readonly WeeklyWindow[], atMs: number, timeZone: string): boolean {
  const words = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(words.formatToParts(atMs).map(({ type, value }) => [type, value]));
  const time = `${parts.get("hour")}:${parts.get("minute")}`;
  const today = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(parts.get("weekday") ?? "");
  const yesterday = today === 1 ? 7 : today - 1;
  return list.some(({ days, from, to }) => {
    const isOvernight = to <= from;
    const began = days.includes(today) && time >= from && (isOvernight || time < to);
    return began || (isOvernight && days.includes(yesterday) && time < to);
  });
}

describe("a window from 22:00 to 02:00 on Fridays", () => {
  const friday = [{ days: [5], from: "22:00", to: "02:00" }];
  test.each([
    ["Asia/Jakarta", "2026-11-27T15:00Z", "2026-11-27T19:00Z"],
    ["Asia/Makassar", "2026-11-27T14:00Z", "2026-11-27T18:00Z"],
    ["Asia/Jayapura", "2026-11-27T13:00Z", "2026-11-27T17:00Z"],
  ])("in %s is from %s to %s, Saturday's hours included", (timeZone, opens, closes) => {
    const isIn = (ms: number) => isInWindows(friday, ms, timeZone);
    expect([at(opens) - 1, at(opens), at(closes) - 1, at(closes)].map(isIn)).toEqual([false, true, true, false]);
    expect(iso(nextWindowBoundary(friday, at(opens) - 1, timeZone))).toBe(opens.slice(0, 16));
    expect(iso(nextWindowBoundary(friday, at(opens), timeZone))).toBe(closes.slice(0, 16));
    expect(iso(nextWindowBoundary(friday, at(closes), timeZone))).toBe(iso(at(opens) + 7 * 1440 * MINUTE));
  });
});

test.each([
  ["null is always", null, "2026-11-28T00:00Z", true, null],
  [
    "the same hour twice is a whole day",
    [{ days: [6], from: "00:00", to: "00:00" }],
    "2026-11-28T12:00Z",
    true,
    "29T00:00",
  ],
  [
    "all days of 24 hours never end",
    [{ days: EVERY_DAY, from: "06:00", to: "06:00" }],
    "2026-11-28T12:00Z",
    true,
    null,
  ],
  [
    "Sunday's night reaches into Monday",
    [{ days: [7], from: "23:00", to: "01:00" }],
    "2026-11-30T00:30Z",
    true,
    "30T01:00",
  ],
  ["and not before it", [{ days: [7], from: "23:00", to: "01:00" }], "2026-11-29T00:30Z", false, "29T23:00"],
  [
    "windows that touch are one",
    [
      { days: [6], from: "10:00", to: "12:00" },
      { days: [6], from: "12:00", to: "14:00" },
    ],
    "2026-11-28T10:00Z",
    true,
    "28T14:00",
  ],
])("%s", (_name, list, instant, isIn, until) => {
  expect(isInWindows(list, at(instant), "UTC")).toBe(isIn);
  expect(iso(nextWindowBoundary(list, at(instant), "UTC"))).toBe(until && `2026-11-${until}`);
});

test.each([
  ["an hour that is skipped never comes", "02:15", "02:45", "2026-03-08T06:00Z", "2026-03-09T06:15"],
  ["a window over the jump ends by the new clock", "01:00", "04:00", "2026-03-08T06:00Z", "2026-03-08T08:00"],
  ["a window that begins in the jump begins with it", "02:30", "04:00", "2026-03-08T06:00Z", "2026-03-08T07:00"],
  ["an hour that comes twice is twice in it", "01:00", "01:30", "2026-11-01T05:30Z", "2026-11-01T06:00"],
])("summer time in New York: %s", (_name, from, to, instant, next) => {
  expect(iso(nextWindowBoundary([{ days: EVERY_DAY, from, to }], at(instant), "America/New_York"))).toBe(next);
});

test("in any zone it is what the clock on the wall says, and the boundary is the very next change", () => {
  fc.assert(
    fc.property(windows, moment, zone, fc.double({ min: 0, max: 1, noNaN: true }), (list, atMs, timeZone, part) => {
      const isIn = isInByWords(list, atMs, timeZone);
      expect(isInWindows([...list], atMs, timeZone)).toBe(isIn);
      const next = nextWindowBoundary(list, atMs, timeZone);
      const end = next ?? atMs + 8 * 1440 * MINUTE;
      expect(end).toBeGreaterThan(atMs);
      const between = atMs + Math.floor((end - 1 - atMs) * part);
      expect(isInByWords(list, between, timeZone)).toBe(isIn);
      expect(isInByWords(list, end - 1, timeZone)).toBe(isIn);
      if (next !== null) expect(isInByWords(list, next, timeZone)).toBe(!isIn);
      // What was remembered of the stretch answers as a fresh look does.
      expect(isInWindows(list, between, timeZone)).toBe(isIn);
      expect(nextWindowBoundary(list, between, timeZone)).toBe(next);
    }),
    { numRuns: 400 },
  );
});

test("a wall time comes back from the moment it names, where the clocks show it at all", () => {
  const words = (timeZone: string) =>
    new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
  fc.assert(
    fc.property(moment, zone, (atMs, timeZone) => {
      const shown = words(timeZone).format(atMs);
      const named = instantOfWallTime(at(`${shown.replace(" ", "T")}Z`), timeZone);
      expect(words(timeZone).format(named)).toBe(shown);
      expect(named).toBeLessThanOrEqual(atMs);
    }),
  );
  expect(iso(instantOfWallTime(at("2026-03-08T02:30Z"), "America/New_York"))).toBe("2026-03-08T07:30");
});

test.each([
  ["no window", []],
  ["no day", [{ days: [], from: "08:00", to: "10:00" }]],
  ["a day twice", [{ days: [1, 1], from: "08:00", to: "10:00" }]],
  ["an eighth day", [{ days: [8], from: "08:00", to: "10:00" }]],
  ["an hour that is none", [{ days: [1], from: "24:00", to: "10:00" }]],
  ["29 windows", Array.from({ length: 29 }, () => ({ days: [1], from: "08:00", to: "10:00" }))],
])("the schema refuses %s", (_name, list) => {
  expect(weeklyWindowsSchema.safeParse(list).success).toBe(false);
});

test("2,000 products with windows of their own ask the zone a few times, and not again within the stretch", () => {
  const own = Array.from({ length: 2_000 }, () => [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "10:00" }]);
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, "formatToParts");
  for (const list of own) nextWindowBoundary(list, at("2027-02-05T01:00Z"), "Europe/Lisbon");
  expect(asked.mock.calls.length).toBeLessThan(20);
  asked.mockClear();
  for (const list of own) isInWindows(list, at("2027-02-05T08:01Z"), "Europe/Lisbon");
  expect(asked.mock.calls.length).toBeLessThan(20);
  asked.mockRestore();
});
