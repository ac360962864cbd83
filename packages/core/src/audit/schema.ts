import { AUDIT_AREAS } from "@atapos/domain";
import { z } from "zod";

const day = z.iso.date();
const filter = {
  /** A thing's name, an order's number, or a subject as the log names it: "order:12". */
  search: z.string().trim().max(100).nullish(),
  /** As the log names actors: "staff:3", "system". */
  actor: z
    .string()
    .max(200)
    .regex(/^[a-z]+(:.+)?$/u)
    .nullish(),
  area: z.enum(AUDIT_AREAS).nullish(),
  /** Days in the merchant's time zone, both included. */
  from: day.nullish(),
  to: day.nullish(),
};

export const listAuditInput = z.object({
  ...filter,
  /** From the page before: what is older than that. */
  cursor: z.int().positive().nullish(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListAuditInput = z.infer<typeof listAuditInput>;

/** One side of a change, with what it is, so that screens can write it in their language. */
export const auditValueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  /** In the merchant's minor unit. */
  z.object({ kind: z.literal("money"), amount: z.number() }),
  z.object({ kind: z.literal("number"), value: z.number() }),
  z.object({ kind: z.literal("percent"), value: z.number() }),
  z.object({ kind: z.literal("flag"), isOn: z.boolean() }),
  z.object({ kind: z.literal("time"), at: z.string() }),
  /** One of a closed list: "on_payment". */
  z.object({ kind: z.literal("word"), word: z.string() }),
  /** Another thing of the merchant; null when it is gone without leaving its name. */
  z.object({ kind: z.literal("thing"), thing: z.string(), id: z.int(), name: z.string().nullable() }),
  /** Several of them, in their order. */
  z.object({ kind: z.literal("things"), names: z.array(z.string()) }),
  /** Hours of the week, Monday 1 to Sunday 7. */
  z.object({
    kind: z.literal("hours"),
    hours: z.array(z.object({ days: z.array(z.int()), opens: z.string(), closes: z.string() })),
  }),
]);
export type AuditValue = z.infer<typeof auditValueSchema>;

export const auditChangeSchema = z.object({
  /** From outside to inside: variants "Kecil", then price. */
  path: z.array(z.object({ field: z.string(), name: z.string().nullable() })),
  what: z.enum(["changed", "added", "removed"]),
  before: auditValueSchema.nullable(),
  after: auditValueSchema.nullable(),
});
export type AuditChange = z.infer<typeof auditChangeSchema>;

const personSchema = z.object({
  kind: z.enum(["staff", "customer", "table", "platform", "system", "anonymous"]),
  id: z.int().nullable(),
  /** The person's, or the table's; null for nobody and for those who were erased. */
  name: z.string().nullable(),
});
export type AuditPerson = z.infer<typeof personSchema>;

export const auditEntrySchema = z.object({
  id: z.int(),
  at: z.coerce.date(),
  who: personSchema,
  /** Who allowed it with a PIN. */
  approvedBy: personSchema.nullable(),
  action: z.string(),
  area: z.enum(AUDIT_AREAS).nullable(),
  subject: z.object({
    kind: z.string(),
    id: z.int().nullable(),
    name: z.string().nullable(),
    /** The order that it is, or belongs to. */
    orderId: z.int().nullable(),
  }),
  changes: z.array(auditChangeSchema),
  /** Changes beyond the first ones. */
  hiddenChanges: z.int(),
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditPageSchema = z.object({
  items: z.array(auditEntrySchema),
  /** Asks for what is older; null at the end. */
  nextCursor: z.int().nullable(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

export const auditPeopleSchema = z.object({
  items: z.array(z.object({ actor: z.string(), name: z.string(), isActive: z.boolean() })),
});
