import type { AuditEntry } from "./audit-types.ts";
import { dayAt } from "./period.ts";

interface AuditDay {
  /** `2026-11-28` */
  day: string;
  entries: AuditEntry[];
}

/** Newest day first, as the entries come; the clock is the outlet's. */
export function groupByDay(entries: readonly AuditEntry[], timeZone: string): AuditDay[] {
  const days: AuditDay[] = [];
  for (const entry of entries) {
    const day = dayAt(entry.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
