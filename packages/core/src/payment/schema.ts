import {
  ATTEMPT_STATUSES,
  ORDER_STATUSES,
  PAYMENT_METHODS,
  PAYMENT_STATUSES,
  PAYMENT_TYPES,
  REFUND_METHODS,
} from "@atapos/domain";
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";

const id = z.int().positive();
const money = z.int();

export const GATEWAY_METHODS = ["midtrans_snap", "midtrans_qris"] as const;
export type GatewayMethod = (typeof GATEWAY_METHODS)[number];

export const startPaymentInput = z.object({
  orderId: id,
  method: z.enum(GATEWAY_METHODS),
  /** Where the gateway's page sends the payer afterwards. */
  finishUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullish(),
  idempotencyKey: idempotencyKeySchema,
});
export type StartPaymentInput = z.infer<typeof startPaymentInput>;

/** What a payer needs to pay: a token and page (Snap), or a QR (QRIS). */
export const attemptSchema = z.object({
  paymentId: z.int(),
  orderId: z.int(),
  method: z.enum(PAYMENT_METHODS),
  status: z.enum(ATTEMPT_STATUSES),
  amount: money,
  currency: z.string(),
  gatewayOrderId: z.string(),
  token: z.string().nullable(),
  redirectUrl: z.string().nullable(),
  qrString: z.string().nullable(),
  /** An image of the QR, for when there is no string. */
  qrUrl: z.string().nullable(),
  createdAt: z.coerce.date(),
  expiresAt: z.coerce.date().nullable(),
  /** Public key and environment for the gateway's script in the browser. */
  clientKey: z.string().nullable(),
  isProduction: z.boolean(),
});
export type AttemptView = z.infer<typeof attemptSchema>;

export const payCashInput = z.object({
  orderId: id,
  /** What the customer hands over. */
  amount: z.int().positive(),
  idempotencyKey: idempotencyKeySchema,
});

export const tenderResultSchema = z.object({
  orderId: z.int(),
  paymentId: z.int(),
  status: z.enum(ORDER_STATUSES),
  paymentStatus: z.enum(PAYMENT_STATUSES),
  paymentType: z.enum(PAYMENT_TYPES).nullable(),
  total: money,
  rounded: money,
  /** What was handed over, and what of it goes back. */
  tendered: money,
  change: money,
  /** What this tender paid. */
  paid: money,
  paidAt: z.coerce.date().nullable(),
  /** The gateway may still receive a payment for this order; it would be queued for refund. */
  isGatewayPaymentEnding: z.boolean(),
});
export type TenderResult = z.infer<typeof tenderResultSchema>;

export const recordTenderInput = z.object({
  orderId: id,
  method: z.enum(["card_terminal", "transfer"]),
  /** The slip's or the transfer's own number. */
  reference: z.string().trim().min(1).max(100),
  idempotencyKey: idempotencyKeySchema,
});

export const checkedSchema = z.object({
  orderId: z.int(),
  paymentStatus: z.enum(PAYMENT_STATUSES),
  paymentType: z.enum(PAYMENT_TYPES).nullable(),
  paidAt: z.coerce.date().nullable(),
  /** The gateway's own answer without its signature; null when it was never asked to receive anything. */
  gatewayAnswer: z.unknown(),
});
export type CheckedPayment = z.infer<typeof checkedSchema>;

export const refundInput = z.object({
  orderId: id,
  /** All that may still be refunded when left out. */
  amount: z.int().positive().nullish(),
  reason: z.string().trim().min(1).max(255),
  /** One queued refund, to be sent now; its amount is its own. */
  refundId: id.nullish(),
  /** For those who may not refund themselves: an admin who agrees, proven by the PIN, for this refund only. */
  approval: z.object({ staffId: id, pin: z.string().min(1).max(20) }).nullish(),
  idempotencyKey: idempotencyKeySchema,
});

export const refundResultSchema = z.object({
  refundId: z.int(),
  amount: money,
  method: z.enum(REFUND_METHODS),
  paymentStatus: z.enum(PAYMENT_STATUSES),
  /** Confirmed so far, over the whole order. */
  refunded: money,
  /** More than one where the money came by several payments. */
  refunds: z.array(
    z.object({
      refundId: z.int(),
      paymentId: z.int(),
      amount: money,
      method: z.enum(REFUND_METHODS),
      status: z.enum(["requested", "sent", "unknown", "done", "failed"]),
      failureReason: z.string().nullable(),
    }),
  ),
});
export type RefundResult = z.infer<typeof refundResultSchema>;
