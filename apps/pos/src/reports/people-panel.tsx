"use client";
// Who took the orders, and where they came from.
import type { ReportRange } from "@atapos/domain";
import { formatNumber } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import type { ReactNode } from "react";
import { Loaded } from "../manage/loaded.tsx";
import { api } from "../trpc/api.ts";
import { CsvButton } from "./csv-button.tsx";
import { LOOK_AGAIN_MS } from "./look-again.ts";
import { Panel } from "./panel.tsx";
import { RowsBones } from "./report-bones.tsx";
import type { ReportFormat } from "./report-format.ts";
import type { ReportSummary } from "./report-types.ts";
import { reportsWords } from "./reports-words.ts";

export function StaffPanel({ range, format }: { range: ReportRange; format: ReportFormat }) {
  const t = useTranslator(reportsWords);
  const query = api.report.staff.useQuery(range, {
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const title = t("staff");
  return (
    <Panel
      title={title}
      hint={t("staffHint")}
      aside={<CsvButton table="staff" label={t("download", { title })} range={range} />}
    >
      <Loaded query={query} skeleton={<RowsBones />}>
        {({ items }) => (
          <Shares
            rows={items.map(({ staffId, name, orders, net, averageTicket }) => ({
              key: String(staffId),
              name: name ?? t("withoutStaff"),
              more: `${t("ordersCount", { count: formatNumber(orders, format.language) })} · ${t("perTicket", { amount: format.money(averageTicket) })}`,
              net,
            }))}
            format={format}
          />
        )}
      </Loaded>
    </Panel>
  );
}

export function ChannelPanel({ summary, format }: { summary: ReportSummary; format: ReportFormat }) {
  const t = useTranslator(reportsWords);
  const { from, to, channels } = summary;
  const title = t("channels");
  return (
    <Panel title={title} aside={<CsvButton table="channels" label={t("download", { title })} range={{ from, to }} />}>
      <Shares
        rows={channels.map(({ source, orders, net }) => ({
          key: source,
          name: t(source),
          more: t("ordersCount", { count: formatNumber(orders, format.language) }),
          net,
        }))}
        format={format}
      />
    </Panel>
  );
}

interface SharesProps {
  rows: readonly { key: string; name: ReactNode; more: string; net: number }[];
  format: ReportFormat;
}

function Shares({ rows, format }: SharesProps) {
  const t = useTranslator(reportsWords);
  if (rows.length === 0) return <p className="m-auto py-10 text-ink-2">{t("nothing")}</p>;
  const highest = Math.max(1, ...rows.map(({ net }) => net));
  return (
    <ul className="grid gap-3 pt-2 pb-1">
      {rows.map(({ key, name, more, net }) => (
        <li key={key} className="grid gap-1">
          <span className="flex items-baseline gap-3">
            <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
            <b className="money">{format.money(net)}</b>
          </span>
          <span aria-hidden="true" className="h-2.5 overflow-hidden rounded-full bg-fill">
            <i
              style={{ width: `${Math.max(0, net / highest) * 100}%` }}
              className="block h-full rounded-full bg-accent"
            />
          </span>
          <span className="text-ink-2 text-s">{more}</span>
        </li>
      ))}
    </ul>
  );
}
