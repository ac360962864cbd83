"use client";
import { usePublishTicket } from "../pay/use-publish-ticket.ts";
import { useRegister } from "../register/register-context.tsx";
import { useTicketSums } from "./use-ticket-sums.ts";

/** The window that faces the customer follows the ticket; nothing of it is drawn here. */
export function TicketOnDisplay() {
  const { priced, menu } = useRegister();
  const { bill } = useTicketSums();
  usePublishTicket({
    currency: menu.view?.currency ?? "IDR",
    lines: priced.lines.map(({ key, quantity, name, amount }) => ({ key, quantity, name, amount })),
    total: bill.total,
  });
  return null;
}
