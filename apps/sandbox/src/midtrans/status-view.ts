import { createHash } from "node:crypto";
import { serverKeyOf } from "./merchant.ts";
import { type Attempt, type Order, refundedAmount, wireAmount } from "./order.ts";
import { wireTime } from "./wire-time.ts";

type Purpose = "status" | "notification";

/** The fields that GET status and the notification share; each is signed over its own status code. */
export function statusView(order: Order, attempt: Attempt, purpose: Purpose): Record<string, unknown> {
  const statusCode = statusCodeOf(attempt, purpose);
  return {
    status_code: statusCode,
    status_message: purpose === "status" ? "Success, transaction is found" : "midtrans payment notification",
    transaction_id: attempt.transactionId,
    order_id: order.orderId,
    merchant_id: `G-demo-${order.merchant}`,
    gross_amount: attempt.grossAmount,
    currency: attempt.currency,
    payment_type: attempt.paymentType,
    transaction_time: wireTime(attempt.startedAt),
    transaction_status: attempt.status,
    fraud_status: attempt.fraudStatus,
    ...(attempt.settledAt === null ? {} : { settlement_time: wireTime(attempt.settledAt) }),
    ...(attempt.expiresAt === null ? {} : { expiry_time: wireTime(attempt.expiresAt) }),
    ...attempt.details,
    ...refundFields(attempt),
    ...order.customFields,
    signature_key: signatureOf(order, statusCode, attempt.grossAmount),
  };
}

/** hex SHA512(order_id + status_code + gross_amount + server_key) over the strings as sent. */
function signatureOf(order: Order, statusCode: string, grossAmount: string): string {
  return createHash("sha512")
    .update(order.orderId + statusCode + grossAmount + serverKeyOf(order.merchant))
    .digest("hex");
}

export function statusCodeOf(attempt: Attempt, purpose: Purpose): string {
  switch (attempt.status) {
    case "pending":
      return "201";
    case "capture":
      return attempt.fraudStatus === "challenge" ? "201" : "200";
    case "expire":
      return purpose === "status" ? "407" : "202";
    case "deny":
    case "cancel":
    case "failure":
      return "202";
    default:
      return "200";
  }
}

function refundFields(attempt: Attempt) {
  if (attempt.refunds.length === 0) return {};
  return {
    refund_amount: wireAmount(refundedAmount(attempt)),
    refunds: attempt.refunds.map((refund) => ({
      refund_chargeback_id: refund.chargebackId,
      refund_chargeback_uuid: refund.chargebackUuid,
      refund_amount: wireAmount(refund.amount),
      created_at: wireTime(refund.at),
      reason: refund.reason,
      refund_key: refund.refundKey,
      refund_method: refund.viaDirect ? "online" : "offline",
    })),
  };
}
