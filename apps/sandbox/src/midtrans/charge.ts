import type { z } from "zod";
import type { CoreRefusal } from "./core-answer.ts";
import { expireDue, type Gateway, startAttempt } from "./gateway.ts";
import { type Attempt, type Order, type PaymentType, paymentTypeSchema } from "./order.ts";
import { type chargeRequestSchema, notificationUrlsFrom, orderFrom } from "./request-schema.ts";
import { statusView } from "./status-view.ts";
import { durationMs, readWireTime } from "./wire-time.ts";

type ChargeRequest = z.infer<typeof chargeRequestSchema>;
type ChargeInput = { merchant: number; override: string | undefined; baseUrl: string };

/** POST /v2/charge: starts a payment by one named method; cards need a token that only the vendor's page can make. */
export function charge(
  gateway: Gateway,
  request: ChargeRequest,
  input: ChargeInput,
): { kind: "done"; answer: Record<string, unknown> } | { kind: "refused"; refusal: CoreRefusal } {
  const paymentType = paymentTypeSchema.safeParse(request.payment_type);
  if (!paymentType.success || paymentType.data === "credit_card") {
    return { kind: "refused", refusal: { code: "400", message: "payment_type is not supported" } };
  }
  const known = gateway.store.find(input.merchant, request.transaction_details.order_id);
  if (known !== undefined && known.attempts.length > 0) {
    expireDue(gateway, known);
    const message =
      "The request could not be completed due to a conflict with the current state of the target resource, please try again";
    return { kind: "refused", refusal: { code: "406", message } };
  }
  const order = chargedOrder(request, input);
  // A Snap page that nobody used is no transaction yet: the charge takes its order id, and the page dies.
  if (known !== undefined) order.retiredTokens = [...known.retiredTokens, ...(known.token ? [known.token] : [])];
  const attempt = startAttempt(gateway, order, { paymentType: paymentType.data, bank: request.bank_transfer?.bank });
  if (request.qris?.acquirer !== undefined) attempt.details.acquirer = request.qris.acquirer;
  void gateway.notifier.send(order, attempt);
  return { kind: "done", answer: chargeAnswer(order, attempt, input.baseUrl) };
}

function chargedOrder(request: ChargeRequest, input: ChargeInput): Order {
  const { custom_expiry: expiry } = request;
  return {
    ...orderFrom(request, input.merchant),
    channel: "core",
    notificationUrls: notificationUrlsFrom(input.override),
    expiry:
      expiry === undefined
        ? null
        : {
            startAt: expiry.order_time === undefined ? null : (readWireTime(expiry.order_time) ?? null),
            durationMs: durationMs(expiry.expiry_duration, expiry.unit) ?? 0,
          },
  };
}

function chargeAnswer(order: Order, attempt: Attempt, baseUrl: string): Record<string, unknown> {
  const { signature_key: _, ...view } = statusView(order, attempt, "status");
  return {
    ...view,
    status_message: messages[attempt.paymentType],
    ...(attempt.paymentType === "qris" ? { qr_string: attempt.qrString } : {}),
    actions: actionsFor(attempt, baseUrl),
  };
}

const messages: Record<PaymentType, string> = {
  qris: "QRIS transaction is created",
  gopay: "GoPay transaction is created",
  shopeepay: "ShopeePay transaction is created",
  bank_transfer: "Success, Bank Transfer transaction is created",
  cstore: "Success, cstore transaction is created",
  credit_card: "Success, Credit Card transaction is created",
};

function actionsFor(attempt: Attempt, baseUrl: string) {
  const name = "generate-qr-code";
  if (attempt.paymentType !== "qris" && attempt.paymentType !== "gopay") return [];
  return [
    { name, method: "GET", url: `${baseUrl}/midtrans-api/v2/${attempt.paymentType}/${attempt.transactionId}/qr-code` },
  ];
}
