import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readOrder } from "../order/order-store.ts";
import { assertOwnOrder } from "../own-order.ts";
import { applyGatewayStatus } from "./apply-gateway-status.ts";
import { credentialsOf, type GatewayPayment, isGatewayPayment } from "./gateway-attempt.ts";
import { withoutSecrets } from "./payment-log-store.ts";
import { isLive, paymentsOfOrder } from "./payment-store.ts";
import type { CheckedPayment } from "./schema.ts";

/**
 * Asks the gateway about an order's payment now, and makes its answer true; older payments that hold money are asked
 * about first, since a refund made in the gateway's own pages may never have been told. Throws gateway_unavailable,
 * not_found.
 */
export async function checkStatus(ctx: Context, merchantId: number, orderId: number): Promise<CheckedPayment> {
  const { order, attempts } = await ctx.deps.db.withMerchant(merchantId, async (tx) => {
    const found = await readOrder(tx, orderId);
    if (!found) throw new PosError("not_found", { what: "order" });
    assertOwnOrder(ctx.actor, found);
    return { order: found, attempts: (await paymentsOfOrder(tx, orderId)).filter(isGatewayPayment) };
  });
  const payment = attempts.find(isLive) ?? attempts.at(-1);
  if (!payment) {
    const { paymentStatus, paymentType, paidAt } = order;
    return { orderId, paymentStatus, paymentType, paidAt, gatewayAnswer: null };
  }
  for (const other of attempts) {
    if (other.id !== payment.id && other.captured > 0) await ask(ctx, merchantId, other);
  }
  const { raw, money } = await ask(ctx, merchantId, payment);
  const { paymentStatus, paymentType, paidAt } = money;
  return { orderId, paymentStatus, paymentType, paidAt, gatewayAnswer: withoutSecrets(raw) };
}

async function ask(ctx: Context, merchantId: number, payment: GatewayPayment) {
  const credentials = await credentialsOf(ctx, merchantId, payment);
  const { snapshot, raw } = await ctx.deps.payments.status(credentials, payment.gatewayOrderId);
  const { money } = await applyGatewayStatus(ctx, merchantId, payment.id, { snapshot, raw, source: "check_status" });
  return { raw, money };
}
