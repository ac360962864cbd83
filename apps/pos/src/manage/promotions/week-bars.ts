// The week as bars: which columns a promotion has, in which lane it lies and how it looks.
import { addDays, dateOf, startOf } from "./local-dates.ts";
import type { BoardPromotion } from "./promotion-types.ts";

const DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** `today` runs today, `week` is under way and runs in these days, `coming` begins later. */
export type BarLook = "today" | "week" | "coming";

export interface WeekBar {
  promotion: BoardPromotion;
  /** Columns from 0, both inclusive. */
  first: number;
  last: number;
  lane: number;
  look: BarLook;
  /** It ran before these days, or runs on after them. */
  isOpenLeft: boolean;
  isOpenRight: boolean;
}

export interface Week {
  /** "YYYY-MM-DD", seven of them. */
  days: readonly string[];
  timeZone: string;
  nowMs: number;
}

export const daysFrom = (first: string): string[] => Array.from({ length: DAYS }, (_, index) => addDays(first, index));

export function weekBars(promotions: readonly BoardPromotion[], week: Week): WeekBar[] {
  const lanes: boolean[][] = [];
  return promotions.flatMap((promotion) => {
    const columns = columnsOf(promotion, week);
    const stretches = stretchesOf(columns);
    if (stretches.length === 0) return [];
    const lane = firstFree(lanes, columns);
    return stretches.map(({ first, last }) => ({
      ...{ promotion, first, last, lane, look: lookOf(promotion, columns, week) },
      isOpenLeft: first === 0 && Date.parse(promotion.startsAt) < startOf(week.days[0] ?? "", week.timeZone),
      isOpenRight:
        last === DAYS - 1 && Date.parse(promotion.endsAt) > startOf(addDays(week.days[0] ?? "", DAYS), week.timeZone),
    }));
  });
}

/** A night's hours belong to the day on which they begin; what runs on for days belongs to each of them. */
function columnsOf({ intervals }: BoardPromotion, { days, timeZone }: Week): Set<number> {
  const columns = new Set<number>();
  for (const interval of intervals) {
    const [from, to] = [Date.parse(interval.from), Date.parse(interval.to)];
    const first = days.indexOf(dateOf(from, timeZone));
    const isOneStretch = to - from <= MS_PER_DAY;
    const last = isOneStretch ? first : days.indexOf(dateOf(to - 1, timeZone));
    for (let day = first; day <= last; day += 1) columns.add(day);
  }
  columns.delete(-1);
  return columns;
}

function stretchesOf(columns: ReadonlySet<number>): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    if (!columns.has(day)) continue;
    const open = stretches.at(-1);
    if (open?.last === day - 1) open.last = day;
    else stretches.push({ first: day, last: day });
  }
  return stretches;
}

function firstFree(lanes: boolean[][], columns: ReadonlySet<number>): number {
  const free = lanes.findIndex((taken) => [...columns].every((day) => !taken[day]));
  const lane = free === -1 ? lanes.push([]) - 1 : free;
  const taken = lanes[lane] ?? [];
  for (const day of columns) taken[day] = true;
  return lane;
}

function lookOf(promotion: BoardPromotion, columns: ReadonlySet<number>, { days, timeZone, nowMs }: Week): BarLook {
  if (columns.has(days.indexOf(dateOf(nowMs, timeZone)))) return "today";
  return Date.parse(promotion.startsAt) > nowMs ? "coming" : "week";
}
