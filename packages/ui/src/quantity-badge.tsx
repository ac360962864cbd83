"use client";
// How many of a dish are in the order, on the corner of its picture.
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export interface QuantityBadgeProps {
  count: number;
  /** square for the diner's rows, round for the register's tiles. */
  look?: "square" | "round";
  className?: string;
}

const LOOKS = {
  square: "size-9.5 rounded-[13px] text-m ring-2 ring-bg",
  round: "h-7.5 min-w-7.5 rounded-full px-2 text-m ring-3 ring-bg",
};

export function QuantityBadge({ count, look = "square", className = "" }: QuantityBadgeProps) {
  const t = useTranslator(componentWords);
  if (count < 1) return null;
  return (
    <span
      className={`money grid place-items-center bg-accent font-extrabold text-on-accent ${LOOKS[look]} ${className}`}
    >
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("inOrder", { count })}</span>
    </span>
  );
}
