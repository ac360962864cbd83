import type { OrderType } from "@atapos/domain";
import type { OrderView } from "../pay/bill.ts";
import { placedLines } from "./order-lines.ts";
import { EMPTY_TICKET, type Ticket, type TicketLine, type TicketOrder, type TicketOrderType } from "./ticket.ts";
import { lineKey } from "./ticket-lines.ts";

/** An order that nobody has paid, as a ticket that can be changed and paid. */
export function ticketOfOrder(order: OrderView): Ticket {
  const lines = order.items.filter(({ status }) => status !== "void").map(lineOfItem);
  return {
    ...EMPTY_TICKET,
    orderType: ticketTypeOf(order.orderType),
    table: order.table,
    customer: order.customer,
    guestCount: order.guestCount,
    note: order.notes ?? "",
    lines,
    order: orderOfTicket(order, lines),
  };
}

/** What stands on no table is taken away, whoever carries it. */
export const ticketTypeOf = (type: OrderType): TicketOrderType =>
  type === "dine_in" || type === "walk_in" ? type : "takeaway";

/** What the server knows now of a ticket with these lines. */
const orderOfTicket = (order: OrderView, lines: readonly TicketLine[]): TicketOrder => ({
  id: order.id,
  number: order.orderNumber,
  version: order.version,
  lines: placedLines(lines),
  sums: sumsOfOrder(order),
});

export const sumsOfOrder = ({ subtotal, discount, service, tax, total, rounded, paid }: OrderView) => ({
  ...{ subtotal, discount, service, tax, total, rounded, paid },
});

function lineOfItem(item: OrderView["items"][number]): TicketLine {
  const optionIds = item.modifiers.map(({ id }) => id);
  const note = item.notes ?? "";
  const { productId, variantId, quantity } = item;
  return {
    key: lineKey({ productId, variantId, optionIds, note }),
    ...{ productId, variantId, optionIds, note, quantity },
    seen: {
      name: item.productName,
      choices: [...(item.variantName === null ? [] : [item.variantName]), ...item.modifiers.map(({ name }) => name)],
      unitPrice: item.basePrice,
    },
  };
}
