import { isInWindows, nextWindowBoundary, type WeeklyWindow } from "./weekly-window.ts";
import { offsetAt } from "./zone-offset.ts";

/** A period of the week; day 0 is Sunday. One that ends before it begins goes on past midnight; "24:00" is midnight. */
export interface OpeningPeriod {
  day: number;
  opens: string;
  closes: string;
}
export type OpeningHours = readonly OpeningPeriod[];

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** The epoch was a Thursday. */
const EPOCH_MINUTE = 4 * DAY_MINUTES;

/** Whether a place with these hours is open; without hours (null or none) it always is. */
export function isWithinHours(hours: OpeningHours | null, timeZone: string, atMs: number): boolean {
  return isInWindows(windowsOf(hours), atMs, timeZone);
}

/** When a place with these hours next opens or closes, epoch milliseconds; null when it never does. */
export function nextHoursBoundary(hours: OpeningHours | null, timeZone: string, atMs: number): number | null {
  return nextWindowBoundary(windowsOf(hours), atMs, timeZone);
}

/** Minutes since Sunday 00:00 by the wall clock of a time zone. Throws `validation` for an unknown one. */
export const minuteOfWeek = (atMs: number, timeZone: string): number =>
  inWeek(Math.floor((atMs + offsetAt(atMs, timeZone)) / MINUTE_MS) + EPOCH_MINUTE);

/** Minutes left of a period at a minute of the week, null outside it. The same time twice is a whole day. */
export function minutesLeft({ day, opens, closes }: OpeningPeriod, now: number): number | null {
  const begin = day * DAY_MINUTES + minutesOf(opens);
  const length = inWeek(minutesOf(closes) - minutesOf(opens)) % DAY_MINUTES || DAY_MINUTES;
  const since = inWeek(now - begin);
  return since < length ? length - since : null;
}

/** From one minute of the week to the next time it is `minute`: 1 to a whole week. */
export const minutesUntil = (minute: number, from: number): number => inWeek(minute - from) || WEEK_MINUTES;

/** "18:30" is 1110. */
export function minutesOf(time: string): number {
  const [hour, minute] = time.split(":").map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

function windowsOf(hours: OpeningHours | null): WeeklyWindow[] | null {
  if (hours === null || hours.length === 0) return null;
  return hours.map(({ day, opens, closes }) => {
    const begin = day * DAY_MINUTES + minutesOf(opens);
    const weekday = Math.floor(begin / DAY_MINUTES) % 7 || 7;
    return { days: [weekday], from: clockOf(begin), to: clockOf(minutesOf(closes)) };
  });
}

function clockOf(minute: number): string {
  const ofDay = minute % DAY_MINUTES;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

const inWeek = (minute: number): number => ((minute % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
