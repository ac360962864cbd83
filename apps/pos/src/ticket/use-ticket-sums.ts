"use client";
import { formatPercent } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import type { BillSums } from "../pay/bill.ts";
import { useRegister } from "../register/register-context.tsx";
import { useStaff } from "../session/staff.tsx";
import { hasUnsentChange } from "./order-lines.ts";
import { ticketWords } from "./ticket-words.ts";

export interface TicketSumRow {
  key: string;
  label: string;
  amount: number;
  isSaving?: boolean;
}

export interface TicketSumsView {
  bill: BillSums;
  rows: TicketSumRow[];
  /** What is still to be paid. */
  total: number;
}

/** The sums as they are shown and billed: the server's where it has seen the ticket as it stands, else this device's. */
export function useTicketSums(): TicketSumsView {
  const language = useLanguage();
  const t = useTranslator(ticketWords);
  const bill = useBillSums();
  const percent = (value: number | null) => (value === null ? "" : formatPercent(value, language));
  const tax = { name: bill.taxName, percent: percent(bill.taxPercent) };
  const rows: TicketSumRow[] = [
    { key: "subtotal", label: t("subtotal", { count: bill.count }), amount: bill.subtotal },
    ...bill.discounts.map(({ name, amount }) => ({ key: `d-${name}`, label: name, amount: -amount, isSaving: true })),
  ];
  if (bill.service > 0) {
    rows.push({ key: "service", label: t("service", { percent: percent(bill.servicePercent) }), amount: bill.service });
  }
  if (bill.tax > 0) {
    rows.push({ key: "tax", label: t(bill.isTaxInclusive ? "taxIncluded" : "tax", tax).trim(), amount: bill.tax });
  }
  if (bill.paid > 0) rows.push({ key: "paid", label: t("paidBefore"), amount: -bill.paid });
  return { bill, rows, total: bill.total - bill.paid };
}

function useBillSums(): BillSums {
  const { ticket, priced, menu } = useRegister();
  const { businessType } = useStaff();
  const t = useTranslator(ticketWords);
  const { totals } = priced;
  const rules = menu.view?.rules;
  const known = ticket.order !== null && !hasUnsentChange(ticket) ? ticket.order.sums : null;
  const rates = new Set(totals.taxes.map(({ percent }) => percent));
  const [rate] = rates;
  const sums = known ?? { ...totals, paid: 0 };
  return {
    count: priced.count,
    subtotal: sums.subtotal,
    discounts: discountsOf(known?.discount ?? null, priced.discounts, t("discount")),
    service: sums.service,
    servicePercent: rules?.servicePercent ?? null,
    tax: sums.tax,
    taxPercent: rates.size === 1 && rate !== undefined ? rate : null,
    taxName: t(businessType === "fnb" ? "taxFood" : "taxGoods"),
    isTaxInclusive: rules?.taxInclusive ?? false,
    total: sums.total,
    rounded: sums.rounded,
    paid: sums.paid,
  };
}

/** The server tells a discount as one sum; by name it is shown as long as the names on this device come to the same. */
function discountsOf(told: number | null, named: BillSums["discounts"], unnamed: string): BillSums["discounts"] {
  const sum = named.reduce((left, { amount }) => left + amount, 0);
  if (told === null || told === sum) return named;
  return told === 0 ? [] : [{ name: unnamed, amount: told }];
}
