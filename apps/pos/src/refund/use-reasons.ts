"use client";
import { useTranslator } from "@atapos/ui/language";
import type { ReasonChoice } from "../orders/reason-chips.tsx";
import { refundWords } from "./refund-words.ts";

const REASONS = ["soldOut", "wrong", "quality", "tooLong"] as const;

export function useReasons(): ReasonChoice[] {
  const t = useTranslator(refundWords);
  return REASONS.map((key) => ({ key, label: t(`reason.${key}`) }));
}
