"use client";
// What the figures mean, and how sales lead to the money that moved.
import { useTranslator } from "@atapos/ui/language";
import ChevronDown from "lucide-react/icons/chevron-down";
import type { ReportFormat } from "./report-format.ts";
import type { ReportSummary } from "./report-types.ts";
import { reportsWords } from "./reports-words.ts";

export function HowCounted({ summary, format }: { summary: ReportSummary; format: ReportFormat }) {
  const t = useTranslator(reportsWords);
  const { totals, bridge } = summary;
  return (
    <details className="group col-span-full rounded-m bg-raised px-4.5 shadow-1 ring-1 ring-line">
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-2 font-bold text-l [&::-webkit-details-marker]:hidden [&_svg]:size-5">
        <h2 className="flex-1">{t("howCounted")}</h2>
        <ChevronDown aria-hidden="true" className="transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-x-10 gap-y-3 pb-4 l:grid-cols-2">
        <div className="grid content-start gap-2 text-ink-2">
          <p>{t("howOrders")}</p>
          <p>{t("howNet")}</p>
          <Sums
            format={format}
            rows={[
              [t("gross"), totals.gross],
              [t("discount"), -totals.discount],
              [t("service"), totals.service],
              [t("tax"), totals.tax],
              [t("taxIncluded"), -totals.taxIncluded],
              [t("refunded"), -totals.refunded],
            ]}
            sum={[t("bridgeNet"), totals.net]}
          />
        </div>
        <div className="grid content-start gap-2 text-ink-2">
          <p>{t("howMoney")}</p>
          <Sums
            format={format}
            rows={[
              [t("bridgeNet"), bridge.net],
              [t("bridgeRounding"), bridge.rounding],
              [t("bridgeSurplus"), bridge.surplus],
              [t("bridgeUnpaid"), bridge.unpaid],
              [t("bridgeLost"), bridge.lost],
              [t("bridgeOther"), bridge.ofOtherDates],
              [t("bridgeElsewhere"), bridge.onOtherDates],
            ]}
            sum={[t("bridgeReceived"), bridge.received]}
          />
          <p>{t("howCompared")}</p>
          <p>{t("howMissing")}</p>
        </div>
      </div>
    </details>
  );
}

interface SumsProps {
  rows: readonly (readonly [name: string, amount: number])[];
  sum: readonly [name: string, amount: number];
  format: ReportFormat;
}

/** What is nothing is left out, the first line aside. */
function Sums({ rows, sum, format }: SumsProps) {
  const shown = rows.filter(([, amount], at) => at === 0 || amount !== 0);
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
      {shown.map(([name, amount]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="money text-right text-ink">{format.money(amount)}</dd>
        </div>
      ))}
      <div className="contents font-bold text-ink">
        <dt className="border-line border-t pt-1">{sum[0]}</dt>
        <dd className="money border-line border-t pt-1 text-right">{format.money(sum[1])}</dd>
      </div>
    </dl>
  );
}
