import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { completeKey, type IdempotencyScope } from "../idempotency.ts";
import { applyMoney } from "../order/order-money-store.ts";
import { lockOrder, readOrder } from "../order/order-store.ts";
import type { GatewayCredentials } from "../ports/payments.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { recordEnded, recordOpened, scheduleCheck } from "./attempt-store.ts";
import { attemptView } from "./attempt-view.ts";
import { endAtGateway } from "./end-at-gateway.ts";
import { asGatewayPayment, type GatewayPayment } from "./gateway-attempt.ts";
import { type Charged, chargeAtGateway } from "./gateway-charge.ts";
import { lockPayment } from "./payment-store.ts";
import type { AttemptView } from "./schema.ts";

const FIRST_CHECK_SECONDS = 10;

export interface Opening {
  payment: GatewayPayment;
  credentials: GatewayCredentials;
  finishUrl: string | null;
  scope: IdempotencyScope | null;
}

/**
 * Has the gateway open a recorded attempt. Throws `payment_refused`; `gateway_unavailable`, upon which
 * reconciliation finds out what became of it; `payment_in_progress` when somebody ended it meanwhile.
 */
export async function openAttempt(ctx: Context, opening: Opening): Promise<AttemptView> {
  const { payment, credentials, finishUrl } = opening;
  const { merchantId } = credentials;
  const order = await ctx.deps.db.withMerchant(merchantId, (tx) => readOrder(tx, payment.orderId));
  if (!order) throw new PosError("not_found", { what: "order" });
  const options = { expiresInMinutes: ctx.deps.config.paymentExpiresInMinutes, finishUrl, language: ctx.language };
  let charged: Charged;
  try {
    charged = await chargeAtGateway(ctx.deps.payments, credentials, { payment, order, options });
  } catch (error) {
    // The call is over, whatever became of it: reconciliation need not wait for its time-out.
    const soon = new Date(ctx.deps.now());
    await inMerchant(ctx, merchantId, (uow) => scheduleCheck(uow, payment.id, soon));
    throw error;
  }
  const after = await inMerchant(ctx, merchantId, (uow) => recordAnswer(ctx, uow, opening, charged));
  if (after.kind === "open") return after.view;
  if (after.kind === "ended") {
    // Ended while the gateway was still opening it: what it opened must not stay payable.
    if (charged.kind === "created") await endAtGateway(ctx, credentials, payment, "cancel");
    throw new PosError("payment_in_progress", { status: after.status });
  }
  if (charged.kind === "refused") throw new PosError("payment_refused", { reason: charged.reason });
  throw new PosError("gateway_unavailable", { reason: "the reference was used before" });
}

type Recorded = { kind: "open"; view: AttemptView } | { kind: "ended"; status: string } | { kind: "failed" };

async function recordAnswer(ctx: Context, uow: UnitOfWork, opening: Opening, charged: Charged): Promise<Recorded> {
  const { payment, credentials, scope } = opening;
  const order = await lockOrder(uow, payment.orderId);
  const locked = asGatewayPayment(await lockPayment(uow, payment.id));
  if (!order) throw new PosError("not_found", { what: "order" });
  const now = ctx.deps.now();
  if (charged.kind === "refused") {
    const isOurs = locked.status === "creating";
    const ended = { failureReason: charged.reason, nextCheckAt: isOurs ? null : new Date(now) };
    const status = isOurs ? "failed" : locked.status;
    await recordEnded(uow, payment.id, { ...ended, status });
    const [before, after] = [{ status: locked.status }, { status, reason: charged.reason }];
    uow.audit({ action: "payment.refuse", subject: `payment:${payment.id}`, before, after });
    await applyMoney(uow, order);
    return { kind: "failed" };
  }
  if (charged.kind === "order_id_used") {
    await scheduleCheck(uow, payment.id, new Date(now));
    return { kind: "failed" };
  }
  if (locked.status !== "creating" && locked.status !== "open") return { kind: "ended", status: locked.status };
  const opened = { ...charged.opened, nextCheckAt: new Date(now + FIRST_CHECK_SECONDS * 1000) };
  await recordOpened(uow, payment.id, opened);
  const ids = { merchantId: uow.merchantId, paymentId: payment.id };
  uow.enqueue("payment-check", ids, { startAfterSeconds: FIRST_CHECK_SECONDS });
  const [before, after] = [{ status: locked.status }, { status: "open", expiresAt: opened.expiresAt }];
  uow.audit({ action: "payment.open", subject: `payment:${payment.id}`, before, after });
  uow.emit({
    type: "payment.started",
    orderId: order.id,
    tableSessionId: order.tableSessionId,
    customerId: order.customerId,
    isForDiners: true,
    payload: { orderNumber: order.orderNumber, paymentId: payment.id, method: payment.method, amount: payment.amount },
  });
  await applyMoney(uow, order);
  const view = attemptView(asGatewayPayment(await lockPayment(uow, payment.id)), credentials);
  if (scope) await completeKey(uow, scope, view);
  return { kind: "open", view };
}
