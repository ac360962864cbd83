import { z } from "zod";
import { type Gateway, moveAttempt, startAttempt } from "./gateway.ts";
import { methodDetails } from "./method-details.ts";
import type { Delivery } from "./notifier.ts";
import {
  type Attempt,
  currentAttempt,
  type Order,
  paymentTypeSchema,
  refundedAmount,
  transactionStatusSchema,
  wireAmount,
} from "./order.ts";
import { recordRefund } from "./refund-attempt.ts";

export const simulateSchema = z.object({
  transaction_status: transactionStatusSchema,
  payment_type: paymentTypeSchema.optional(),
  fraud_status: z.enum(["accept", "challenge", "deny"]).optional(),
  notify: z.boolean().default(true),
  /** Copies of the notice, sent at once. */
  times: z.number().int().min(1).max(50).default(1),
  delayMs: z.number().int().min(0).max(600_000).default(0),
  /** An id of the order's own, or a new one: the order is then paid by another transaction. */
  transaction_id: z.string().min(1).max(100).optional(),
  gross_amount: z.union([z.string(), z.number().transform(wireAmount)]).optional(),
  currency: z.string().optional(),
  /** Fields of the notice to falsify after it was signed, such as order_id or signature_key. */
  notice: z.record(z.string(), z.unknown()).optional(),
  refund_amount: z.number().int().positive().optional(),
  /** Which merchant's order, when two use the same order id. */
  merchant: z.number().int().positive().optional(),
});
export type SimulateRequest = z.infer<typeof simulateSchema>;

const firstAnswerWaitMs = 3000;

/** Forces a state and sends its notice; answers after the first delivery, or after three seconds without one. */
export async function simulate(
  gateway: Gateway,
  order: Order,
  request: SimulateRequest,
): Promise<{ attempt: Attempt; deliveries: Delivery[] }> {
  const attempt = chooseAttempt(gateway, order, request);
  if (request.gross_amount !== undefined) attempt.grossAmount = request.gross_amount;
  if (request.currency !== undefined) attempt.currency = request.currency;
  force(gateway, order, attempt, request);
  if (!request.notify) return { attempt, deliveries: [] };
  const sending = gateway.notifier.send(order, attempt, request);
  if (request.delayMs > 0) return { attempt, deliveries: [] };
  const none = new Promise<Delivery[]>((resolve) => setTimeout(resolve, firstAnswerWaitMs, []).unref());
  return { attempt, deliveries: await Promise.race([sending, none]) };
}

function chooseAttempt(gateway: Gateway, order: Order, request: SimulateRequest): Attempt {
  const { transaction_id: transactionId, payment_type: paymentType } = request;
  const known =
    transactionId === undefined
      ? currentAttempt(order)
      : order.attempts.find((attempt) => attempt.transactionId === transactionId);
  if (known === undefined) {
    const choice = paymentType ?? currentAttempt(order)?.paymentType ?? "qris";
    return startAttempt(gateway, order, { paymentType: choice, transactionId });
  }
  if (paymentType !== undefined && paymentType !== known.paymentType) {
    known.paymentType = paymentType;
    known.details = methodDetails(paymentType);
  }
  return known;
}

function force(gateway: Gateway, order: Order, attempt: Attempt, request: SimulateRequest) {
  const status = request.transaction_status;
  if (status === "refund" || status === "partial_refund") {
    const rest = Number(attempt.grossAmount) - refundedAmount(attempt);
    const amount = request.refund_amount ?? (status === "refund" ? rest : Math.max(1, Math.floor(rest / 2)));
    if (amount > 0) recordRefund(gateway, { order, attempt, door: "offline" }, { amount, reason: "Dashboard refund" });
  }
  moveAttempt(gateway, order, attempt, { status, fraudStatus: request.fraud_status });
}
