import { ORDER_TYPES } from "@atapos/domain";
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { orderLinesInput } from "../order/schema.ts";

const id = z.int().positive();

/** A ticket as the register holds it before it is an order: no stock is taken and nothing is promised. */
const heldContentSchema = z.object({
  orderType: z.enum(ORDER_TYPES),
  tableId: id.nullable().default(null),
  customerId: id.nullable().default(null),
  notes: z.string().trim().max(1000).nullable().default(null),
  guestCount: z.int().min(1).max(999).nullable().default(null),
  lines: orderLinesInput,
});

/** What the register showed when it was put aside. */
const summarySchema = z.object({ count: z.int().min(1).max(1_000_000), total: z.int().min(0) });

export const createHoldInput = z.object({
  /** For whom; "" for nobody in particular. */
  name: z.string().trim().max(80).default(""),
  content: heldContentSchema,
  summary: summarySchema,
  idempotencyKey: idempotencyKeySchema,
});
export type CreateHoldInput = z.output<typeof createHoldInput>;

export const heldTicketSchema = z.object({
  id: z.int(),
  name: z.string(),
  content: heldContentSchema,
  summary: summarySchema,
  /** Who put it aside. */
  by: z.string().nullable(),
  createdAt: z.coerce.date(),
});
export type HeldTicket = z.infer<typeof heldTicketSchema>;

export const heldTicketsSchema = z.object({ items: z.array(heldTicketSchema), total: z.int() });
export const takeHoldInput = z.object({ id, idempotencyKey: idempotencyKeySchema });
export const holdIdInput = z.object({ id });
