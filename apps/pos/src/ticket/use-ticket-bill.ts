"use client";
import type { Bill } from "../pay/bill.ts";
import { useRegister } from "../register/register-context.tsx";
import { useEnsureOrder } from "./use-send-ticket.ts";
import { useTicketName } from "./use-ticket-name.ts";
import { useTicketSums } from "./use-ticket-sums.ts";

/** The ticket as the pay sheet takes it. */
export function useTicketBill(): Bill {
  const { ticket, priced, menu } = useRegister();
  const { title, subtitle } = useTicketName();
  const { bill } = useTicketSums();
  const ensureOrder = useEnsureOrder();
  return {
    plate: { table: ticket.orderType === "dine_in" ? (ticket.table?.name ?? null) : null, orderType: ticket.orderType },
    title,
    subtitle,
    currency: menu.view?.currency ?? "IDR",
    lines: priced.lines.map((line) => ({
      key: line.key,
      quantity: line.quantity,
      name: line.name,
      choices: line.choices.map(({ name }) => name),
      note: line.note === "" ? null : line.note,
      amount: line.amount,
    })),
    sums: bill,
    orderId: ticket.order?.id ?? null,
    ensureOrder,
  };
}
