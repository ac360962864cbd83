import { PosError } from "@atapos/domain";
import { type Context, systemContext } from "../context.ts";
import type { Deps } from "../deps.ts";
import { readOrder } from "../order/order-store.ts";
import { applyGatewayStatus } from "./apply-gateway-status.ts";
import { credentialsOf, type GatewayPayment, isGatewayPayment } from "./gateway-attempt.ts";
import { openAttempt } from "./open-attempt.ts";
import { readPayment } from "./payment-store.ts";
import { voidAttempt } from "./void-attempt.ts";

export interface DuePayment {
  merchantId: number;
  paymentId: number;
}

/**
 * Brings one attempt forward: asks the gateway and applies its answer, goes on with an attempt whose creation was cut
 * off, or with one that is being voided. Throws `gateway_unavailable`.
 */
export async function checkPayment(
  deps: Deps,
  { merchantId, paymentId }: DuePayment,
  { isClaimed = false }: { isClaimed?: boolean } = {},
): Promise<void> {
  const ctx = systemContext(deps, `payment-${merchantId}-${paymentId}`);
  const payment = await deps.db.withMerchant(merchantId, (tx) => readPayment(tx, paymentId));
  if (!payment || !isGatewayPayment(payment)) return;
  switch (payment.status) {
    case "creating": {
      const isBeingAsked = payment.nextCheckAt !== null && payment.nextCheckAt.getTime() > deps.now();
      if (isClaimed || !isBeingAsked) await resume(ctx, merchantId, payment);
      return;
    }
    case "voiding":
      await voidAttempt(ctx, merchantId, paymentId);
      return;
    case "open":
    case "settled":
    case "failed":
    case "voided":
      if (payment.gatewayFinalAt === null) await askAndApply(ctx, merchantId, payment);
  }
}

async function askAndApply(ctx: Context, merchantId: number, payment: GatewayPayment) {
  const credentials = await credentialsOf(ctx, merchantId, payment);
  const { snapshot, raw } = await ctx.deps.payments.status(credentials, payment.gatewayOrderId);
  const applied = await applyGatewayStatus(ctx, merchantId, payment.id, { snapshot, raw, source: "reconciliation" });
  return { credentials, snapshot, payment: applied.payment };
}

/**
 * The answer to its creation was lost. Unknown to the gateway: asked for again under the same reference, unless the
 * order has changed. Known: whoever waits has no token or QR for it, so it is ended.
 */
async function resume(ctx: Context, merchantId: number, payment: GatewayPayment): Promise<void> {
  const { credentials, snapshot, payment: after } = await askAndApply(ctx, merchantId, payment);
  const order = await ctx.deps.db.withMerchant(merchantId, (tx) => readOrder(tx, payment.orderId));
  if (!order) throw new PosError("not_found", { what: "order" });
  const isStillAsked =
    order.version === payment.orderVersion &&
    order.status !== "cancelled" &&
    order.total - order.paid === payment.amount;
  if (snapshot.transactionStatus === "not_found" && after.status === "creating" && isStillAsked) {
    await openAttempt(ctx, { payment, credentials, finishUrl: null, scope: null });
  } else {
    await voidAttempt(ctx, merchantId, payment.id);
  }
}
