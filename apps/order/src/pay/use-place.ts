"use client";
import { useTranslator } from "@atapos/ui/language";
import { useDiner } from "../menu/diner-context.tsx";
import { tableLabel } from "../menu/table-label.ts";
import { payWords } from "../words/pay-words.ts";
import { type Order, shortNumber } from "./pay-types.ts";

/** "Meja 7 · pesanan 0027": where, and which. */
export function usePlace(order: Pick<Order, "orderNumber" | "table"> | null): string {
  const { session } = useDiner();
  const t = useTranslator(payWords);
  const table = order === null ? (session?.table ?? null) : order.table;
  const where =
    table === null ? t("takeaway") : tableLabel({ name: table.name, zone: null }, (name) => t("table", { name }));
  return order === null ? where : `${where} · ${t("order", { number: shortNumber(order.orderNumber) })}`;
}
