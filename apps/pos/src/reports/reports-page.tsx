"use client";
// What was sold, against the same weekdays before: figures, charts and lists of one span of business dates.
import { businessDate, isoWeekday, type ReportRange } from "@atapos/domain";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { Loaded } from "../manage/loaded.tsx";
import { useStaff } from "../session/staff.tsx";
import { api } from "../trpc/api.ts";
import { isWholeRange, type Preset, presetRange } from "./chosen-range.ts";
import { CsvButton } from "./csv-button.tsx";
import { HeatMap } from "./heat-map.tsx";
import { HowCounted } from "./how-counted.tsx";
import { KpiRow } from "./kpi-row.tsx";
import { LOOK_AGAIN_MS } from "./look-again.ts";
import { PaymentMix } from "./payment-mix.tsx";
import { ChannelPanel, StaffPanel } from "./people-panel.tsx";
import { RangePicker } from "./range-picker.tsx";
import { SummaryBones } from "./report-bones.tsx";
import { useReportFormat } from "./report-format.ts";
import { ReportLead } from "./report-lead.tsx";
import { reportsWords } from "./reports-words.ts";
import { SalesChart } from "./sales-chart.tsx";
import { TopItems } from "./top-items.tsx";
import { useHalfMinute } from "./use-half-minute.ts";
import { useReportNews } from "./use-report-news.ts";

export function ReportsPage() {
  const t = useTranslator(reportsWords);
  const { timeZone } = useStaff();
  const { data: merchant } = api.merchant.current.useQuery(undefined, { staleTime: 300_000 });
  const now = useHalfMinute();
  const today = businessDate(now, timeZone, merchant?.dayCutoffHour ?? 0);
  const [preset, setPreset] = useState<Preset>("today");
  const [typed, setTyped] = useState<ReportRange>(() => presetRange("range", today));
  const [lastWhole, setLastWhole] = useState(typed);
  const range = preset === "range" ? lastWhole : presetRange(preset, today);
  const format = useReportFormat(merchant?.currency ?? "IDR", timeZone);
  useReportNews();
  const type = (next: ReportRange) => {
    setTyped(next);
    if (isWholeRange(next)) setLastWhole(next);
  };
  const query = api.report.summary.useQuery(range, {
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const hourNow = hourAt(now, timeZone);
  return (
    <main className="min-h-0 min-w-0 flex-1 overflow-y-auto">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2.5 px-4 pt-3.5 pb-3 s:px-6 s:pt-4.5">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="font-bold text-2xl">{preset === "range" ? t("reports") : t(preset)}</h1>
          {query.data !== undefined && <ReportLead summary={query.data} format={format} />}
        </div>
        <RangePicker preset={preset} typed={typed} today={today} onPreset={setPreset} onType={type} />
        <CsvButton variant="quiet" table="days" label={t("downloadDays")} range={range} />
      </header>
      <div aria-busy={query.isPlaceholderData} className="px-4 pb-6 transition-opacity aria-busy:opacity-60 s:px-6">
        <Loaded query={query} skeleton={<SummaryBones />}>
          {(summary) => (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-4 l:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
              <KpiRow summary={summary} format={format} />
              <SalesChart summary={summary} format={format} hourNow={hourNow} />
              <PaymentMix summary={summary} format={format} />
              <TopItems range={range} format={format} />
              <HeatMap
                range={range}
                format={format}
                now={summary.isRunning ? { weekday: isoWeekday(today), hour: hourNow } : null}
              />
              <StaffPanel range={range} format={format} />
              <ChannelPanel summary={summary} format={format} />
              <HowCounted summary={summary} format={format} />
            </div>
          )}
        </Loaded>
      </div>
    </main>
  );
}

const hourAt = (atMs: number, timeZone: string): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(atMs));
