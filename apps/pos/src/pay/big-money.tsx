"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage } from "@atapos/ui/language";

/** An amount that leads: the currency half as large and raised. Size and weight come from around it. */
export function BigMoney({
  amount,
  currency,
  className = "",
}: {
  amount: number;
  currency: string;
  className?: string;
}) {
  const text = formatMoney(amount, currency, useLanguage());
  const symbolEnd = text.search(/\d/u);
  return (
    <span className={`money font-bold tracking-[-0.045em] ${className}`}>
      <span className="mr-[0.12em] inline-block align-[0.62em] font-semibold text-[0.5em] leading-none tracking-[-0.02em] opacity-80">
        {text.slice(0, symbolEnd)}
      </span>
      {text.slice(symbolEnd)}
    </span>
  );
}
