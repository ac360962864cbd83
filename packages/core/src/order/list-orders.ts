import { type MerchantTx, statement } from "@atapos/db";
import { ORDER_STATUSES, PAYMENT_STATUSES } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";
import { ORDER_JSON } from "./order-store.ts";
import { orderSchema } from "./schema.ts";

const businessDay = z.iso.date();

export const listOrdersInput = z.object({
  skip: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(1000).default(100),
  status: z.enum(ORDER_STATUSES).nullish(),
  /** "failed" also lists expired ones. */
  paymentStatus: z.enum(PAYMENT_STATUSES).nullish(),
  /** Business dates, inclusive. */
  from: businessDay.nullish(),
  to: businessDay.nullish(),
  /** Part of an order number. */
  search: z.string().trim().max(100).nullish(),
});
export type ListOrdersInput = z.infer<typeof listOrdersInput>;

export const listOrdersOutput = z.object({
  items: z.array(orderSchema),
  total: z.int(),
  /** True above the bound up to which totals are counted. */
  isTotalEstimated: z.boolean(),
});
export type OrderList = z.infer<typeof listOrdersOutput>;

interface Owner {
  customerId: number | null;
  tableSessionId: number | null;
}

const COUNT_BOUND = 10_000;

const FILTER = `o.me_id = $1
  AND ($2::text IS NULL OR o.oh_status = $2)
  AND ($3::text[] IS NULL OR o.oh_payment_status = ANY($3))
  AND ($4::date IS NULL OR o.oh_business_date >= $4)
  AND ($5::date IS NULL OR o.oh_business_date <= $5)
  AND ($6::text IS NULL OR position(upper($6) IN o.oh_order_number) > 0)
  AND ($7::int IS NULL OR o.cu_id = $7)
  AND ($8::bigint IS NULL OR o.ts_id = $8)`;

const PAGE = statement(
  "order-list",
  `SELECT ${ORDER_JSON} AS "order" FROM (
     SELECT * FROM atapos.order_header o WHERE ${FILTER} ORDER BY o.oh_id DESC LIMIT $9 OFFSET $10) o
   ORDER BY o.oh_id DESC`,
);
const COUNT = statement(
  "order-count",
  `SELECT count(*)::int AS total FROM (SELECT 1 FROM atapos.order_header o WHERE ${FILTER} LIMIT $9) counted`,
);

/** The merchant's orders, newest first. */
export function listOrders(ctx: Context & { merchantId: number }, input: ListOrdersInput): Promise<OrderList> {
  return ctx.deps.db.withMerchant(ctx.merchantId, (tx) => list(tx, input, { customerId: null, tableSessionId: null }));
}

/** The actor's own orders, newest first: a customer's everywhere, or a table session's. */
export function listOwnOrders(
  ctx: Context & {
    merchantId: number;
    actor: { kind: "customer"; customerId: number } | { kind: "table"; sessionId: number };
  },
  input: ListOrdersInput,
): Promise<OrderList> {
  const owner =
    ctx.actor.kind === "customer"
      ? { customerId: ctx.actor.customerId, tableSessionId: null }
      : { customerId: null, tableSessionId: ctx.actor.sessionId };
  return ctx.deps.db.withMerchant(ctx.merchantId, (tx) => list(tx, input, owner));
}

async function list(tx: MerchantTx, input: ListOrdersInput, owner: Owner): Promise<OrderList> {
  const filter = [
    tx.merchantId,
    input.status ?? null,
    paymentStatuses(input.paymentStatus),
    input.from ?? null,
    input.to ?? null,
    input.search || null,
    owner.customerId,
    owner.tableSessionId,
  ];
  const rows = await tx.query<{ order: unknown }>(PAGE, [...filter, input.limit, input.skip]);
  const [counted] = await tx.query<{ total: number }>(COUNT, [...filter, COUNT_BOUND + 1]);
  const seen = rows.length ? input.skip + rows.length : 0;
  const total = Math.max(counted?.total ?? 0, seen);
  return {
    items: rows.map((row) => orderSchema.parse(row.order)),
    total,
    isTotalEstimated: total > COUNT_BOUND,
  };
}

function paymentStatuses(asked: ListOrdersInput["paymentStatus"]): string[] | null {
  if (!asked) return null;
  return asked === "failed" ? ["failed", "expired"] : [asked];
}
