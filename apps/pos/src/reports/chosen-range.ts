import { addDays, countDays, MAX_REPORT_DAYS, type ReportRange } from "@atapos/domain";

export const PRESETS = ["today", "week", "month", "range"] as const;
export type Preset = (typeof PRESETS)[number];

/** What a preset means on a business date; "range" begins as the last seven days. */
export function presetRange(preset: Preset, today: string): ReportRange {
  switch (preset) {
    case "today":
      return { from: today, to: today };
    case "month":
      return { from: `${today.slice(0, 8)}01`, to: today };
    case "week":
    case "range":
      return { from: addDays(today, -6), to: today };
  }
}

/** Whether it can be asked for: dates may be half typed. */
export function isWholeRange({ from, to }: ReportRange): boolean {
  if (!isDate(from) || !isDate(to)) return false;
  const days = countDays({ from, to });
  return days >= 1 && days <= MAX_REPORT_DAYS;
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && text >= "2000-01-01";

/** A few weeks at least: one day says nothing about weekdays. */
export function busyHoursRange({ from, to }: ReportRange): ReportRange {
  return countDays({ from, to }) >= BUSY_DAYS ? { from, to } : { from: addDays(to, 1 - BUSY_DAYS), to };
}

const BUSY_DAYS = 28;
