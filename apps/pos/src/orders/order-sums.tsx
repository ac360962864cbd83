"use client";
// From the menu's prices to the total, as the order was priced.
import { formatMoney, formatPercent } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { detailWords } from "./detail-words.ts";
import type { Order } from "./order-types.ts";
import { useOutlet } from "./use-outlet.ts";

interface SumRow {
  key: string;
  label: string;
  amount: number;
}

function useSumRows(order: Order): SumRow[] {
  const t = useTranslator(detailWords);
  const taxName = useTaxName();
  const live = order.items.filter(({ status }) => status !== "void");
  const count = live.reduce((sum, { quantity }) => sum + quantity, 0);
  const rows = [
    { key: "discount", label: t("discount"), amount: -order.discount },
    { key: "service", label: t("service"), amount: order.service },
    { key: "tax", label: taxName(order), amount: order.tax },
  ];
  return [
    { key: "subtotal", label: t("subtotal", { count }), amount: order.subtotal },
    ...rows.filter(({ amount }) => amount !== 0),
  ];
}

/** `PBJT 10%` where there is one rate; where rates differ only that it is tax. */
export function useTaxName(): (order: Pick<Order, "items" | "isTaxInclusive">) => string {
  const t = useTranslator(detailWords);
  const language = useLanguage();
  const { isRestaurant } = useOutlet();
  return ({ items, isTaxInclusive }) => {
    if (isTaxInclusive) return t("taxIncluded");
    const rates = new Set(items.map(({ taxPercent }) => taxPercent));
    const [rate] = rates;
    if (rate === undefined || rates.size !== 1) return t("taxMixed");
    return t(isRestaurant ? "pbjt" : "tax", { percent: formatPercent(rate, language) });
  };
}

export function OrderSums({ order }: { order: Order }) {
  const t = useTranslator(detailWords);
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, order.currency, language);
  const rows = useSumRows(order);
  return (
    <dl className="grid gap-1.5 border-line-strong border-y-2 border-dashed px-6 pt-3 pb-3.5 text-[14.5px]/[21px]">
      {rows.map(({ key, label, amount }) => (
        <div
          key={key}
          className={`flex justify-between gap-3 ${key === "discount" ? "font-semibold text-kunyit-ink" : "text-ink-2"}`}
        >
          <dt>{label}</dt>
          <dd className={`money font-semibold ${key === "discount" ? "" : "text-ink"}`}>{money(amount)}</dd>
        </div>
      ))}
      <div className="mt-0.5 flex items-baseline justify-between gap-3">
        <dt className="font-bold text-l">{t("total")}</dt>
        <dd className="money font-extrabold text-[32px]/10 tracking-[-0.03em]">{money(order.total)}</dd>
      </div>
    </dl>
  );
}
