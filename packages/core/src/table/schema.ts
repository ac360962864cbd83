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

const MOST_AT_ONCE = 200;
const NUMBERS = { min: 0, max: 9_999 };

/** "Teras 1" to "Teras 8": a prefix, its space included, and numbers. */
export const createTablesSchema = z
  .object({
    prefix: z.string().max(60),
    from: z.int().min(NUMBERS.min).max(NUMBERS.max),
    to: z.int().min(NUMBERS.min).max(NUMBERS.max),
    zone: fields.zone.default(null),
    capacity: fields.capacity.default(null),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(({ from, to }) => to >= from, { path: ["to"], message: "is before the first number" })
  .refine(({ from, to }) => to - from < MOST_AT_ONCE, { path: ["to"], message: `at most ${MOST_AT_ONCE} at once` });
export type CreateTablesInput = z.input<typeof createTablesSchema>;

export const updateTableSchema = z.object(fields).partial().extend({
  /** The version that the editor began with; another one by now is refused. */
  expectedVersion: z.int().optional(),
});
export type UpdateTableInput = z.input<typeof updateTableSchema>;

export const arrangeTablesSchema = z.object({
  /** The room in its order; a table listed in another zone moves there. */
  zones: z.array(z.object({ zone: textSchema(80), tableIds: z.array(z.int()).max(1000) })).max(200),
});
export type ArrangeTablesInput = z.output<typeof arrangeTablesSchema>;

export const renameZoneSchema = z.object({
  /** Null: the tables without a zone. */
  from: textSchema(80),
  to: textSchema(80),
});
export type RenameZoneInput = z.output<typeof renameZoneSchema>;

export const revokeAllSchema = z.object({
  /** Without them every table. */
  tableIds: z.array(z.int()).min(1).max(1000).optional(),
  idempotencyKey: idempotencyKeySchema,
});
export type RevokeAllInput = z.output<typeof revokeAllSchema>;

export const listTablesSchema = pageSchema.extend({ search: z.string().trim().max(200).optional() });
export type ListTablesInput = z.output<typeof listTablesSchema>;

export const QR_SHEET_LAYOUTS = ["a4", "a6"] as const;
export type QrSheetLayout = (typeof QR_SHEET_LAYOUTS)[number];
export const SHEET_LANGUAGES = ["id", "en", "both"] as const;

export const printQrSheetSchema = z.object({
  /** Without them every table. */
  tableIds: z.array(z.int()).min(1).max(1000).optional(),
  /** Eight cards on A4, or one on each A6. */
  layout: z.enum(QR_SHEET_LAYOUTS).default("a4"),
  language: z.enum(SHEET_LANGUAGES).default("id"),
  /** The sentence on the card; null for ours. */
  text: textSchema(80).default(null),
  hasCutLines: z.boolean().default(true),
});
export type PrintQrSheetInput = z.output<typeof printQrSheetSchema>;

export const printedQrSheetSchema = z.object({
  /** The PDF. */
  base64: z.string(),
  cards: z.int(),
  pages: z.int(),
  /** Failed: there is one, and it could not be had. */
  logo: z.enum(["none", "shown", "failed"]),
  /** Tables whose names have letters that our typeface lacks, and what is printed for them. */
  incomplete: z.array(z.object({ id: z.int(), name: z.string() })),
});
export type PrintedQrSheet = z.infer<typeof printedQrSheetSchema>;

/** How the sticker on the table stands to the one that counts. */
export const STICKER_STATES = ["unprinted", "current", "outdated"] as const;

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
  sticker: z.enum(STICKER_STATES),
  printedAt: z.coerce.date().nullable(),
  version: z.int(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
});
export type TableView = z.infer<typeof tableViewSchema>;

export const tablePageSchema = z.object({ items: z.array(tableViewSchema), total: z.int() });

/** Every table in the room's order, with how many phones sit at it. */
export const tableOverviewSchema = z.object({
  items: z.array(tableViewSchema.extend({ openSessions: z.int() })),
});
export type TableOverview = z.infer<typeof tableOverviewSchema>;

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
