"use client";
// The way from subtotal to total, and why it is what it is.
import ChevronDown from "lucide-react/icons/chevron-down";
import type { ReactNode } from "react";
import { formatMoney } from "./format.ts";
import { useLanguage } from "./language.tsx";

export interface SumRow {
  key: string;
  label: ReactNode;
  amount: number;
  /** Discounts are drawn in turmeric, with a true minus when negative. */
  isSaving?: boolean;
}

export interface SumsProps {
  rows: readonly SumRow[];
  total: { readonly label: ReactNode; readonly amount: number };
  currency?: string;
  /** A question whose answer opens in place: "Kenapa segini?". */
  why?: { readonly question: string; readonly answer: ReactNode; readonly isOpen?: boolean };
}

export function Sums({ rows, total, currency = "IDR", why }: SumsProps) {
  const language = useLanguage();
  const amount = formatMoney(total.amount, currency, language);
  return (
    <div>
      <dl className="text-s text-ink-2">
        {rows.map((row) => (
          <div
            key={row.key}
            className={`flex justify-between gap-4 py-1 ${row.isSaving === true ? "font-bold text-kunyit-ink" : ""}`}
          >
            <dt>{row.label}</dt>
            <dd className={`money ${row.isSaving === true ? "" : "font-semibold text-ink"}`}>
              {formatMoney(row.amount, currency, language)}
            </dd>
          </div>
        ))}
      </dl>
      {why === undefined ? (
        <p className="mt-1.5 flex items-baseline justify-between gap-4 pt-2.5 font-extrabold shadow-[inset_0_1px_0_var(--line-strong)]">
          <span>{total.label}</span>
          <span className="money text-xl tracking-[-0.025em]">{amount}</span>
        </p>
      ) : (
        <details open={why.isOpen} className="group mt-1.5">
          <summary className="flex min-h-13 items-center gap-2.5 font-bold shadow-[inset_0_1px_0_var(--line-strong)]">
            {total.label}
            <span className="inline-flex items-center gap-0.5 text-s font-bold text-accent-ink">
              {why.question}
              <ChevronDown
                aria-hidden="true"
                className="size-4 transition-transform duration-240 group-open:rotate-180"
              />
            </span>
            <span className="money ml-auto text-xl font-extrabold tracking-[-0.025em]">{amount}</span>
          </summary>
          <div className="grid gap-2 rounded-base bg-sunken px-3.5 py-3 text-s/[1.45] text-ink-2 [&_b]:font-bold [&_b]:text-ink">
            {why.answer}
          </div>
        </details>
      )}
    </div>
  );
}
