// Opening hours as a week to edit: days from Monday, each with no period (closed), one, or several.
import { minutesOf, type OpeningHours } from "@atapos/domain";

export interface Period {
  opens: string;
  closes: string;
}

export interface DayHours {
  /** 0 is Sunday. */
  day: number;
  periods: readonly Period[];
}

export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
export const MAX_PERIODS = 3;
const USUAL: Period = { opens: "10:00", closes: "22:00" };
const DAY_MINUTES = 24 * 60;

export const weekOf = (hours: OpeningHours): DayHours[] =>
  WEEK.map((day) => ({
    day,
    periods: hours.filter((period) => period.day === day).map(({ opens, closes }) => ({ opens, closes })),
  }));

export const hoursOf = (week: readonly DayHours[]): { day: number; opens: string; closes: string }[] =>
  week.flatMap(({ day, periods }) => periods.map((period) => ({ day, ...period })));

/** What a place that has none yet begins with. */
export const usualWeek = (): DayHours[] => WEEK.map((day) => ({ day, periods: [USUAL] }));

export const withDay = (week: readonly DayHours[], day: number, periods: readonly Period[]): DayHours[] =>
  week.map((each) => (each.day === day ? { day, periods } : each));

export const copyToAll = (week: readonly DayHours[], from: number): DayHours[] => {
  const periods = week.find(({ day }) => day === from)?.periods ?? [];
  return week.map(({ day }) => ({ day, periods }));
};

/** A second period begins two hours after the last one ends, where the day still has room for it. */
export function nextPeriod(periods: readonly Period[]): Period {
  const last = periods.at(-1);
  if (last === undefined) return USUAL;
  const opens = Math.min(minutesOf(last.closes) + 120, DAY_MINUTES - 120);
  return { opens: clockOf(opens), closes: clockOf(Math.min(opens + 240, DAY_MINUTES - 1)) };
}

/** Whether a period goes on past midnight. */
export const isOverMidnight = ({ opens, closes }: Period): boolean => minutesOf(closes) <= minutesOf(opens);

export type HoursProblem = { kind: "all_closed" } | { kind: "overlap" | "unfinished"; day: number };

/** The first thing to mend; null when the week can be saved. */
export function hoursProblem(week: readonly DayHours[]): HoursProblem | null {
  if (week.every(({ periods }) => periods.length === 0)) return { kind: "all_closed" };
  for (const { day, periods } of week) {
    if (periods.some(({ opens, closes }) => !opens || !closes)) return { kind: "unfinished", day };
    if (overlaps(periods)) return { kind: "overlap", day };
  }
  return null;
}

function overlaps(periods: readonly Period[]): boolean {
  const spans = periods
    .map((period) => ({
      from: minutesOf(period.opens),
      to: minutesOf(period.closes) + (isOverMidnight(period) ? DAY_MINUTES : 0),
    }))
    .sort((a, b) => a.from - b.from);
  return spans.some((span, index) => {
    const next = spans[index + 1];
    return next !== undefined && next.from < span.to;
  });
}

/** Whether every day has the same periods: said in one line. */
export function isEveryDaySame(week: readonly DayHours[]): boolean {
  const first = JSON.stringify(week[0]?.periods);
  return week.every(({ periods }) => JSON.stringify(periods) === first);
}

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
