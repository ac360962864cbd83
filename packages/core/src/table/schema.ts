import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { pageSchema, textSchema } from "../input-schema.ts";

const fields = {
  name: z.string().trim().min(1).max(80),
  zone: textSchema(80),
  capacity: z.int().min(1).max(1000).nullable(),
  isActive: z.boolean(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000),
};

export const createTableSchema = z
  .object(fields)
  .partial()
  .required({ name: true })
  .extend({ idempotencyKey: idempotencyKeySchema });
export type CreateTableInput = z.input<typeof createTableSchema>;

export const updateTableSchema = z.object(fields).partial();
export type UpdateTableInput = z.input<typeof updateTableSchema>;

export const listTablesSchema = pageSchema.extend({ search: z.string().trim().max(200).optional() });
export type ListTablesInput = z.output<typeof listTablesSchema>;

export const tableViewSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  name: z.string(),
  zone: z.string().nullable(),
  capacity: z.int().nullable(),
  isActive: z.boolean(),
  sortOrder: z.int(),
  /** What the table's QR code says. */
  orderUrl: z.string(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
});
export type TableView = z.infer<typeof tableViewSchema>;

export const tablePageSchema = z.object({ items: z.array(tableViewSchema), total: z.int() });

export const openTableSessionSchema = z.object({
  /** From the QR code. */
  token: z.string().max(200),
  /** The phone's session, if it has one: scanning the same table again goes on with it. */
  sessionToken: z.string().max(200).optional(),
});
export type OpenTableSessionInput = z.output<typeof openTableSessionSchema>;

export const tableSessionSchema = z.object({
  /** A secret of this phone: for an httpOnly cookie, never for an address. */
  sessionToken: z.string(),
  merchantId: z.int(),
  table: z.object({ id: z.int(), name: z.string(), zone: z.string().nullable() }),
  /** The latest end; an idle session ends earlier. */
  expiresAt: z.coerce.date(),
});
export type OpenedTableSession = z.infer<typeof tableSessionSchema>;

/** The session of the phone that asks, without its secret. */
export const ownTableSessionSchema = tableSessionSchema.omit({ sessionToken: true }).extend({
  sessionId: z.int(),
  /** Since when staff have been asked to come; null when nobody is waiting. */
  calledAt: z.coerce.date().nullable(),
});
export type OwnTableSession = z.infer<typeof ownTableSessionSchema>;

export const CALL_REASONS = ["waiter", "bill", "cutlery", "clean", "other"] as const;

/** A table whose guests have called and wait for somebody: one a table, its latest call. */
export const tableCallSchema = z.object({
  tableId: z.int(),
  tableName: z.string(),
  zone: z.string().nullable(),
  reason: z.enum(CALL_REASONS),
  note: z.string().nullable(),
  calledAt: z.coerce.date(),
});
export type TableCall = z.infer<typeof tableCallSchema>;

export const callStaffSchema = z.object({
  reason: z.enum(CALL_REASONS).default("waiter"),
  note: textSchema(200).default(null),
});
export type CallStaffInput = z.output<typeof callStaffSchema>;
