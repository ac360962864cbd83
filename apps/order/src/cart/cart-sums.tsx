"use client";
import { formatPercent } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { type SumRow, Sums } from "@atapos/ui/sums";
import { useDiner } from "../menu/diner-context.tsx";
import { cartWords } from "./cart-words.ts";
import { useCart } from "./use-cart.ts";

/** The way from the menu's prices to what is paid; nothing comes on top of it later. */
export function CartSums() {
  const { menu, language } = useDiner();
  const { totals } = useCart();
  const t = useTranslator(cartWords);
  const { rules } = menu.merchant;
  const isShown = ({ key, amount }: SumRow) => key === "subtotal" || amount !== 0;
  const taxes = totals.taxes.map(({ percent, tax }) => ({
    key: `tax-${percent}`,
    label: t(rules.taxInclusive ? "taxIncluded" : "tax", { percent: formatPercent(percent, language) }),
    amount: tax,
  }));
  const rows: SumRow[] = [
    { key: "subtotal", label: t("subtotal"), amount: totals.subtotal },
    { key: "discount", label: t("discount"), amount: -totals.discount, isSaving: true },
    {
      key: "service",
      label: t("service", { percent: formatPercent(rules.servicePercent, language) }),
      amount: totals.service,
    },
    ...taxes,
  ];
  return (
    <div className="pt-2">
      <Sums
        rows={rows.filter(isShown)}
        total={{ label: t("total"), amount: totals.total }}
        currency={rules.currency}
        why={{ question: t("why"), answer: <Why /> }}
      />
    </div>
  );
}

function Why() {
  const { menu, language, money } = useDiner();
  const { totals } = useCart();
  const t = useTranslator(cartWords);
  const { rules } = menu.merchant;
  const percent = (value: number) => formatPercent(value, language);
  const serviceBase = rules.serviceBase === "before_discount" ? totals.subtotal : totals.subtotal - totals.discount;
  return (
    <>
      {totals.service > 0 && (
        <p>
          <b>{t("service", { percent: percent(rules.servicePercent) })}</b>{" "}
          {t("whyService", { amount: money(totals.service), base: money(serviceBase) })}
        </p>
      )}
      {totals.taxes
        .filter(({ tax }) => tax > 0)
        .map((tax) => (
          <p key={tax.percent}>
            <b>{t("tax", { percent: percent(tax.percent) })}</b>{" "}
            {rules.taxInclusive
              ? t("whyTaxIncluded", { amount: money(tax.tax) })
              : t("whyTax", { amount: money(tax.tax), base: money(tax.base) })}
          </p>
        ))}
      <p>
        {t("whyNothing")} {t("whyServer")}
      </p>
    </>
  );
}
