"use client";
// When guests come: weekdays down, hours across, darker where there are more orders a day.
import type { ReportRange } from "@atapos/domain";
import { formatNumber } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { Loaded } from "../manage/loaded.tsx";
import { api } from "../trpc/api.ts";
import { type BusyGrid, busyGrid } from "./busy-grid.ts";
import { busyHoursRange } from "./chosen-range.ts";
import { CsvButton } from "./csv-button.tsx";
import { LOOK_AGAIN_MS } from "./look-again.ts";
import { NumbersTable } from "./numbers-table.tsx";
import { Panel } from "./panel.tsx";
import { RowsBones } from "./report-bones.tsx";
import type { ReportFormat } from "./report-format.ts";
import { reportsWords } from "./reports-words.ts";

interface HeatMapProps {
  range: ReportRange;
  format: ReportFormat;
  /** The cell that it is now, for a ring. */
  now: { weekday: number; hour: number } | null;
}

export function HeatMap({ range, format, now }: HeatMapProps) {
  const t = useTranslator(reportsWords);
  const asked = busyHoursRange(range);
  const query = api.report.busyHours.useQuery(asked, {
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const title = t("busyHours");
  return (
    <Panel
      title={title}
      hint={t("busySpan", { from: format.date(asked.from, "short"), to: format.date(asked.to, "short") })}
      aside={
        <>
          <div aria-hidden="true" className="flex items-center gap-1.5 font-semibold text-ink-2 text-s">
            {t("quiet")}
            <i
              style={{ background: `linear-gradient(90deg, ${tint(0)}, ${tint(1)})` }}
              className="h-2.5 w-14 rounded-full"
            />
            {t("busy")}
          </div>
          <CsvButton table="busyHours" label={t("download", { title })} range={asked} />
        </>
      }
    >
      <Loaded query={query} skeleton={<RowsBones />}>
        {(data) => {
          const grid = busyGrid(data);
          if (grid.highest === 0) return <p className="m-auto py-10 text-ink-2">{t("nothing")}</p>;
          return (
            <>
              <Cells grid={grid} format={format} now={now} />
              <NumbersTable
                caption={title}
                headers={[t("weekday"), ...grid.hours.map(format.hour)]}
                rows={grid.rows.map(({ weekday, perDay }) => [
                  format.weekday(weekday),
                  ...perDay.map((orders) => formatNumber(orders, format.language, 1)),
                ])}
              />
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

const tint = (share: number) => `color-mix(in oklab, var(--accent) ${Math.round(8 + 92 * share)}%, var(--raised))`;

function Cells({ grid, format, now }: { grid: BusyGrid; format: ReportFormat; now: HeatMapProps["now"] }) {
  const t = useTranslator(reportsWords);
  const { hours, rows, highest, busiest } = grid;
  const every = hours.length > 8 ? 2 : 1;
  const label = t("busyLabel", { day: format.weekday(busiest.weekday), hour: format.hour(busiest.hour) });
  return (
    <div
      role="img"
      aria-label={label}
      style={{ gridTemplateColumns: `2.5rem repeat(${hours.length}, minmax(0, 1fr))` }}
      className="mt-3 grid flex-1 auto-rows-fr items-center gap-[3px] font-semibold text-ink-2 text-xs"
    >
      {rows.map(({ weekday, perDay }) => [
        <span key={weekday} className={now?.weekday === weekday ? "font-extrabold text-ink" : ""}>
          {format.weekday(weekday)}
        </span>,
        ...perDay.map((orders, at) => (
          <i
            key={`${weekday}-${hours[at]}`}
            style={{ background: tint(orders / highest) }}
            className={`h-full min-h-4.5 rounded-[5px] ${now?.weekday === weekday && now.hour === hours[at] ? "outline-2 outline-ink outline-offset-1" : ""}`}
          />
        )),
      ])}
      <span />
      {hours.map((hour, at) => (
        <span key={hour} className="money text-center">
          {at % every === 0 ? format.hour(hour) : ""}
        </span>
      ))}
    </div>
  );
}
