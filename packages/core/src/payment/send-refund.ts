import { PosError } from "@atapos/domain";
import { type Context, systemContext } from "../context.ts";
import type { Deps } from "../deps.ts";
import { lockOrder } from "../order/order-store.ts";
import type { GatewayCredentials, RefundAnswer } from "../ports/payments.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { applyGatewayStatus } from "./apply-gateway-status.ts";
import { nextCheckAt } from "./check-schedule.ts";
import { asGatewayPayment, credentialsOf, type GatewayPayment } from "./gateway-attempt.ts";
import { readLedger } from "./ledger-store.ts";
import { lockPayment } from "./payment-store.ts";
import { completeRefund, type LockedRefund, moveRefund } from "./refund-outcome.ts";
import { isQueued, lockRefund, type RefundRow, readRefund } from "./refund-store.ts";

const SENDING_MS = 60_000;

/**
 * Sends one reserved refund, or sends it again under its own key; before a second try the gateway is asked whether the
 * first one went through. An outage leaves it `unknown`, reserved and due again.
 */
export async function sendRefund(deps: Deps, { merchantId, refundId }: SendingRefund): Promise<void> {
  const ctx = systemContext(deps, `refund-${merchantId}-${refundId}`);
  const begun = await inMerchant(ctx, merchantId, (uow) => begin(ctx, uow, refundId));
  if (!begun) return;
  const { payment, wasSent } = begun;
  let answer: RefundAnswer | null = null;
  try {
    const credentials = await credentialsOf(ctx, merchantId, payment);
    if (wasSent) await learnWhatHappened(ctx, credentials, begun);
    const still = await deps.db.withMerchant(merchantId, (tx) => readRefund(tx, refundId));
    if (still?.status === "done") return;
    answer = await send(ctx, credentials, begun);
  } catch (error) {
    const isOutage = error instanceof PosError && error.kind === "unavailable";
    if (!isOutage) throw error;
  }
  await inMerchant(ctx, merchantId, (uow) => record(ctx, uow, refundId, answer));
}

export interface SendingRefund {
  merchantId: number;
  refundId: number;
}

interface Begun {
  refund: RefundRow;
  payment: GatewayPayment;
  /** An earlier try may have gone through. */
  wasSent: boolean;
  /** The attempt's captured transactions: only one, but for payers who paid twice. */
  transactionIds: string[];
}

async function begin(ctx: Context, uow: UnitOfWork, refundId: number): Promise<Begun | null> {
  const { order, payment, refund } = await lockAll(uow, refundId);
  if (isQueued(refund) || refund.status === "done" || refund.status === "failed") return null;
  const wasSent = refund.status !== "requested";
  const soon = new Date(ctx.deps.now() + SENDING_MS);
  const status = wasSent ? refund.status : "sent";
  if (!wasSent) await moveRefund(uow, { order, payment, refund }, { status, nextCheckAt: soon });
  const { captureReferences } = await readLedger(uow, payment.id);
  return { refund, payment: asGatewayPayment(payment), wasSent, transactionIds: captureReferences };
}

async function learnWhatHappened(ctx: Context, credentials: GatewayCredentials, begun: Begun): Promise<void> {
  for (const id of targetsOf(begun)) {
    const { snapshot, raw } = await ctx.deps.payments.status(credentials, id);
    const told = { snapshot, raw, source: "refund" as const };
    await applyGatewayStatus(ctx, credentials.merchantId, begun.payment.id, told);
  }
}

/** The transaction that still has the money takes it; another one refuses. */
async function send(ctx: Context, credentials: GatewayCredentials, begun: Begun): Promise<RefundAnswer> {
  const { refundKey, amount, reason, method } = begun.refund;
  const channel = method === "card" ? "card" : "direct";
  let answer: RefundAnswer = { kind: "refused", reason: "no transaction" };
  for (const id of targetsOf(begun)) {
    const request = { refundKey, amount, reason: reason ?? "Refund", channel } as const;
    answer = await ctx.deps.payments.refund(credentials, id, request);
    if (answer.kind === "done") break;
  }
  return answer;
}

function targetsOf({ payment, transactionIds }: Begun): string[] {
  return transactionIds.length > 1 ? [...transactionIds].reverse() : [payment.gatewayOrderId];
}

async function record(ctx: Context, uow: UnitOfWork, refundId: number, answer: RefundAnswer | null): Promise<void> {
  const locked = await lockAll(uow, refundId);
  if (locked.refund.status === "done") return;
  switch (answer?.kind) {
    case "done":
      return completeRefund(ctx, uow, locked);
    case "refused":
    case "insufficient_funds": {
      const failureReason = answer.kind === "refused" ? answer.reason : "insufficient funds at the gateway";
      return moveRefund(uow, locked, { status: "failed", nextCheckAt: null, failureReason });
    }
    case undefined:
      return moveRefund(uow, locked, {
        status: "unknown",
        nextCheckAt: nextCheckAt(locked.refund.createdAt, ctx.deps.now()),
      });
  }
}

async function lockAll(uow: UnitOfWork, refundId: number): Promise<LockedRefund> {
  const known = await readRefund(uow, refundId);
  const order = known && (await lockOrder(uow, known.orderId));
  const payment = known && (await lockPayment(uow, known.paymentId));
  const refund = await lockRefund(uow, refundId);
  if (!order || !payment || !refund) throw new PosError("not_found", { what: "refund" });
  return { order, payment, refund };
}
