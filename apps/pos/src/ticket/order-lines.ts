import type { Ticket, TicketLine, TicketOrderType } from "./ticket.ts";

/** A line as `order.place` and `order.change` take it. */
export interface PlacedLine {
  productId: number;
  variantId: number | null;
  quantity: number;
  modifiers: number[];
  notes: string | null;
}

export interface PlaceInput {
  orderType: TicketOrderType;
  lines: PlacedLine[];
  tableId: number | null;
  customerId: number | null;
  guestCount: number | null;
  notes: string | null;
  source: "register";
}

export const placedLines = (lines: readonly TicketLine[]): PlacedLine[] =>
  lines.map(({ productId, variantId, quantity, optionIds, note }) => ({
    productId,
    variantId,
    quantity,
    modifiers: optionIds,
    notes: note === "" ? null : note,
  }));

export const placeInput = ({ orderType, table, customer, guestCount, note, lines }: Ticket): PlaceInput => ({
  orderType,
  lines: placedLines(lines),
  tableId: orderType === "dine_in" ? (table?.id ?? null) : null,
  customerId: customer?.id ?? null,
  guestCount: orderType === "dine_in" ? guestCount : null,
  notes: note.trim() === "" ? null : note.trim(),
  source: "register",
});

/** Whether two lists ask for the same, whatever the order of lines and options. */
export function isSameOrder(left: readonly PlacedLine[], right: readonly PlacedLine[]): boolean {
  return signature(left) === signature(right);
}

function signature(lines: readonly PlacedLine[]): string {
  const rows = lines.map(({ productId, variantId, quantity, modifiers, notes }) =>
    JSON.stringify([productId, variantId, quantity, [...modifiers].sort((a, b) => a - b), notes]),
  );
  return rows.sort().join();
}

/** Whether the server does not know yet what stands on the ticket. */
export const hasUnsentChange = ({ order, lines, sending }: Ticket): boolean =>
  sending !== null || (order !== null && !isSameOrder(order.lines, placedLines(lines)));
