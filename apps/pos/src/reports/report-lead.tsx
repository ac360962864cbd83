"use client";
// Which days are seen and what they are held against, in a line.
import { useTranslator } from "@atapos/ui/language";
import type { ReportFormat } from "./report-format.ts";
import type { ReportSummary } from "./report-types.ts";
import { reportsWords } from "./reports-words.ts";

export function ReportLead({ summary, format }: { summary: ReportSummary; format: ReportFormat }) {
  const t = useTranslator(reportsWords);
  const { from, to, compared, isRunning, at } = summary;
  const isOneDay = from === to;
  const shown = isOneDay ? format.date(from, "full") : `${format.date(from, "short")} – ${format.date(to, "medium")}`;
  const day = format.date(compared.from, "full");
  const against = isOneDay
    ? t(isRunning ? "comparedUntil" : "compared", { day })
    : t("comparedRange", { from: format.date(compared.from, "short"), to: format.date(compared.to, "medium") });
  return (
    <p className="text-ink-2 text-s">
      {isRunning ? t("until", { day: shown, time: format.time(at) }) : shown}. {against}
    </p>
  );
}
