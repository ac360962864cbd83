"use client";
// A price; a promotional one on the turmeric stroke, with the old one struck and both named for screen readers.
import { formatMoney } from "./format.ts";
import { useLanguage, useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

const SIZES = {
  s: "text-s font-semibold",
  m: "text-m font-bold",
  l: "text-l font-extrabold",
  xl: "text-xl font-extrabold tracking-[-0.025em]",
  due: "text-3xl font-extrabold",
};

export interface PriceProps {
  amount: number;
  currency?: string;
  /** The price without the promotion; shown struck when it is higher. */
  was?: number;
  size?: keyof typeof SIZES;
  className?: string;
}

export function Price({ amount, currency = "IDR", was, size = "m", className = "" }: PriceProps) {
  const language = useLanguage();
  const t = useTranslator(componentWords);
  const text = formatMoney(amount, currency, language);
  if (was === undefined || was <= amount) return <span className={`money ${SIZES[size]} ${className}`}>{text}</span>;
  return (
    <span className={`inline-flex flex-wrap items-baseline gap-x-2 gap-y-0.5 ${className}`}>
      <span className={`money promo-mark mx-0 -ml-1 font-extrabold ${SIZES[size]}`}>
        <span className="sr-only">{t("priceNow")} </span>
        {text}
      </span>
      <s className={`money font-medium text-ink-2 decoration-1 ${size === "s" ? "text-xs" : "text-s"}`}>
        <span className="sr-only">{t("normalPrice")} </span>
        {formatMoney(was, currency, language)}
      </s>
    </span>
  );
}
