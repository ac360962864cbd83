// What this device kept of the ticket in hand; anything else found there is thrown away.
import { z } from "zod";
import { EMPTY_TICKET, MAX_LINE_NOTE, MAX_LINES, MAX_QUANTITY, MAX_TICKET_NOTE, type Ticket } from "./ticket.ts";

const id = z.int().positive();
const quantity = z.int().min(1).max(MAX_QUANTITY);
const orderType = z.enum(["dine_in", "takeaway", "walk_in"]);
const guestCount = z.int().min(1).max(999).nullable();

const placedLine = z.object({
  productId: id,
  variantId: id.nullable(),
  quantity,
  modifiers: z.array(id),
  notes: z.string().nullable(),
});

const ticketLine = z.object({
  key: z.string(),
  productId: id,
  variantId: id.nullable(),
  optionIds: z.array(id),
  note: z.string().max(MAX_LINE_NOTE),
  quantity,
  seen: z.object({ name: z.string(), choices: z.array(z.string()), unitPrice: z.int() }),
});

const sending = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("place"),
    key: z.string(),
    input: z.object({
      orderType,
      lines: z.array(placedLine),
      tableId: id.nullable(),
      customerId: id.nullable(),
      guestCount,
      notes: z.string().nullable(),
      source: z.literal("register"),
    }),
  }),
  z.object({ kind: z.literal("change"), key: z.string(), version: id, lines: z.array(placedLine) }),
]);

const money = z.int();
const sums = z.object({
  ...{ subtotal: money, discount: money, service: money, tax: money },
  ...{ total: money, rounded: money, paid: money },
});

const ticketSchema: z.ZodType<Ticket> = z.object({
  orderType,
  table: z.object({ id, name: z.string(), zone: z.string().nullable() }).nullable(),
  customer: z
    .object({ id, name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() })
    .nullable(),
  guestCount,
  note: z.string().max(MAX_TICKET_NOTE),
  lines: z.array(ticketLine).max(MAX_LINES),
  lastKey: z.string().nullable(),
  order: z.object({ id, number: z.string(), version: id, lines: z.array(placedLine), sums }).nullable(),
  sending: sending.nullable(),
});

const stored = z.object({ format: z.literal(1), ticket: ticketSchema });

/** One ticket a merchant on this device. */
export const ticketStorageKey = (merchantId: number): string => `atapos.ticket.${merchantId}`;

export const writeTicket = (ticket: Ticket): string => JSON.stringify({ format: 1, ticket });

export function readTicket(text: string | null): Ticket {
  if (text === null) return EMPTY_TICKET;
  const parsed = stored.safeParse(parseJson(text));
  return parsed.success ? parsed.data.ticket : EMPTY_TICKET;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
