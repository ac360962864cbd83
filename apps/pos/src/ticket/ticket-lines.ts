import { MAX_LINE_NOTE, MAX_LINES, MAX_QUANTITY, type Ticket, type TicketLine } from "./ticket.ts";

export type NewLine = Omit<TicketLine, "key">;

export const lineKey = ({ productId, variantId, optionIds, note }: Omit<NewLine, "seen" | "quantity">): string =>
  [productId, variantId ?? "", [...optionIds].sort((a, b) => a - b).join("+"), note.trim()].join("/");

/** The same choice again raises its line; one that is new stands last, where the eye looks for it. */
export function addLine(ticket: Ticket, added: NewLine): Ticket {
  const line = keyed(added);
  const known = ticket.lines.find(({ key }) => key === line.key);
  if (known !== undefined) {
    const quantity = Math.min(known.quantity + line.quantity, MAX_QUANTITY);
    return { ...ticket, lines: swap(ticket.lines, line.key, { ...line, quantity }), lastKey: line.key };
  }
  if (ticket.lines.length >= MAX_LINES) return ticket;
  return { ...ticket, lines: [...ticket.lines, line], lastKey: line.key };
}

/** Nothing left of it takes the line out. */
export function setQuantity(ticket: Ticket, key: string, quantity: number): Ticket {
  const known = ticket.lines.find((line) => line.key === key);
  if (known === undefined) return ticket;
  if (quantity < 1) return without(ticket, key);
  const changed = { ...known, quantity: Math.min(quantity, MAX_QUANTITY) };
  return { ...ticket, lines: swap(ticket.lines, key, changed), lastKey: key };
}

/** Puts another choice in a line's place; where that choice stands already, the two become one. */
export function replaceLine(ticket: Ticket, key: string, replacement: NewLine): Ticket {
  const line = keyed(replacement);
  const isTaken = line.key !== key && ticket.lines.some((other) => other.key === line.key);
  if (isTaken) return addLine(without(ticket, key), replacement);
  if (!ticket.lines.some((other) => other.key === key)) return addLine(ticket, replacement);
  return { ...ticket, lines: swap(ticket.lines, key, line), lastKey: line.key };
}

export const countOf = ({ lines }: Pick<Ticket, "lines">): number =>
  lines.reduce((sum, line) => sum + line.quantity, 0);

/** How many of each product, whatever its choices: the bubbles on the tiles. */
export function countByProduct({ lines }: Pick<Ticket, "lines">): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { productId, quantity } of lines) counts.set(productId, (counts.get(productId) ?? 0) + quantity);
  return counts;
}

function keyed(line: NewLine): TicketLine {
  const note = line.note.trim().slice(0, MAX_LINE_NOTE);
  const quantity = Math.min(Math.max(1, line.quantity), MAX_QUANTITY);
  return { ...line, note, quantity, key: lineKey({ ...line, note }) };
}

const swap = (lines: readonly TicketLine[], key: string, line: TicketLine): TicketLine[] =>
  lines.map((other) => (other.key === key ? line : other));

function without(ticket: Ticket, key: string): Ticket {
  const lines = ticket.lines.filter((line) => line.key !== key);
  return { ...ticket, lines, lastKey: lines.at(-1)?.key ?? null };
}
