import { PosError } from "./errors.ts";

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const MAX_REMEMBERED = 2_000;

interface Zone {
  formatter: Intl.DateTimeFormat;
  /** By the minute since the epoch: no zone changes its offset within one. */
  offsets: Map<number, number>;
}
const zones = new Map<string, Zone>();

/** What the zone's wall clock is ahead of UTC at this moment, in ms. Throws `validation` for an unknown IANA time zone. */
export function offsetAt(atMs: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const minute = Math.floor(atMs / MS_PER_MINUTE);
  const known = zone.offsets.get(minute);
  if (known !== undefined) return known;
  if (zone.offsets.size >= MAX_REMEMBERED) zone.offsets.clear();
  const offset = readOffset(zone.formatter, minute * MS_PER_MINUTE);
  zone.offsets.set(minute, offset);
  return offset;
}

/** The first moment in (fromMs, toMs] at which the zone's offset changes (summer time), or null. */
export function nextOffsetChange(fromMs: number, toMs: number, timeZone: string): number | null {
  const before = offsetAt(fromMs, timeZone);
  let low = fromMs;
  for (const point of gridBetween(fromMs, toMs)) {
    if (offsetAt(point, timeZone) === before) {
      low = point;
      continue;
    }
    const change = bisect(low, point, (atMs) => offsetAt(atMs, timeZone) !== before);
    return change <= toMs ? change : null;
  }
  return null;
}

/**
 * The moment at which the zone's clocks show this wall time, given as though it were UTC. The first of two when they go
 * back; when they skip it, as far after the jump as it would have been.
 */
export function instantOfWallTime(wallMs: number, timeZone: string): number {
  const before = wallMs - offsetAt(wallMs - MS_PER_DAY, timeZone);
  const after = wallMs - offsetAt(wallMs + MS_PER_DAY, timeZone);
  return shows(before, wallMs, timeZone) || !shows(after, wallMs, timeZone) ? before : after;
}

const shows = (atMs: number, wallMs: number, timeZone: string): boolean => atMs + offsetAt(atMs, timeZone) === wallMs;

// Points of a fixed grid, so that the same few are asked again and again and remembered.
const MS_PER_GRID = MS_PER_DAY / 2;
function* gridBetween(fromMs: number, toMs: number): Generator<number> {
  let point = (Math.floor(fromMs / MS_PER_GRID) + 1) * MS_PER_GRID;
  for (; point < toMs; point += MS_PER_GRID) yield point;
  yield point;
}

function bisect(lowMs: number, highMs: number, isPast: (atMs: number) => boolean): number {
  let low = Math.floor(lowMs / MS_PER_MINUTE);
  let high = Math.ceil(highMs / MS_PER_MINUTE);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isPast(middle * MS_PER_MINUTE)) high = middle;
    else low = middle;
  }
  return high * MS_PER_MINUTE;
}

function readOffset(formatter: Intl.DateTimeFormat, atMs: number): number {
  const parts = new Map(formatter.formatToParts(atMs).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return wall - atMs;
}

// Making a formatter costs far more than using one, and a process meets few time zones.
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  try {
    const formatter = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
    });
    const made = { formatter, offsets: new Map<number, number>() };
    zones.set(timeZone, made);
    return made;
  } catch (cause) {
    throw new PosError("validation", { field: "timeZone" }, { cause });
  }
}
