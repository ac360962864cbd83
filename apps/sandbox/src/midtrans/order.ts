import { z } from "zod";

const transactionStatuses = [
  "pending",
  "authorize",
  "capture",
  "settlement",
  "deny",
  "cancel",
  "expire",
  "failure",
  "refund",
  "partial_refund",
  "chargeback",
  "partial_chargeback",
] as const;
export const transactionStatusSchema = z.enum(transactionStatuses);
export type TransactionStatus = z.infer<typeof transactionStatusSchema>;

const paymentTypes = ["qris", "gopay", "shopeepay", "credit_card", "bank_transfer", "cstore"] as const;
export const paymentTypeSchema = z.enum(paymentTypes);
export type PaymentType = z.infer<typeof paymentTypeSchema>;

const refundRecordSchema = z.object({
  refundKey: z.string(),
  amount: z.number().int(),
  reason: z.string(),
  chargebackId: z.number().int(),
  chargebackUuid: z.string(),
  at: z.number(),
  viaDirect: z.boolean(),
});

/** One try at paying an order; a Snap order may collect several. Times are milliseconds since 1970. */
const attemptSchema = z.object({
  transactionId: z.string(),
  paymentType: paymentTypeSchema,
  status: transactionStatusSchema,
  fraudStatus: z.enum(["accept", "challenge", "deny"]),
  grossAmount: z.string(),
  currency: z.string(),
  startedAt: z.number(),
  settledAt: z.number().nullable(),
  expiresAt: z.number().nullable(),
  details: z.record(z.string(), z.unknown()),
  qrString: z.string().nullable(),
  refunds: z.array(refundRecordSchema),
});
export type Attempt = z.infer<typeof attemptSchema>;
export type RefundRecord = z.infer<typeof refundRecordSchema>;

const itemSchema = z.object({ name: z.string(), price: z.number(), quantity: z.number() });

/** What a merchant asked to be paid, by Snap or by a Core charge. */
export const orderSchema = z.object({
  merchant: z.number().int().positive(),
  orderId: z.string(),
  grossAmount: z.number().int(),
  channel: z.enum(["snap", "core"]),
  token: z.string().nullable(),
  tokenAt: z.number(),
  retiredTokens: z.array(z.string()),
  items: z.array(itemSchema),
  merchantName: z.string(),
  finishUrl: z.string().nullable(),
  enabledPayments: z.array(z.string()).nullable(),
  isCardSecure: z.boolean(),
  expiry: z.object({ startAt: z.number().nullable(), durationMs: z.number() }).nullable(),
  customFields: z.record(z.string(), z.string()),
  notificationUrls: z.array(z.string()),
  attempts: z.array(attemptSchema),
  createdAt: z.number(),
});
export type Order = z.infer<typeof orderSchema>;

const moneyStatuses: readonly TransactionStatus[] = [
  "capture",
  "settlement",
  "refund",
  "partial_refund",
  "chargeback",
  "partial_chargeback",
];

export function holdsMoney(attempt: Attempt): boolean {
  return moneyStatuses.includes(attempt.status);
}

/** The attempt that the order's status speaks of: the last one with money, else the last one that moved. */
export function currentAttempt(order: Order): Attempt | undefined {
  return order.attempts.findLast(holdsMoney) ?? order.attempts.at(-1);
}

/** "145000.00": amounts on the Core wire are strings with two decimals. */
export function wireAmount(amount: number): string {
  return amount.toFixed(2);
}

export function refundedAmount(attempt: Attempt): number {
  return attempt.refunds.reduce((sum, refund) => sum + refund.amount, 0);
}
