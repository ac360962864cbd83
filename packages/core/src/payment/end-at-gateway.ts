import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readOrder } from "../order/order-store.ts";
import type { GatewayCredentials } from "../ports/payments.ts";
import { applyGatewayStatus } from "./apply-gateway-status.ts";
import type { GatewayPayment } from "./gateway-attempt.ts";
import { chargeAtGateway } from "./gateway-charge.ts";

const MAX_STEPS = 6;

/** How a payment is ended when the gateway has one: called off, or as having run out. */
export type EndBy = "cancel" | "expire";

/** paid: money arrived first. ended: nobody can pay with it any more. undecided: ask again later. */
export type Ending = "paid" | "ended" | "undecided";

/**
 * Makes the gateway stop taking money for an attempt, and books what it took before. Every round begins with a
 * question, so it may be cut off and begun anew at any step. An outage throws `gateway_unavailable`.
 */
export async function endAtGateway(
  ctx: Context,
  credentials: GatewayCredentials,
  payment: GatewayPayment,
  by: EndBy,
): Promise<Ending> {
  const { payments } = ctx.deps;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { snapshot, raw } = await payments.status(credentials, payment.gatewayOrderId);
    await applyGatewayStatus(ctx, credentials.merchantId, payment.id, { snapshot, raw, source: "void" });
    switch (snapshot.transactionStatus) {
      case "not_found": {
        const isGone = await replacePage(ctx, credentials, payment);
        if (isGone) return "ended";
        break;
      }
      case "pending":
      case "authorize": {
        const answer = await payments[by](credentials, payment.gatewayOrderId);
        if (answer.kind === "not_allowed" && by === "expire")
          await payments.cancel(credentials, payment.gatewayOrderId);
        break;
      }
      case "capture":
        // Held by the fraud check: no money yet, and cancelling keeps it from coming.
        if (snapshot.fraudStatus === "accept") return "paid";
        await payments.cancel(credentials, payment.gatewayOrderId);
        break;
      case "deny":
        // The page would let the payer try again; most often the gateway refuses to end what it has declined.
        await payments.cancel(credentials, payment.gatewayOrderId);
        return "ended";
      case "cancel":
      case "expire":
      case "failure":
        return "ended";
      case "settlement":
      case "refund":
      case "partial_refund":
      case "chargeback":
      case "partial_chargeback":
        return "paid";
    }
  }
  return "undecided";
}

/**
 * No method was chosen yet. A page is replaced by one that nobody knows, which kills the payer's; false when a method
 * was chosen just now. A QRIS charge that the gateway does not know has nothing to end.
 */
async function replacePage(ctx: Context, credentials: GatewayCredentials, payment: GatewayPayment): Promise<boolean> {
  if (payment.method === "midtrans_qris") return true;
  const order = await ctx.deps.db.withMerchant(credentials.merchantId, (tx) => readOrder(tx, payment.orderId));
  if (!order) throw new PosError("not_found", { what: "order" });
  const answer = await chargeAtGateway(ctx.deps.payments, credentials, {
    payment,
    order,
    options: { expiresInMinutes: 1, finishUrl: null, language: ctx.language },
  });
  switch (answer.kind) {
    case "created":
      return true;
    case "order_id_used":
      return false;
    case "refused":
      throw new PosError("gateway_unavailable", { reason: answer.reason });
  }
}
