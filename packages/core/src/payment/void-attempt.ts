import { type AttemptStatus, nextAttemptStatus, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { applyMoney } from "../order/order-money-store.ts";
import { lockOrder } from "../order/order-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { recordEnded, scheduleCheck } from "./attempt-store.ts";
import { nextCheckAt } from "./check-schedule.ts";
import { type EndBy, type Ending, endAtGateway } from "./end-at-gateway.ts";
import { asGatewayPayment, credentialsOf, type GatewayPayment } from "./gateway-attempt.ts";
import { isLive, lockPayment, readPayment } from "./payment-store.ts";

/**
 * Ends one attempt, here and at the gateway: the wish is committed first, so that a crash or an outage leaves it
 * `voiding` and reconciliation goes on. Returns the attempt's status afterwards: `settled` when money came first.
 */
export async function voidAttempt(
  ctx: Context,
  merchantId: number,
  paymentId: number,
  by: EndBy = "cancel",
): Promise<AttemptStatus> {
  const payment = await inMerchant(ctx, merchantId, (uow) => markVoiding(ctx, uow, paymentId));
  if (payment.status !== "voiding") return payment.status;
  let ending: Ending = "undecided";
  try {
    const credentials = await credentialsOf(ctx, merchantId, payment);
    ending = await endAtGateway(ctx, credentials, payment, by);
  } catch (error) {
    const isOutage = error instanceof PosError && (error.kind === "unavailable" || error.code === "not_configured");
    if (!isOutage) throw error;
  }
  return inMerchant(ctx, merchantId, (uow) => recordEnding(ctx, uow, paymentId, { ending, by }));
}

async function markVoiding(ctx: Context, uow: UnitOfWork, paymentId: number): Promise<GatewayPayment> {
  const { payment } = await lockWithOrder(uow, paymentId);
  const status = nextAttemptStatus(payment.status, "request_void");
  if (status === null) return payment;
  await recordEnded(uow, paymentId, { status, nextCheckAt: nextCheckAt(payment.createdAt, ctx.deps.now()) });
  uow.audit({
    action: "payment.requestVoid",
    subject: `payment:${paymentId}`,
    before: { status: payment.status },
    after: { status },
  });
  return { ...payment, status };
}

async function recordEnding(
  ctx: Context,
  uow: UnitOfWork,
  paymentId: number,
  { ending, by }: { ending: Ending; by: EndBy },
): Promise<AttemptStatus> {
  const { order, payment } = await lockWithOrder(uow, paymentId);
  const again = payment.gatewayFinalAt === null ? nextCheckAt(payment.createdAt, ctx.deps.now()) : null;
  if (ending !== "ended" || !isLive(payment)) {
    await scheduleCheck(uow, paymentId, again);
    if (by === "expire" && payment.status === "voided" && payment.gatewayStatus !== "expire") {
      // Called off by another name, yet ended as asked: the order shows what was asked for.
      await recordEnded(uow, paymentId, { status: "voided", gatewayStatus: "expire", nextCheckAt: again });
    }
    await applyMoney(uow, order);
    return payment.status;
  }
  const status = nextAttemptStatus(payment.status, "void") ?? payment.status;
  const gatewayStatus = by === "expire" ? "expire" : undefined;
  await recordEnded(uow, paymentId, { status, gatewayStatus, nextCheckAt: again });
  uow.audit({
    action: "payment.void",
    subject: `payment:${paymentId}`,
    before: { status: payment.status },
    after: { status, by },
  });
  await applyMoney(uow, order);
  return status;
}

async function lockWithOrder(uow: UnitOfWork, paymentId: number) {
  const known = asGatewayPayment(await readPayment(uow, paymentId));
  const order = await lockOrder(uow, known.orderId);
  if (!order) throw new PosError("not_found", { what: "order" });
  return { order, payment: asGatewayPayment(await lockPayment(uow, paymentId)) };
}
