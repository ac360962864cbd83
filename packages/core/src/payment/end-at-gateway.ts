import { type GatewaySnapshot, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readOrder } from "../order/order-store.ts";
import type { GatewayCredentials } from "../ports/payments.ts";
import { applyGatewayStatus } from "./apply-gateway-status.ts";
import type { GatewayPayment } from "./gateway-attempt.ts";
import { chargeAtGateway } from "./gateway-charge.ts";

const MAX_ROUNDS = 6;

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
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { snapshot, raw } = await ctx.deps.payments.status(credentials, payment.gatewayOrderId);
    await applyGatewayStatus(ctx, credentials.merchantId, payment.id, { snapshot, raw, source: "void" });
    const ending = await takeStep(ctx, credentials, payment, { by, snapshot });
    if (ending !== "undecided") return ending;
  }
  return "undecided";
}

async function takeStep(
  ctx: Context,
  credentials: GatewayCredentials,
  payment: GatewayPayment,
  { by, snapshot }: { by: EndBy; snapshot: GatewaySnapshot },
): Promise<Ending> {
  const { payments } = ctx.deps;
  const id = payment.gatewayOrderId;
  switch (snapshot.transactionStatus) {
    case "not_found":
      return (await replacePage(ctx, credentials, payment)) ? "ended" : "undecided";
    case "pending":
    case "authorize": {
      const answer = await payments[by](credentials, id);
      if (answer.kind === "not_allowed" && by === "expire") await payments.cancel(credentials, id);
      return "undecided";
    }
    case "capture":
      if (snapshot.fraudStatus === "accept") return "paid";
      // Held by the fraud check: no money yet, and cancelling keeps it from coming.
      await payments.cancel(credentials, id);
      return "undecided";
    case "deny":
      // The page would let the payer try again; most often the gateway refuses to end what it has declined.
      await payments.cancel(credentials, id);
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
