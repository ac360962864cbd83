import { setTimeout as sleep } from "node:timers/promises";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { claimKey, idempotencyScope } from "../idempotency.ts";
import { type LockedOrder, lockOrder } from "../order/order-store.ts";
import { assertOwnOrder } from "../own-order.ts";
import type { GatewayCredentials } from "../ports/payments.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { attemptView, isPayable } from "./attempt-view.ts";
import { balanceFor } from "./balance.ts";
import { asGatewayPayment, credentialsOf, type GatewayPayment, newGatewayOrderId } from "./gateway-attempt.ts";
import { openAttempt } from "./open-attempt.ts";
import { insertPayment, isLive, paymentsOfOrder } from "./payment-store.ts";
import { type AttemptView, attemptSchema, type GatewayMethod, type StartPaymentInput } from "./schema.ts";
import { voidAttempt } from "./void-attempt.ts";

const MAX_ROUNDS = 4;
/** A fresh attempt is left alone: somebody is still asking the gateway for it, or died doing so. Over the time-out. */
const CREATING_MS = 15_000;
const POLL_MS = 150;
const POLLS = 40;

/**
 * Starts a payment at the gateway, or returns the one under way when it asks for the same. Another one under way is
 * ended first. Throws already_paid, illegal_transition, payment_in_progress, payment_refused, gateway_unavailable,
 * not_configured.
 */
export async function startPayment(ctx: Context, merchantId: number, input: StartPaymentInput): Promise<AttemptView> {
  const credentials = await credentialsOf(ctx, merchantId);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const plan = await inMerchant(ctx, merchantId, (uow) => planAttempt(ctx, uow, input, credentials));
    switch (plan.kind) {
      case "replay":
        return plan.view;
      case "new": {
        const { payment, scope } = plan;
        return openAttempt(ctx, { payment, credentials, scope, finishUrl: input.finishUrl ?? null });
      }
      case "creating":
        await untilCreated(ctx, merchantId, plan.payment);
        break;
      case "other": {
        const status = await voidAttempt(ctx, merchantId, plan.payment.id);
        if (status === "voiding") throw new PosError("gateway_unavailable", { voiding: plan.payment.id });
        break;
      }
    }
  }
  throw new PosError("payment_in_progress");
}

type Plan =
  | { kind: "replay"; view: AttemptView }
  | { kind: "new"; payment: GatewayPayment; scope: ReturnType<typeof idempotencyScope> }
  | { kind: "creating" | "other"; payment: GatewayPayment };

async function planAttempt(
  ctx: Context,
  uow: UnitOfWork,
  input: StartPaymentInput,
  credentials: GatewayCredentials,
): Promise<Plan> {
  const scope = idempotencyScope(ctx, "payment.start", input);
  if (scope) {
    const claim = await claimKey(uow, scope);
    if (claim.kind === "done") return { kind: "replay", view: attemptSchema.parse(claim.response) };
  }
  const order = await lockOrder(uow, input.orderId);
  if (!order) throw new PosError("not_found", { what: "order" });
  assertOwnOrder(ctx.actor, order);
  const balance = await balanceFor(ctx, uow, order, order.total);
  const live = (await paymentsOfOrder(uow, order.id)).find(isLive);
  if (live) return planAround(ctx, asGatewayPayment(live), { order, balance, method: input.method, credentials });
  const now = ctx.deps.now();
  const payment = await insertPayment(uow, {
    orderId: order.id,
    orderVersion: order.version,
    method: input.method,
    paymentType: input.method === "midtrans_qris" ? "qris" : null,
    amount: balance,
    currency: order.currency,
    status: "creating",
    gatewayOrderId: newGatewayOrderId(uow.merchantId, order.id),
    credentialVersion: credentials.version,
    expiresAt: new Date(now + ctx.deps.config.paymentExpiresInMinutes * 60_000),
    nextCheckAt: new Date(now + CREATING_MS),
    staffId: ctx.actor.kind === "staff" ? ctx.actor.staffId : null,
  });
  uow.audit({
    action: "payment.start",
    subject: `payment:${payment.id}`,
    after: { orderId: order.id, method: payment.method, amount: payment.amount },
  });
  return { kind: "new", payment: asGatewayPayment(payment), scope };
}

/** What to do about the one live attempt of the order. */
function planAround(
  ctx: Context,
  live: GatewayPayment,
  asked: { order: LockedOrder; balance: number; method: GatewayMethod; credentials: GatewayCredentials },
): Plan {
  const isSame =
    live.method === asked.method && live.amount === asked.balance && live.orderVersion === asked.order.version;
  if (live.status === "creating") {
    const isBeingAsked = live.nextCheckAt !== null && live.nextCheckAt.getTime() > ctx.deps.now();
    return { kind: isBeingAsked ? "creating" : "other", payment: live };
  }
  if (isSame && isPayable(live, ctx.deps.now())) return { kind: "replay", view: attemptView(live, asked.credentials) };
  return { kind: "other", payment: live };
}

/** A double tap waits for the first one's answer; one whose process died is worth trying again, hence unavailable. */
async function untilCreated(ctx: Context, merchantId: number, payment: GatewayPayment): Promise<void> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    await sleep(POLL_MS);
    const attempts = await ctx.deps.db.withMerchant(merchantId, (tx) => paymentsOfOrder(tx, payment.orderId));
    if (attempts.find((attempt) => attempt.id === payment.id)?.status !== "creating") return;
  }
  throw new PosError("gateway_unavailable", { creating: payment.id });
}
