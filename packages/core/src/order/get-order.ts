import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { assertOwnOrder } from "../own-order.ts";
import { readPayments } from "../payment/payment-view-store.ts";
import { readOrder } from "./order-store.ts";
import type { PlacingActor } from "./ordering-table-store.ts";

/** One order with its items; staff also see its payment attempts and the gateway's archive. */
export function getOrder(ctx: Context & { actor: PlacingActor; merchantId: number }, orderId: number) {
  return ctx.deps.db.withMerchant(ctx.merchantId, async (tx) => {
    const order = await readOrder(tx, orderId);
    if (!order) throw new PosError("not_found", { what: "order" });
    assertOwnOrder(ctx.actor, order);
    if (ctx.actor.kind !== "staff") return { ...order, payments: null, paymentLogs: null };
    const { payments, logs } = await readPayments(tx, orderId);
    return { ...order, payments, paymentLogs: logs };
  });
}
