import { PosError } from "./errors.ts";

/** A period of the week; day 0 is Sunday. One that ends before it begins goes on past midnight; "24:00" is midnight. */
export interface OpeningPeriod {
  day: number;
  opens: string;
  closes: string;
}
export type OpeningHours = readonly OpeningPeriod[];

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const MINUTE_MS = 60_000;

/** Whether a place with these hours is open; without hours (null or none) it always is. */
export function isWithinHours(hours: OpeningHours | null, timeZone: string, atMs: number): boolean {
  if (hours === null || hours.length === 0) return true;
  const now = minuteOfWeek(atMs, timeZone);
  return hours.some((period) => minutesLeft(period, now) !== null);
}

/** When these hours next begin or end, epoch milliseconds; null without hours. */
export function nextHoursBoundary(hours: OpeningHours | null, timeZone: string, atMs: number): number | null {
  if (hours === null || hours.length === 0) return null;
  const now = minuteOfWeek(atMs, timeZone);
  const ahead = hours.flatMap(({ day, opens, closes }) => {
    const begin = day * DAY_MINUTES + minutesOf(opens);
    return [minutesUntil(begin, now), minutesUntil(begin + lengthOf(opens, closes), now)];
  });
  return atMs - (atMs % MINUTE_MS) + Math.min(...ahead) * MINUTE_MS;
}

/** Minutes left of a period at a minute of the week, null outside it. */
export function minutesLeft({ day, opens, closes }: OpeningPeriod, now: number): number | null {
  const length = lengthOf(opens, closes);
  const since = minutesUntil(now, day * DAY_MINUTES + minutesOf(opens)) % WEEK_MINUTES;
  return since < length ? length - since : null;
}

/** From one minute of the week to the next time it is `minute`: 1 to a whole week. */
export const minutesUntil = (minute: number, from: number): number =>
  ((((minute - from) % WEEK_MINUTES) + WEEK_MINUTES - 1) % WEEK_MINUTES) + 1;

/** "18:30" is 1110. */
export function minutesOf(time: string): number {
  const [hour, minute] = time.split(":").map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** The same time twice is a whole day. */
function lengthOf(opens: string, closes: string): number {
  return (((minutesOf(closes) - minutesOf(opens)) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Minutes since Sunday 00:00 in a time zone. Throws `validation` for an unknown one. */
export function minuteOfWeek(atMs: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(atMs);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return WEEKDAYS.indexOf(read("weekday")) * DAY_MINUTES + Number(read("hour")) * 60 + Number(read("minute"));
}

// Making a formatter costs far more than using one, and a process meets few time zones.
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat("en-US", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formatters.set(timeZone, made);
    return made;
  } catch (cause) {
    throw new PosError("validation", { field: "timeZone" }, { cause });
  }
}
