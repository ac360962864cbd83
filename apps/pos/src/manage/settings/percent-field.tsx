"use client";
// A percent as a bare number with its sign behind it; what cannot be one is not taken.
import { formatNumber } from "@atapos/ui/format";
import { useLanguage } from "@atapos/ui/language";
import { useState } from "react";

interface PercentFieldProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  disabled?: boolean;
  className?: string;
}

export function PercentField({ label, value, onChange, disabled, className = "w-24" }: PercentFieldProps) {
  const language = useLanguage();
  const written = formatNumber(value, language);
  const [typed, setTyped] = useState(written);
  const text = percentOf(typed) === value ? typed : written;
  return (
    <span
      className={`flex h-12 items-center gap-1 rounded-control bg-raised px-3.5 inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent has-disabled:bg-sunken has-disabled:text-ink-3 ${className}`}
    >
      <input
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setTyped(written)}
        onChange={({ currentTarget }) => {
          const next = percentOf(currentTarget.value);
          if (next === null) return;
          setTyped(currentTarget.value);
          onChange(next);
        }}
        className="money h-full w-full min-w-0 flex-1 bg-transparent text-right font-semibold text-input outline-none"
      />
      <span aria-hidden="true" className="font-semibold">
        %
      </span>
    </span>
  );
}

/** "10", "7,5" or "7.5": at most 100 with at most two decimals; null for anything else. */
function percentOf(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  if (!/^\d{0,3}(\.\d{0,2})?$/.test(plain)) return null;
  const value = Number(plain === "." ? 0 : plain);
  return value <= 100 ? value : null;
}
