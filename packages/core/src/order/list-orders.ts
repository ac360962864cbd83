import type { Call } from "@atapos/db";
import { ORDER_STATUSES, PAYMENT_STATUSES } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";
import { knownLarge } from "./known-large.ts";
import { countStatement, type OrderFilter, pageStatement, valuesOf } from "./list-orders-sql.ts";
import { orderOf } from "./order-store.ts";
import { orderSchema } from "./schema.ts";

const businessDay = z.iso.date();

export const listOrdersInput = z.object({
  skip: z.int().min(0).max(1_000_000).default(0),
  /** Orders older than this one: the next page costs the same however deep it is. */
  before: z.int().positive().nullish(),
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
/** As read; the procedure's own output is what parses it. */
export type OrderList = z.input<typeof listOrdersOutput>;

interface Owner {
  customerId: number | null;
  tableSessionId: number | null;
}

const COUNT_BOUND = 10_000;

/** The merchant's orders, newest first. */
export function listOrders(ctx: Context & { merchantId: number }, input: ListOrdersInput): Promise<OrderList> {
  return list(ctx, input, { customerId: null, tableSessionId: null });
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
  return list(ctx, input, owner);
}

async function list(
  { deps, merchantId }: Context & { merchantId: number },
  input: ListOrdersInput,
  owner: Owner,
): Promise<OrderList> {
  const filter: OrderFilter = {
    status: input.status ?? null,
    paymentStatuses: paymentStatuses(input.paymentStatus),
    from: input.from ?? null,
    to: input.to ?? null,
    search: input.search || null,
    ...owner,
  };
  const { skip, limit, before = null } = input;
  const values = [merchantId, ...valuesOf(filter)];
  const large = knownLarge(deps);
  const key = JSON.stringify([merchantId, filter]);
  const isLarge = large.has(key);
  const page = pageStatement(filter, { skip, limit, before });
  const calls: Call[] = [{ statement: page.statement, values: [...values, ...page.values] }];
  if (!isLarge) calls.push({ statement: countStatement(filter), values: [...values, COUNT_BOUND + 1] });
  const [rows = [], counted = []] = await deps.db.sendAsMerchant(merchantId, calls);
  const total = Math.max(isLarge ? COUNT_BOUND + 1 : counted[0]?.total, rows.length ? skip + rows.length : 0);
  if (total > COUNT_BOUND) large.add(key);
  return { items: rows.map((row) => orderOf(row.order)), total, isTotalEstimated: total > COUNT_BOUND };
}

function paymentStatuses(asked: ListOrdersInput["paymentStatus"]): string[] | null {
  if (!asked) return null;
  return asked === "failed" ? ["failed", "expired"] : [asked];
}
