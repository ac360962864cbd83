"use client";
// The four figures at the top, each against the days before.
import { formatNumber, formatPercent } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import ArrowDownRight from "lucide-react/icons/arrow-down-right";
import ArrowUpRight from "lucide-react/icons/arrow-up-right";
import type { ReactNode } from "react";
import { changeOf } from "./change-of.ts";
import type { ReportFormat } from "./report-format.ts";
import type { ReportSummary } from "./report-types.ts";
import { reportsWords } from "./reports-words.ts";

export function KpiRow({ summary, format }: { summary: ReportSummary; format: ReportFormat }) {
  const t = useTranslator(reportsWords);
  const { totals, before } = summary;
  const { language, money, short } = format;
  const count = (orders: number) => formatNumber(orders, language);
  return (
    <dl className="col-span-full grid grid-cols-2 gap-y-3 s:grid-cols-[1.35fr_0.85fr_1.1fr_1.1fr] l:grid-cols-[1.35fr_1fr_1fr_1fr]">
      <Kpi label={t("netSales")} value={money(totals.net)} isFirst>
        <Delta
          now={totals.net}
          before={before.net}
          shown={money(0).replace("0", "") + short(before.net)}
          format={format}
        />
      </Kpi>
      <Kpi label={t("orders")} value={count(totals.orders)}>
        <Delta now={totals.orders} before={before.orders} shown={count(before.orders)} format={format} />
      </Kpi>
      <Kpi label={t("averageTicket")} value={money(totals.averageTicket)}>
        <Delta
          now={totals.averageTicket}
          before={before.averageTicket}
          shown={money(before.averageTicket)}
          format={format}
        />
      </Kpi>
      <Kpi label={t("refunds")} value={money(totals.refunded)}>
        <span className="text-ink-2 text-s">{t("discounts", { amount: money(totals.discount) })}</span>
      </Kpi>
    </dl>
  );
}

interface KpiProps {
  label: string;
  value: string;
  isFirst?: boolean;
  children: ReactNode;
}

function Kpi({ label, value, isFirst = false, children }: KpiProps) {
  const size = isFirst ? "text-2xl s:text-xl l:text-3xl" : "text-xl l:text-2xl";
  return (
    <div className="min-w-0 border-line s:border-l s:px-4 s:first:border-0 s:first:pl-0 l:px-6 max-s:first:col-span-2 max-s:[&:nth-child(3)]:border-l max-s:[&:nth-child(3)]:pl-4">
      <dt className="font-semibold text-ink-2 text-s">{label}</dt>
      <dd className={`money overflow-hidden text-ellipsis font-extrabold leading-11 ${size}`}>{value}</dd>
      <dd className="flex flex-wrap gap-x-1.5 text-s">{children}</dd>
    </div>
  );
}

interface DeltaProps {
  now: number;
  before: number;
  /** The value before, as it reads. */
  shown: string;
  format: ReportFormat;
}

function Delta({ now, before, shown, format }: DeltaProps) {
  const t = useTranslator(reportsWords);
  const change = changeOf(now, before);
  if (change === null) return <span className="text-ink-2">{t("noBefore")}</span>;
  const look = { up: "text-accent-ink", down: "text-danger-ink", same: "text-ink-2" }[change.direction];
  return (
    <>
      <span className={`money inline-flex items-center gap-1 font-bold [&_svg]:size-4 [&_svg]:stroke-[2.4] ${look}`}>
        {change.direction === "up" && <ArrowUpRight aria-hidden="true" />}
        {change.direction === "down" && <ArrowDownRight aria-hidden="true" />}
        {change.direction !== "same" && <span className="sr-only">{t(change.direction)}</span>}
        {formatPercent(change.percent, format.language)}
      </span>
      <span className="money text-ink-2">{t("fromBefore", { value: shown })}</span>
    </>
  );
}
