/** The days that the history is asked for, by the outlet's calendar. */
export const PERIODS = ["anyTime", "today", "week", "month", "between"] as const;
export type Period = (typeof PERIODS)[number];

export interface Days {
  from: string | null;
  to: string | null;
}

const LENGTHS: Readonly<Partial<Record<Period, number>>> = { today: 1, week: 7, month: 30 };
const DAY_MS = 86_400_000;

/** `2026-11-28` where the outlet is. */
export const dayAt = (moment: Date | string | number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(moment),
  );

/** The last days up to today; null is open at that end. */
export function daysOf(period: Period, now: number, timeZone: string, chosen: Days): Days {
  if (period === "between") return chosen;
  const length = LENGTHS[period];
  if (length === undefined) return { from: null, to: null };
  const today = dayAt(now, timeZone);
  const first = new Date(Date.parse(`${today}T12:00:00Z`) - (length - 1) * DAY_MS).toISOString().slice(0, 10);
  return { from: first, to: today };
}
