"use client";
import { formatMoney, formatPercent } from "@atapos/ui/format";
import type { Language, Translator } from "@atapos/ui/i18n";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import type { SumRow } from "@atapos/ui/sums";
import { orderWords } from "../words/order-words.ts";
import type { SharedOrder } from "./order-progress.ts";

type Translate = Translator<(typeof orderWords)["id"]>;

/** From the menu's prices to the total, with the rates that were frozen when it was ordered. */
export function sumRows(order: SharedOrder, t: Translate, language: Language): SumRow[] {
  const { sumRules } = order;
  const percent = (value: number) => formatPercent(value, language);
  const taxes = (sumRules?.taxes ?? []).filter(({ tax }) => tax !== 0);
  const taxRows: SumRow[] =
    sumRules === null
      ? [{ key: "tax", label: t("taxBare"), amount: order.tax }]
      : taxes.map((one) => ({
          key: `tax-${one.percent}`,
          label: t(order.isTaxInclusive ? "taxIncluded" : "tax", { percent: percent(one.percent) }),
          amount: one.tax,
        }));
  const service = sumRules === null ? t("serviceBare") : t("service", { percent: percent(sumRules.servicePercent) });
  const rows: SumRow[] = [
    { key: "subtotal", label: t("subtotal"), amount: order.subtotal },
    { key: "discount", label: t("discount"), amount: -order.discount, isSaving: true },
    { key: "service", label: service, amount: order.service },
    ...taxRows,
  ];
  return rows.filter(({ key, amount }) => key === "subtotal" || amount !== 0);
}

export function WhyThisTotal({ order }: { order: SharedOrder }) {
  const t = useTranslator(orderWords);
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, order.currency, language);
  const percent = (value: number) => formatPercent(value, language);
  const { sumRules } = order;
  const serviceBase = sumRules?.serviceBase === "before_discount" ? order.subtotal : order.subtotal - order.discount;
  return (
    <>
      {order.discount > 0 && <p>{t("whyDiscount", { amount: money(order.discount) })}</p>}
      {sumRules !== null && order.service > 0 && (
        <p>
          <b>{t("service", { percent: percent(sumRules.servicePercent) })}</b>{" "}
          {t("whyService", { amount: money(order.service), base: money(serviceBase) })}
        </p>
      )}
      {(sumRules?.taxes ?? [])
        .filter(({ tax }) => tax > 0)
        .map((one) => (
          <p key={one.percent}>
            <b>{t("tax", { percent: percent(one.percent) })}</b>{" "}
            {order.isTaxInclusive
              ? t("whyTaxIncluded", { amount: money(one.tax) })
              : t("whyTax", { amount: money(one.tax), base: money(one.base) })}
          </p>
        ))}
      <p>{t("whyNothing")}</p>
    </>
  );
}
