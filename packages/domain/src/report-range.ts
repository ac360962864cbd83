import { PosError } from "./errors.ts";

/** Business dates "YYYY-MM-DD", both inclusive. */
export interface ReportRange {
  readonly from: string;
  readonly to: string;
}

const MS_PER_DAY = 86_400_000;
/** Two years, one of them a leap year. */
export const MAX_REPORT_DAYS = 731;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

export function countDays({ from, to }: ReportRange): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** Every date of a range, in order. */
export function datesOf(range: ReportRange): string[] {
  return Array.from({ length: Math.max(0, countDays(range)) }, (_, day) => addDays(range.from, day));
}

/** The range that can be reported: nothing after today. Throws `validation` (backwards, or over two years). */
export function reportRange(asked: ReportRange, today: string): ReportRange {
  if (asked.to < asked.from) throw new PosError("validation", { field: "to", reason: "before_from" });
  if (countDays(asked) > MAX_REPORT_DAYS) throw new PosError("validation", { field: "to", reason: "too_long" });
  return { from: asked.from, to: asked.from <= today && asked.to > today ? today : asked.to };
}

/** How far back the range is that this one is held against: whole weeks, so that weekdays face their like. */
export function daysToCompared(range: ReportRange): number {
  return Math.ceil(countDays(range) / 7) * 7;
}

/** What a chart of a range shows side by side. */
export type ReportUnit = "day" | "week" | "month";

export function reportUnit(range: ReportRange): ReportUnit {
  const days = countDays(range);
  if (days <= 62) return "day";
  return days <= 366 ? "week" : "month";
}

/** The first date of the week (Monday's) or month that a date belongs to; the date itself for days. */
export function startOfUnit(date: string, unit: ReportUnit): string {
  switch (unit) {
    case "day":
      return date;
    case "week":
      return addDays(date, 1 - isoWeekday(date));
    case "month":
      return `${date.slice(0, 7)}-01`;
  }
}

/** 1 Monday to 7 Sunday. */
export function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
