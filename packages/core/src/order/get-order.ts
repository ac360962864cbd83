import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { assertOwnOrder } from "../own-order.ts";
import { type PaymentFacts, paymentCalls, paymentsOf } from "../payment/payment-view-store.ts";
import { type OrderJson, orderOf, READ_ORDER } from "./order-store.ts";
import type { PlacingActor } from "./ordering-table-store.ts";
import { orderSchema } from "./schema.ts";

/** Of the order's row and of its attempts' rows. */
type DetailRow = { order: OrderJson } & PaymentFacts;

/** One order with its items, in one round trip; staff also see its payment attempts and the gateway's archive. */
export async function getOrder(ctx: Context & { actor: PlacingActor; merchantId: number }, orderId: number) {
  const { actor, deps, merchantId } = ctx;
  const isStaff = actor.kind === "staff";
  const calls = [
    { statement: READ_ORDER, values: [merchantId, orderId] },
    ...(isStaff ? paymentCalls(merchantId, orderId) : []),
  ];
  const [[row] = [], attempts = [], archive = []] = await deps.db.sendAsMerchant<DetailRow>(merchantId, calls);
  if (!row) throw new PosError("not_found", { what: "order" });
  const order = orderSchema.parse(orderOf(row.order));
  assertOwnOrder(actor, order);
  if (!isStaff) return { ...order, payments: null, paymentLogs: null };
  const { payments, logs } = paymentsOf(attempts, archive);
  return { ...order, payments, paymentLogs: logs };
}
