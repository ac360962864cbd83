"use client";
// By which ways the money came, as a bar and as a list.
import { useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import { CsvButton } from "./csv-button.tsx";
import { Panel } from "./panel.tsx";
import { paymentGroups } from "./payment-groups.ts";
import type { ReportFormat } from "./report-format.ts";
import type { ReportSummary } from "./report-types.ts";
import { reportsWords } from "./reports-words.ts";

/** How much of the accent each has, the largest first. */
const TINTS = [100, 66, 40, 26, 20, 16, 13, 11, 9];
const tint = (at: number) => `color-mix(in oklab, var(--accent) ${TINTS[at] ?? 9}%, var(--raised))`;

export function PaymentMix({ summary, format }: { summary: ReportSummary; format: ReportFormat }) {
  const t = useTranslator(reportsWords);
  const statusText = useTranslator(statusWords);
  const groups = paymentGroups(summary.payments);
  const title = t("payments");
  return (
    <Panel
      title={title}
      hint={t("paymentsHint")}
      aside={
        <CsvButton table="payments" label={t("download", { title })} range={{ from: summary.from, to: summary.to }} />
      }
    >
      {groups.length === 0 ? (
        <p className="m-auto py-10 text-ink-2">{t("nothing")}</p>
      ) : (
        <>
          <div aria-hidden="true" className="mt-3 mb-1.5 flex h-9 gap-[3px] overflow-hidden rounded-control">
            {groups.map(
              ({ word, net }, at) =>
                net > 0 && (
                  <i
                    key={word}
                    style={{ flexGrow: net, background: tint(at) }}
                    className="min-w-1 basis-0 rounded-[4px]"
                  />
                ),
            )}
          </div>
          <table className="w-full border-collapse">
            <caption className="sr-only">{title}</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">{t("way")}</th>
                <th scope="col">{t("amount")}</th>
                <th scope="col">{t("share")}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ word, net, percent }, at) => (
                <tr key={word} className="border-line not-first:border-t">
                  <th scope="row" className="h-11 text-left font-semibold">
                    <span className="flex items-center gap-2.5">
                      <i style={{ background: tint(at) }} className="size-3.5 shrink-0 rounded-[4px]" />
                      {statusText(word)}
                    </span>
                  </th>
                  <td className="money text-right text-ink-2">{format.money(net)}</td>
                  <td className="money w-14 text-right font-bold">{percent}%</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  );
}
