import { fromMajor, PAYMENT_STATUSES, PAYMENT_TYPES, toMajor } from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import { type Endpoint, one } from "./endpoint.ts";
import { cashExample, orderExample, refundExample, snapExample, statusExample } from "./examples/order-examples.ts";
import { orderWire, wireOrder } from "./order-wire.ts";
import { orderExists, orderPath } from "./orders.ts";
import { input } from "./parts.ts";

const TAG = "Payments";
const moment = z.iso.datetime().nullable();

const byGateway: Endpoint[] = [
  one({
    method: "post",
    path: "/orders/{oh_id}/create-payment",
    tag: TAG,
    summary: "Start a payment at Midtrans (Snap)",
    id: "createPayment",
    description:
      "`token` opens Snap's window (`snap.pay`), `redirect_url` is the same as a page. A new payment voids the one before it. What the gateway confirms counts, never what a browser says.",
    example: { data: snapExample },
    access: "officer or customer",
    input: input({ params: orderPath }),
    exists: orderExists,
    message: "Payment created",
    data: z.object({
      token: z.string().nullable(),
      redirect_url: z.string().nullable(),
      midtrans_order_id: z.string(),
      expires_at: moment,
    }),
    async handle({ caller, params, idempotencyKey }) {
      const attempt = await caller.payment.start({ orderId: params.oh_id, method: "midtrans_snap", idempotencyKey });
      return {
        token: attempt.token,
        redirect_url: attempt.redirectUrl,
        midtrans_order_id: attempt.gatewayOrderId,
        expires_at: attempt.expiresAt?.toISOString() ?? null,
      };
    },
  }),
  one({
    method: "post",
    path: "/orders/{oh_id}/check-status",
    tag: TAG,
    summary: "Ask Midtrans, apply what it says, and tell both",
    id: "checkPaymentStatus",
    description: "Asks the gateway now, instead of waiting for its notice.",
    example: { data: statusExample },
    access: "officer or customer",
    input: input({ params: orderPath }),
    exists: orderExists,
    message: "Payment status",
    data: z.object({
      oh_id: z.int(),
      oh_payment_status: z.enum(PAYMENT_STATUSES),
      oh_payment_type: z.enum(PAYMENT_TYPES).nullable(),
      oh_paid_at: moment,
      midtrans_response: z.unknown().nonoptional(),
    }),
    async handle({ caller, params }) {
      const checked = await caller.payment.checkStatus({ orderId: params.oh_id });
      return {
        oh_id: checked.orderId,
        oh_payment_status: checked.paymentStatus,
        oh_payment_type: checked.paymentType,
        oh_paid_at: checked.paidAt?.toISOString() ?? null,
        midtrans_response: checked.gatewayAnswer ?? null,
      };
    },
  }),
  one({
    method: "post",
    path: "/orders/{oh_id}/expire",
    tag: TAG,
    summary: "End the open payment attempt; the order stays payable",
    id: "expirePayment",
    description: "For a payment that nobody will finish. Money that arrives nevertheless is booked.",
    example: { data: { ...orderExample, oh_payment_status: "expired" as const } },
    access: "officer",
    input: input({ params: orderPath }),
    exists: orderExists,
    message: "Payment expired",
    data: orderWire,
    handle: async ({ caller, params }) => wireOrder(await caller.payment.expire({ orderId: params.oh_id })),
  }),
];

const byStaff: Endpoint[] = [
  one({
    method: "post",
    path: "/orders/{oh_id}/pay-cash",
    tag: TAG,
    summary: "Take cash: the rounded total is paid, the rest is change",
    id: "payCash",
    description: "`oh_rounded_amount` is what is due in cash. Less than that is 422, an order that is paid 409.",
    example: { body: { amount_paid: 100_000 }, data: cashExample },
    access: "officer",
    input: input({ params: orderPath, body: z.object({ amount_paid: z.number() }) }),
    exists: orderExists,
    message: "Paid in cash",
    names: { amount: "amount_paid" },
    data: z.object({
      oh_id: z.int(),
      oh_total_amount: z.number(),
      oh_rounded_amount: z.number(),
      amount_paid: z.number(),
      change_amount: z.number(),
      oh_payment_status: z.enum(PAYMENT_STATUSES),
      oh_paid_at: moment,
    }),
    async handle({ caller, params, body, idempotencyKey }) {
      const { currency } = await caller.order.get({ orderId: params.oh_id });
      const amount = fromMajor(body.amount_paid, currency);
      const paid = await caller.payment.payCash({ orderId: params.oh_id, amount, idempotencyKey });
      return {
        oh_id: paid.orderId,
        oh_total_amount: toMajor(paid.total, currency),
        oh_rounded_amount: toMajor(paid.rounded, currency),
        amount_paid: toMajor(paid.tendered, currency),
        change_amount: toMajor(paid.change, currency),
        oh_payment_status: paid.paymentStatus,
        oh_paid_at: paid.paidAt?.toISOString() ?? null,
      };
    },
  }),
  one({
    method: "post",
    path: "/orders/{oh_id}/refund",
    tag: TAG,
    summary: "Give money back; all of it unless an amount is named",
    id: "refundOrder",
    description:
      "By the gateway where it can, by cash for cash, and recorded as manual where the gateway offers no refund. Never more than was paid, however often it is asked: send an Idempotency-Key to ask again safely.",
    example: { body: { amount: 20_000, reason: "Pesanan kurang" }, data: refundExample },
    access: "admin",
    input: input({ params: orderPath, body: z.object({ amount: z.number().nullish(), reason: z.string() }) }),
    exists: orderExists,
    message: "Refund requested",
    data: z.object({
      refund_id: z.int(),
      amount: z.number(),
      method: z.string(),
      oh_payment_status: z.enum(PAYMENT_STATUSES),
      oh_refunded_amount: z.number(),
    }),
    async handle({ caller, params, body, idempotencyKey }) {
      const { currency } = await caller.order.get({ orderId: params.oh_id });
      const amount = body.amount == null ? null : fromMajor(body.amount, currency);
      const refund = await caller.payment.refund({
        orderId: params.oh_id,
        amount,
        reason: body.reason,
        idempotencyKey,
      });
      return {
        refund_id: refund.refundId,
        amount: toMajor(refund.amount, currency),
        method: refund.method,
        oh_payment_status: refund.paymentStatus,
        oh_refunded_amount: toMajor(refund.refunded, currency),
      };
    },
  }),
];

export const orderPaymentEndpoints: Endpoint[] = [...byGateway, ...byStaff];
