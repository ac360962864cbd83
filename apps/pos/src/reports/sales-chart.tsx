"use client";
// Sales over the span: by hour for a day, else by day, week or month, with the days before as marks.
import { formatNumber } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { type Bar, BarChart } from "./bar-chart.tsx";
import { CsvButton } from "./csv-button.tsx";
import { openHours } from "./hour-bars.ts";
import { NumbersTable } from "./numbers-table.tsx";
import { Panel } from "./panel.tsx";
import type { ReportFormat } from "./report-format.ts";
import type { ReportSummary } from "./report-types.ts";
import { reportsWords } from "./reports-words.ts";

const TITLES = { hour: "byHour", day: "byDay", week: "byWeek", month: "byMonth" } as const;

interface SalesChartProps {
  summary: ReportSummary;
  format: ReportFormat;
  /** The hour that it is now, in the outlet. */
  hourNow: number;
}

export function SalesChart({ summary, format, hourNow }: SalesChartProps) {
  const t = useTranslator(reportsWords);
  const { from, to, today } = summary;
  const isOneDay = from === to;
  const title = t(TITLES[isOneDay ? "hour" : summary.unit]);
  const rows = isOneDay ? hourRows(summary, format, hourNow) : seriesRows(summary, format);
  const peak = rows.reduce<Row | null>((best, row) => (best === null || row.value > best.value ? row : best), null);
  const label = peak === null ? title : t("chartLabel", { title, label: peak.label, value: format.money(peak.value) });
  const headers = [t(isOneDay ? "hour" : "date"), t("orders"), t("net"), t("netBefore")];
  return (
    <Panel
      title={title}
      className="min-h-70"
      aside={
        <>
          <div aria-hidden="true" className="flex gap-4 font-semibold text-ink-2 text-s">
            <span className="flex items-center gap-1.5">
              <i className="size-3.5 rounded-[4px] bg-accent" />
              {isOneDay && from === today ? t("today") : t("thisSpan")}
            </span>
            <span className="flex items-center gap-1.5">
              <i className="h-[2.5px] w-4 rounded-full bg-ink" />
              {t("before")}
            </span>
          </div>
          <CsvButton table={isOneDay ? "hours" : "days"} label={t("download", { title })} range={{ from, to }} />
        </>
      }
    >
      {rows.length === 0 ? (
        <p className="m-auto py-10 text-ink-2">{t("nothing")}</p>
      ) : (
        <>
          <BarChart bars={rows} label={label} short={format.short} nowLabel={t("now")} />
          <NumbersTable
            caption={title}
            headers={headers}
            rows={rows.map((row) => [
              ...[
                row.name,
                formatNumber(row.orders, format.language),
                format.money(row.value),
                format.money(row.before),
              ],
            ])}
          />
        </>
      )}
    </Panel>
  );
}

interface Row extends Bar {
  /** The label in the table. */
  name: string;
  orders: number;
}

function hourRows({ hours, isRunning }: ReportSummary, format: ReportFormat, hourNow: number): Row[] {
  return openHours(hours).map(({ hour, orders, net, netBefore }) => ({
    ...{ key: String(hour), label: format.hour(hour), name: format.hour(hour) },
    ...{ orders, value: net, before: netBefore, isNow: isRunning && hour === hourNow },
  }));
}

function seriesRows({ series, unit, from }: ReportSummary, format: ReportFormat): Row[] {
  return series.map(({ start, orders, net, netBefore }) => {
    const shown = start < from ? from : start;
    const label = unit === "month" ? format.month(shown) : format.date(shown, "short");
    return {
      ...{ key: start, label, name: unit === "month" ? label : format.date(shown, "medium") },
      ...{ orders, value: net, before: netBefore },
    };
  });
}
