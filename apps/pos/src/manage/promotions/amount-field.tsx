"use client";
import { formatNumber } from "@atapos/ui/format";
// How much: a percentage with up to two decimals, or money.
import { useLanguage } from "@atapos/ui/language";
import { type ReactNode, useState } from "react";
import { InsetField } from "../inset-field.tsx";
import { MoneyField } from "../money-field.tsx";
import type { DiscountType } from "./promotion-types.ts";

interface AmountFieldProps {
  type: DiscountType;
  label: ReactNode;
  /** null: nothing is typed. */
  value: number | null;
  currency: string;
  error?: ReactNode;
  onChange: (value: number | null) => void;
  "aria-label"?: string;
}

export function AmountField({ type, currency, ...field }: AmountFieldProps) {
  if (type !== "percent") return <MoneyField {...field} currency={currency} />;
  return <PercentField {...field} />;
}

/** "12," is on its way to 12,5: what is typed stays as it is typed. */
function PercentField({ value, onChange, ...field }: Omit<AmountFieldProps, "type" | "currency">) {
  const language = useLanguage();
  const [text, setText] = useState<string | null>(null);
  const shown = text !== null && percentOf(text) === value ? text : value === null ? "" : formatNumber(value, language);
  return (
    <InsetField
      {...field}
      align="end"
      inputMode="decimal"
      autoComplete="off"
      unit="%"
      value={shown}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(percentOf(currentTarget.value));
      }}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}

/** A comma or a point before at most two decimals; everything else is dressing. */
export function percentOf(text: string): number | null {
  const found = /\d+(?:[.,]\d{0,2})?/u.exec(text);
  return found === null ? null : Number(found[0].replace(",", "."));
}
