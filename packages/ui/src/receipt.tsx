"use client";
// A receipt on one card of paper: who, paid or not, what, and how the total came about.
import CircleCheck from "lucide-react/icons/circle-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import { Fragment, type ReactNode } from "react";
import { formatMoney } from "./format.ts";
import { useLanguage } from "./language.tsx";
import { Sums, type SumsProps } from "./sums.tsx";

export interface ReceiptLine {
  key: string;
  quantity: number;
  name: ReactNode;
  /** Options and notes. */
  detail?: ReactNode;
  amount: number;
}

export interface ReceiptProps extends SumsProps {
  merchant: { readonly name: string; readonly lines?: readonly string[] };
  /** The table's plaque. */
  mark?: ReactNode;
  /** `LUNAS · QRIS` and when. */
  payment: { readonly isPaid: boolean; readonly label: ReactNode; readonly time?: ReactNode };
  lines: readonly ReceiptLine[];
  footer?: ReactNode;
}

export function Receipt({ merchant, mark, payment, lines, footer, currency = "IDR", ...sums }: ReceiptProps) {
  const language = useLanguage();
  return (
    <article className="rounded-l bg-raised px-4 pt-4.5 pb-4 shadow-1 inset-ring inset-ring-line print:shadow-none print:inset-ring-0">
      <header className="flex gap-3">
        {mark}
        <div className="min-w-0">
          <h2 className="text-l font-extrabold">{merchant.name}</h2>
          {merchant.lines?.map((line) => (
            <p key={line} className="money text-pretty whitespace-normal text-s text-ink-2">
              {line}
            </p>
          ))}
        </div>
      </header>
      <PaymentBar {...payment} />
      <hr className="dashed-rule my-3.5" />
      <ul>
        {lines.map((line) => (
          <li key={line.key} className="grid grid-cols-[24px_1fr_auto] gap-x-1 py-1.25 font-semibold">
            <span className="money text-ink-2">{line.quantity}</span>
            <span className="min-w-0">{line.name}</span>
            <span className="money">{formatMoney(line.amount, currency, language)}</span>
            {line.detail !== undefined && (
              <span className="col-start-2 text-s font-medium text-ink-2">{line.detail}</span>
            )}
          </li>
        ))}
      </ul>
      <hr className="dashed-rule my-3.5" />
      <Sums {...sums} currency={currency} />
      {footer !== undefined && (
        <Fragment>
          <hr className="dashed-rule my-3.5" />
          <footer className="text-pretty text-center text-s text-ink-2">{footer}</footer>
        </Fragment>
      )}
    </article>
  );
}

function PaymentBar({ isPaid, label, time }: ReceiptProps["payment"]) {
  const Icon = isPaid ? CircleCheck : CircleDashed;
  return (
    <p
      className={`mt-3.5 flex items-center gap-2.5 rounded-base p-3 font-extrabold tracking-[0.01em] ${isPaid ? "bg-accent-soft text-accent-ink" : "bg-warn-soft text-warn-ink"}`}
    >
      <Icon aria-hidden="true" className="size-6" />
      {label}
      {time !== undefined && <span className="money ml-auto text-s font-semibold">{time}</span>}
    </p>
  );
}
