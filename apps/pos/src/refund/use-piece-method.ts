"use client";
import { useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import type { Payment } from "../orders/order-types.ts";

/** How the money came, in words: what the payer used, where the gateway has told. */
export function usePieceMethod(): (payment: Pick<Payment, "method" | "paymentType">) => string {
  const t = useTranslator(statusWords);
  return ({ method, paymentType }) => (paymentType === null ? t(`method.${method}`) : t(`paidBy.${paymentType}`));
}
