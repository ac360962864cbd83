"use client";
import { useTranslator } from "@atapos/ui/language";
import { useRegister } from "../register/register-context.tsx";
import { isBareNumber } from "./plate.tsx";
import type { Ticket } from "./ticket.ts";
import { countOf } from "./ticket-lines.ts";
import { ticketWords } from "./ticket-words.ts";

type TicketTranslator = ReturnType<typeof useTranslator<(typeof ticketWords)["id"]>>;

const TYPES = { dine_in: "dineIn", takeaway: "takeaway", walk_in: "walkIn" } as const;

export interface TicketName {
  title: string;
  subtitle: string;
}

/** "Meja 7, Bu Ratna" and "Makan di sini · 2 tamu · INV-20261122-0043". */
export function useTicketName(): TicketName {
  const { ticket } = useRegister();
  return ticketName(ticket, useTranslator(ticketWords));
}

export function ticketName(ticket: Ticket, t: TicketTranslator): TicketName {
  const { table, customer, guestCount, orderType, order } = ticket;
  const type = t(TYPES[orderType]);
  const tableName = table === null || orderType !== "dine_in" ? null : table.name;
  const person = customer === null ? null : (customer.name ?? customer.phone ?? customer.email);
  const parts = [
    tableName !== null && isBareNumber(tableName) ? t("tableNamed", { name: tableName }) : tableName,
    person,
  ];
  const title = parts.filter((part) => part !== null).join(", ");
  const guests = guestCount === null || orderType !== "dine_in" ? null : t("guests", { count: guestCount });
  // without a table or a name the kind of order is the title, and need not be said twice
  const details = [title === "" ? null : type, guests, order?.number ?? null].filter((part) => part !== null);
  const subtitle = details.length > 0 ? details.join(" · ") : t("dockItems", { count: countOf(ticket) });
  return { title: title === "" ? type : title, subtitle };
}
