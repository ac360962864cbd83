import { PosError } from "./errors.ts";

const MS_PER_DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that a sale counts for, "YYYY-MM-DD": the local date, or the day before while the local hour is under
 * `cutoffHour` (0 to 23). Throws `validation` for an unknown IANA time zone or a bad hour.
 */
export function businessDate(atMs: number, timeZone: string, cutoffHour: number): string {
  if (!Number.isInteger(cutoffHour) || cutoffHour < 0 || cutoffHour > 23) {
    throw new PosError("validation", { field: "cutoffHour" });
  }
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(atMs)
      .map((part) => [part.type, Number(part.value)]),
  );
  const localDay = Date.UTC(parts.get("year") ?? 0, (parts.get("month") ?? 1) - 1, parts.get("day") ?? 1);
  const isNight = (parts.get("hour") ?? 0) < cutoffHour;
  return new Date(isNight ? localDay - MS_PER_DAY : localDay).toISOString().slice(0, 10);
}

/** "INV-20260731-0042": the n-th order (from 1) of a business date; the number grows beyond 9999. */
export function orderNumber(date: string, n: number): string {
  const isValid = /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isSafeInteger(n) && n >= 1;
  if (!isValid) throw new PosError("validation", { field: "orderNumber" });
  return `INV-${date.replaceAll("-", "")}-${String(n).padStart(4, "0")}`;
}

// Making a formatter costs far more than using one, and a process meets few time zones.
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      hourCycle: "h23",
    });
    formatters.set(timeZone, made);
    return made;
  } catch (cause) {
    throw new PosError("validation", { field: "timeZone" }, { cause });
  }
}
