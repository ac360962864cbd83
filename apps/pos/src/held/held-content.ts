import type { RegisterProduct } from "../register/register-menu.ts";
import { lineOf } from "../ticket/line-of-choice.ts";
import { placeInput } from "../ticket/order-lines.ts";
import type { PricedTicket } from "../ticket/price-ticket.ts";
import { EMPTY_TICKET, type Ticket, type TicketCustomer, type TicketTable } from "../ticket/ticket.ts";
import { addLine } from "../ticket/ticket-lines.ts";
import { ticketTypeOf } from "../ticket/ticket-of-order.ts";
import type { HeldTicket } from "./use-held.ts";

/** The ticket as `hold.create` takes it. */
export function heldContent(ticket: Ticket, priced: PricedTicket) {
  const { source: _source, ...content } = placeInput(ticket);
  return { content, summary: { count: priced.count, total: priced.totals.total } };
}

/** What was rung up while the server was holding the rest: a new ticket of its own. */
export function withoutHeld(now: Ticket, held: Ticket): Ticket {
  const taken = new Map(held.lines.map(({ key, quantity }) => [key, quantity]));
  const lines = now.lines
    .map((line) => ({ ...line, quantity: line.quantity - (taken.get(line.key) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  return { ...EMPTY_TICKET, lines, lastKey: lines.at(-1)?.key ?? null };
}

interface Known {
  products: ReadonlyMap<number, RegisterProduct>;
  table: TicketTable | null;
  customer: TicketCustomer | null;
  /** What a line is called whose product has left the menu. */
  unknownName: string;
}

/** A held ticket as one in hand. */
export function ticketOfHeld({ content }: Pick<HeldTicket, "content">, known: Known): Ticket {
  const start: Ticket = {
    ...EMPTY_TICKET,
    orderType: ticketTypeOf(content.orderType),
    table: known.table,
    customer: known.customer,
    guestCount: content.guestCount,
    note: content.notes ?? "",
  };
  return content.lines.reduce((ticket, line) => {
    const { productId, quantity, variantId = null, modifiers: optionIds, notes } = line;
    const product = known.products.get(productId);
    const choice = { variantId: variantId ?? null, optionIds, note: notes ?? "", quantity };
    const looked = product === undefined ? null : lineOf(product, choice);
    const seen = looked?.seen ?? { name: known.unknownName, choices: [], unitPrice: 0 };
    // the choices stay as they were made, also those that the menu has lost since: the ticket says so
    return addLine(ticket, { ...choice, productId, seen });
  }, start);
}

const MINUTE_MS = 60_000;

/** How long it waits, and how much that matters. */
export function heldAge(createdAt: string, nowMs: number): { minutes: number; look: "calm" | "long" | "forgotten" } {
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(createdAt)) / MINUTE_MS));
  return { minutes, look: minutes >= 60 ? "forgotten" : minutes >= 30 ? "long" : "calm" };
}
