import type { WeeklyWindow } from "@atapos/domain";
import type { Translator } from "@atapos/ui/i18n";
import type { weeklyWindowsWords } from "./weekly-windows-words.ts";

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];
type Words = Translator<typeof weeklyWindowsWords.id>;

/** `Sen–Jum 07.00–11.00`; more than one window stand with a comma between them. */
export function weeklyWindowsText(windows: readonly WeeklyWindow[] | null, t: Words, clock: (time: string) => string) {
  if (windows === null) return t("always");
  return windows
    .map(({ days, from, to }) => `${daysText(days, t)} ${from === to ? "" : `${clock(from)}–${clock(to)}`}`.trim())
    .join(", ");
}

/** `Sen–Jum`, `Sab, Min`, `Setiap hari`. */
export function daysText(days: readonly number[], t: Words): string {
  if (days.length === WEEKDAYS.length) return t("everyDay");
  return runsOf(WEEKDAYS.filter((day) => days.includes(day)))
    .map((run) => runText(run, t))
    .join(", ");
}

/** Two neighbours read better apart: `Sab, Min`. */
function runText(run: readonly Weekday[], t: Words): string {
  const names = run.map((day) => t(`day${day}`));
  return names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(", ");
}

function runsOf(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** The clock of the language: `07.00` or `07:00`. */
export const clockText = (time: string, language: "id" | "en"): string =>
  language === "id" ? time.replace(":", ".") : time;
