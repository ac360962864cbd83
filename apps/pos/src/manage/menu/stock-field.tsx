"use client";
import { useTranslator } from "@atapos/ui/language";
import type { ReactNode } from "react";
import { InsetField } from "../inset-field.tsx";
import { itemWords } from "./item-words.ts";

interface StockFieldProps {
  /** As typed; null is not counted. */
  stock: string | null;
  error: ReactNode;
  onChange: (stock: string | null) => void;
}

export function StockField({ stock, error, onChange }: StockFieldProps) {
  const t = useTranslator(itemWords);
  return (
    <InsetField
      label={t("stock")}
      align="end"
      inputMode="numeric"
      autoComplete="off"
      placeholder={t("notCounted")}
      value={stock ?? ""}
      error={error}
      onChange={({ currentTarget: { value } }) => onChange(value === "" ? null : value)}
    />
  );
}
