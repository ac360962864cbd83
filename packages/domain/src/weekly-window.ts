import { nextOffsetChange, offsetAt } from "./zone-offset.ts";

/** Hours of some weekdays, by the clock on the wall. `to` at or before `from` is on the day after: 22:00 to 02:00. */
export interface WeeklyWindow {
  /** 1 Monday to 7 Sunday; a window over midnight belongs to the day on which it begins. */
  readonly days: readonly number[];
  /** "HH:MM", inclusive. */
  readonly from: string;
  /** "HH:MM", exclusive. */
  readonly to: string;
}

/** Whether the moment is within one of the windows by the zone's clock; null is always. */
export function isInWindows(windows: readonly WeeklyWindow[] | null, atMs: number, timeZone: string): boolean {
  return windows === null || stretchOf(windows, atMs, timeZone).isIn;
}

/** The next moment (epoch ms, after atMs) at which `isInWindows` changes; null when it never does. */
export function nextWindowBoundary(
  windows: readonly WeeklyWindow[] | null,
  atMs: number,
  timeZone: string,
): number | null {
  return windows === null ? null : stretchOf(windows, atMs, timeZone).until;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1_440;
const MS_PER_WEEK = 7 * MS_PER_DAY;
/** The epoch was a Thursday. */
const EPOCH_IN_WEEK = 3 * MS_PER_DAY;
/** A window on one weekday that summer time skips comes a week later. */
const MAX_CHANGES = 6;

/** The time around a moment in which nothing changes, as far as it is known. */
interface Stretch {
  timeZone: string;
  since: number;
  until: number | null;
  isIn: boolean;
}
const stretches = new WeakMap<readonly WeeklyWindow[], Stretch>();

// A menu asks the same windows at the same moment for every product, and again for the next guest: one answer stays.
function stretchOf(windows: readonly WeeklyWindow[], atMs: number, timeZone: string): Stretch {
  const last = stretches.get(windows);
  if (last !== undefined && last.timeZone === timeZone && isWithin(last, atMs)) return last;
  const spans = spansOf(windows);
  const isIn = isInSpans(spans, weekMs(atMs, timeZone));
  const made = { timeZone, since: atMs, until: changeAfter(spans, atMs, timeZone, isIn), isIn };
  stretches.set(windows, made);
  return made;
}

const isWithin = ({ since, until }: Stretch, atMs: number): boolean =>
  since <= atMs && (until === null || atMs < until);

/** Within one offset the week is a plain circle; where the offset changes, the circle is entered anew. */
function changeAfter(spans: readonly Span[], atMs: number, timeZone: string, isIn: boolean): number | null {
  let from = atMs;
  for (let count = 0; count < MAX_CHANGES; count += 1) {
    const wait = msToEdge(spans, weekMs(from, timeZone), isIn);
    if (wait === null) return null;
    const shift = nextOffsetChange(from, from + wait, timeZone);
    if (shift === null) return from + wait;
    if (isInSpans(spans, weekMs(shift, timeZone)) !== isIn) return shift;
    from = shift;
  }
  return null;
}

/** A stretch of the week in ms since Monday 00:00, end exclusive. */
interface Span {
  start: number;
  end: number;
}

const weekMs = (atMs: number, timeZone: string): number => {
  const local = (atMs + offsetAt(atMs, timeZone) + EPOCH_IN_WEEK) % MS_PER_WEEK;
  return local < 0 ? local + MS_PER_WEEK : local;
};

const isInSpans = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/** How long until the state at this point of the week ends; null when the week has no such edge. */
function msToEdge(spans: readonly Span[], at: number, isIn: boolean): number | null {
  const edges = spans.flatMap(({ start, end }) => (isIn ? end : start) % MS_PER_WEEK);
  const real = edges.filter((edge) => isInSpans(spans, edge) !== isIn);
  const waits = real.map((edge) => (edge > at ? edge - at : edge - at + MS_PER_WEEK));
  return waits.length === 0 ? null : Math.min(...waits);
}

/** The windows as stretches of one week, none of which touch but over the week's own end. */
function spansOf(windows: readonly WeeklyWindow[]): Span[] {
  const all = windows.flatMap(({ days: on, from, to }) => on.flatMap((day) => cutAtWeekEnd(spanOf(day, from, to))));
  const merged: Span[] = [];
  for (const span of all.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

function spanOf(day: number, from: string, to: string): Span {
  const opens = minutesOf(from);
  const length = (minutesOf(to) - opens + MINUTES_PER_DAY) % MINUTES_PER_DAY || MINUTES_PER_DAY;
  const start = (day - 1) * MS_PER_DAY + opens * MS_PER_MINUTE;
  return { start, end: start + length * MS_PER_MINUTE };
}

const cutAtWeekEnd = ({ start, end }: Span): Span[] =>
  end <= MS_PER_WEEK
    ? [{ start, end }]
    : [
        { start, end: MS_PER_WEEK },
        { start: 0, end: end - MS_PER_WEEK },
      ];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
