"use client";
// The history by days, newest first.
import { formatDate } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import type { AuditEntry } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { EntryRow } from "./entry-row.tsx";
import { groupByDay } from "./group-by-day.ts";
import { dayAt } from "./period.ts";
import { useReader } from "./use-reader.ts";

interface EntryDaysProps {
  entries: readonly AuditEntry[];
  openId: number | null;
  onOpen: (id: number) => void;
}

export function EntryDays({ entries, openId, onOpen }: EntryDaysProps) {
  const t = useTranslator(auditWords);
  const reader = useReader();
  const now = Date.now();
  const today = dayAt(now, reader.timeZone);
  const yesterday = dayAt(now - 86_400_000, reader.timeZone);
  const titleOf = (day: string) => {
    // Noon in UTC is the same day nearly everywhere; a day has no time zone of its own.
    const text = formatDate(`${day}T12:00:00Z`, { ...reader, timeZone: "UTC" }, "full");
    if (day === today) return t("todayDay", { day: text });
    return day === yesterday ? t("yesterdayDay", { day: text }) : text;
  };
  return groupByDay(entries, reader.timeZone).map(({ day, entries: ofDay }) => (
    <section key={day}>
      <h2 className="flex min-h-7.5 items-center px-1 font-bold text-m">{titleOf(day)}</h2>
      <ol className="overflow-hidden rounded-m bg-raised shadow-1 ring-1 ring-line">
        {ofDay.map((entry) => (
          <EntryRow key={entry.id} entry={entry} isOpen={entry.id === openId} onOpen={() => onOpen(entry.id)} />
        ))}
      </ol>
    </section>
  ));
}
