import { createHash, randomUUID } from "node:crypto";
import { PosError, refundMethodOf, type StaffActor } from "@atapos/domain";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { claimKey, completeKey, type IdempotencyScope, idempotencyScope } from "../idempotency.ts";
import { type LockedOrder, lockOrder, readOrder } from "../order/order-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { readLedger, touchSums } from "./ledger-store.ts";
import { lockPayment, paymentsOfOrder } from "./payment-store.ts";
import { planRefund, type RefundPiece } from "./plan-refund.ts";
import { refundApprover } from "./refund-approver.ts";
import { completeRefund } from "./refund-outcome.ts";
import { insertRefund, lowerQueued, type RefundRow, refundsOfOrder, takeQueued } from "./refund-store.ts";
import { type RefundResult, type refundInput, refundResultSchema } from "./schema.ts";
import { sendRefund } from "./send-refund.ts";

type RefundInput = z.infer<typeof refundInput>;
type StaffContext = Context & { actor: StaffActor };

/** Reconciliation takes over when the sender died on the way. */
const TAKE_OVER_MS = 60_000;

/**
 * Gives money back: reserved first, so that concurrent refunds never exceed what was paid, then sent. One whose
 * outcome the gateway did not tell stays reserved and is asked about. Throws refund_exceeds_paid, payment_refused, and
 * what `refundApprover` throws.
 */
export async function refundOrder(
  ctx: StaffContext,
  merchantId: number,
  { approval, ...input }: RefundInput,
): Promise<RefundResult> {
  const approvedBy = await refundApprover(ctx, merchantId, approval ?? null);
  // Without the approval: what is kept of a request must not hold a PIN, not even hashed with the rest.
  const scope = idempotencyScope(ctx, "payment.refund", input);
  const asked = await inMerchant(ctx, merchantId, (uow) => ask(ctx, uow, { input, scope, approvedBy }));
  if (asked.kind === "replay") return asked.result;
  for (const refund of asked.refunds) {
    if (refund.method !== "cash" && refund.method !== "manual") {
      await sendRefund(ctx.deps, { merchantId, refundId: refund.id });
    }
  }
  return inMerchant(ctx, merchantId, async (uow) => {
    const result = await readResult(uow, input.orderId, asked.refunds);
    if (scope) await completeKey(uow, scope, result);
    return result;
  });
}

interface Asking {
  input: Omit<RefundInput, "approval">;
  scope: IdempotencyScope | null;
  approvedBy: string | null;
}

type Asked = { kind: "replay"; result: RefundResult } | { kind: "asked"; refunds: RefundRow[] };

async function ask(ctx: StaffContext, uow: UnitOfWork, { input, scope, approvedBy }: Asking): Promise<Asked> {
  const claim = scope ? await claimKey(uow, scope) : null;
  if (claim?.kind === "done") return { kind: "replay", result: refundResultSchema.parse(claim.response) };
  const order = await lockOrder(uow, input.orderId);
  if (!order) throw new PosError("not_found", { what: "order" });
  const keyBase = keyFor(order.id, scope);
  const refunds = await refundsOfOrder(uow, order.id);
  const begun = refunds.filter((refund) => refund.refundKey.startsWith(`${keyBase}-`));
  if (begun.length > 0) return { kind: "asked", refunds: begun };

  const payments = [];
  for (const { id } of await paymentsOfOrder(uow, order.id)) {
    const payment = await lockPayment(uow, id);
    if (payment) payments.push({ ...payment, reversed: (await readLedger(uow, id)).reversed });
  }
  const pieces = planRefund({ payments, refunds }, { amount: input.amount ?? null, refundId: input.refundId ?? null });
  const made: RefundRow[] = [];
  for (const [index, piece] of pieces.entries()) {
    const refundKey = `${keyBase}-${index + 1}`;
    made.push(await reserve(ctx, uow, { order, piece, refundKey, reason: input.reason, approvedBy }));
  }
  return { kind: "asked", refunds: made };
}

/** The same key of the same person leads to the same refund at the gateway, however often it is sent. */
function keyFor(orderId: number, scope: IdempotencyScope | null): string {
  if (!scope) return `RF-${orderId}-${randomUUID()}`;
  const hash = createHash("sha256")
    .update(JSON.stringify([scope.actor, scope.key]))
    .digest("hex");
  return `RF-${orderId}-${hash.slice(0, 32)}`;
}

interface Reserving {
  order: LockedOrder;
  piece: RefundPiece;
  refundKey: string;
  reason: string;
  approvedBy: string | null;
}

async function reserve(ctx: StaffContext, uow: UnitOfWork, reserving: Reserving) {
  const { order, piece, refundKey, reason, approvedBy } = reserving;
  const { payment, amount, task } = piece;
  const { staffId } = ctx.actor;
  const nextCheckAt = new Date(ctx.deps.now() + TAKE_OVER_MS);
  let refund: RefundRow;
  if (task?.amount === amount) {
    refund = await takeQueued(uow, task.id, { refundKey, reason, staffId, nextCheckAt });
  } else {
    if (task) await lowerQueued(uow, task, amount);
    const { cause } = task ?? { cause: "asked" as const };
    const method = refundMethodOf(payment);
    const made = { orderId: order.id, paymentId: payment.id, refundKey, amount, method, cause, reason, staffId };
    refund = await insertRefund(uow, { ...made, status: "requested", nextCheckAt });
  }
  await touchSums(uow, payment.id);
  uow.audit({
    action: "refund.request",
    subject: `refund:${refund.id}`,
    after: {
      ...{ orderId: order.id, paymentId: payment.id, amount, method: refund.method, cause: refund.cause, reason },
      ...(approvedBy === null ? {} : { approvedBy }),
    },
  });
  if (refund.method === "cash" || refund.method === "manual")
    await completeRefund(ctx, uow, { order, payment, refund });
  return refund;
}

async function readResult(uow: UnitOfWork, orderId: number, asked: readonly RefundRow[]): Promise<RefundResult> {
  const ids = new Set(asked.map((refund) => refund.id));
  const refunds = (await refundsOfOrder(uow, orderId)).filter((refund) => ids.has(refund.id));
  const order = await readOrder(uow, orderId);
  const [first] = refunds;
  if (!order || !first) throw new PosError("not_found", { what: "refund" });
  if (refunds.every((refund) => refund.status === "failed")) {
    throw new PosError("payment_refused", { refundId: first.id, reason: first.failureReason });
  }
  return {
    refundId: first.id,
    amount: refunds.reduce((sum, refund) => (refund.status === "failed" ? sum : sum + refund.amount), 0),
    method: first.method,
    paymentStatus: order.paymentStatus,
    refunded: order.refunded,
    refunds: refunds.map(({ id: refundId, paymentId, amount, method, status, failureReason }) => {
      return { refundId, paymentId, amount, method, status, failureReason };
    }),
  };
}
