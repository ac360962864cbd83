"use client";
import { formatMoney, formatNumber } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useOutlet } from "../../orders/use-outlet.ts";
import type { Customer } from "./customer-types.ts";
import { customerWords } from "./customer-words.ts";

/** What the customer bought in all, in three figures. */
export function CustomerSums({ customer: { orderCount, spent } }: { customer: Customer }) {
  const t = useTranslator(customerWords);
  const language = useLanguage();
  const { currency } = useOutlet();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const figures = [
    [t("visits"), formatNumber(orderCount, language)],
    [t("spent"), money(spent)],
    [t("average"), orderCount === 0 ? "–" : money(Math.round(spent / orderCount))],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-y-2">
      {figures.map(([label, figure]) => (
        <div
          key={label}
          className="min-w-0 border-line-strong pr-3 not-first:border-l not-first:pl-3 s:pr-4 s:not-first:pl-4"
        >
          <dt className="text-ink-2 text-s">{label}</dt>
          <dd className="money font-bold text-m s:text-l">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
