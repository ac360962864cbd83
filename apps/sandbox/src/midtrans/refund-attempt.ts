import { randomInt, randomUUID } from "node:crypto";
import { z } from "zod";
import { type CoreRefusal, cannotModify } from "./core-answer.ts";
import { type Gateway, moveAttempt } from "./gateway.ts";
import { type Attempt, type Order, type PaymentType, type RefundRecord, refundedAmount, wireAmount } from "./order.ts";
import { wireTime } from "./wire-time.ts";

export const refundRequestSchema = z.looseObject({
  refund_key: z.string().min(1).max(255).optional(),
  amount: z.number().int("amount must be an integer").min(1, "amount must be greater than or equal to 1").optional(),
  reason: z.string().max(255).optional(),
});
export type RefundRequest = z.infer<typeof refundRequestSchema>;
export type RefundDoor = "offline" | "direct";

const doors: Record<RefundDoor, readonly PaymentType[]> = {
  offline: ["credit_card"],
  direct: ["gopay", "qris", "shopeepay", "credit_card"],
};

/** Gives money back once per refund key: the same key again answers with the same refund and moves nothing. */
export function refundAttempt(
  gateway: Gateway,
  target: { order: Order; attempt: Attempt; door: RefundDoor },
  request: RefundRequest,
): { kind: "done"; answer: Record<string, unknown> } | { kind: "refused"; refusal: CoreRefusal } {
  const { order, attempt, door } = target;
  const repeated = attempt.refunds.find((refund) => refund.refundKey === request.refund_key);
  if (repeated !== undefined) return { kind: "done", answer: refundAnswer(order, attempt, repeated) };
  if (attempt.status !== "settlement" && attempt.status !== "partial_refund") {
    return { kind: "refused", refusal: cannotModify };
  }
  if (!doors[door].includes(attempt.paymentType)) {
    return { kind: "refused", refusal: { code: "412", message: "Refund is not supported for this payment method" } };
  }
  const refundable = Number(attempt.grossAmount) - refundedAmount(attempt);
  const amount = request.amount ?? refundable;
  if (amount > refundable) {
    return { kind: "refused", refusal: { code: "414", message: "Refund rejected due to insufficient funds" } };
  }
  const refund = recordRefund(gateway, target, { ...request, amount });
  return { kind: "done", answer: refundAnswer(order, attempt, refund) };
}

/** Books a refund without asking whether it is allowed, as the dashboard's own refunds arrive. */
export function recordRefund(
  gateway: Gateway,
  target: { order: Order; attempt: Attempt; door: RefundDoor },
  request: { refund_key?: string; amount: number; reason?: string },
): RefundRecord {
  const { order, attempt } = target;
  const refund: RefundRecord = {
    refundKey: request.refund_key ?? randomUUID(),
    amount: request.amount,
    reason: request.reason ?? "",
    chargebackId: randomInt(1, 1_000_000_000),
    chargebackUuid: randomUUID(),
    at: Date.now(),
    viaDirect: target.door === "direct",
  };
  attempt.refunds.push(refund);
  const isWhole = refundedAmount(attempt) >= Number(attempt.grossAmount);
  moveAttempt(gateway, order, attempt, { status: isWhole ? "refund" : "partial_refund" });
  return refund;
}

function refundAnswer(order: Order, attempt: Attempt, refund: RefundRecord): Record<string, unknown> {
  return {
    status_code: "200",
    status_message: "Success, refund request is approved",
    transaction_id: attempt.transactionId,
    order_id: order.orderId,
    merchant_id: `G-demo-${order.merchant}`,
    gross_amount: attempt.grossAmount,
    currency: attempt.currency,
    payment_type: attempt.paymentType,
    transaction_time: wireTime(attempt.startedAt),
    transaction_status: attempt.status,
    ...(attempt.settledAt === null ? {} : { settlement_time: wireTime(attempt.settledAt) }),
    refund_chargeback_id: refund.chargebackId,
    refund_chargeback_uuid: refund.chargebackUuid,
    refund_amount: wireAmount(refund.amount),
    refund_key: refund.refundKey,
  };
}
