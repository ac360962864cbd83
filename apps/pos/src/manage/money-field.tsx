"use client";
// An amount of money in whole units of the currency, shown as `Rp20.000` while it is typed.
import { formatMoney } from "@atapos/ui/format";
import { useLanguage } from "@atapos/ui/language";
import type { ReactNode } from "react";
import { InsetField } from "./inset-field.tsx";

interface MoneyFieldProps {
  label: ReactNode;
  /** null: nothing is typed. */
  value: number | null;
  onChange: (value: number | null) => void;
  error?: ReactNode;
  currency?: string;
  className?: string;
  "aria-label"?: string;
}

const MAX_DIGITS = 12;

export function MoneyField({ value, onChange, currency = "IDR", ...field }: MoneyFieldProps) {
  const language = useLanguage();
  return (
    <InsetField
      {...field}
      align="end"
      inputMode="numeric"
      autoComplete="off"
      value={value === null ? "" : formatMoney(value, currency, language)}
      onChange={({ currentTarget }) => onChange(digitsOf(currentTarget.value))}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}

/** What was typed or pasted, as a number: everything but digits is dressing. */
export function digitsOf(text: string): number | null {
  const digits = text.replaceAll(/\D/gu, "").slice(0, MAX_DIGITS);
  return digits === "" ? null : Number(digits);
}
