import { FRAUD_STATUSES, fromMajor, GATEWAY_STATUSES, type GatewaySnapshot, PosError } from "@atapos/domain";
import { z } from "zod";

/** "145000.00" or 145000, in the major unit. */
const amountSchema = z
  .union([z.number(), z.string().regex(/^\d{1,15}(\.\d{1,4})?$/)])
  .transform(Number)
  .pipe(z.number().nonnegative());

const optional = <T>(schema: z.ZodType<T>) => schema.nullish().catch(null);

/** The fields that a status answer and a notice share; more may come. */
export const transactionSchema = z.looseObject({
  order_id: z.string(),
  transaction_id: z.string().min(1).max(100).nullish(),
  transaction_status: z.enum(GATEWAY_STATUSES).exclude(["not_found"]),
  fraud_status: optional(z.enum(FRAUD_STATUSES)),
  gross_amount: amountSchema.nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish(),
  payment_type: optional(z.string().max(50)),
  transaction_time: optional(z.string()),
  settlement_time: optional(z.string()),
  refund_amount: amountSchema.nullish(),
  refunds: z
    .array(
      z.looseObject({
        refund_key: z.string().min(1).max(255).nullish(),
        refund_chargeback_uuid: z.string().min(1).max(255).nullish(),
        refund_amount: amountSchema,
      }),
    )
    .nullish(),
});
export type VendorTransaction = z.infer<typeof transactionSchema>;

export function snapshotOf(transaction: VendorTransaction): GatewaySnapshot {
  const currency = transaction.currency ?? null;
  const money = (amount: number | null | undefined) => (amount == null ? null : minor(amount, currency ?? "IDR"));
  return {
    gatewayOrderId: transaction.order_id,
    transactionId: transaction.transaction_id ?? null,
    transactionStatus: transaction.transaction_status,
    fraudStatus: transaction.fraud_status ?? null,
    grossAmount: money(transaction.gross_amount),
    currency,
    paymentType: transaction.payment_type ?? null,
    refundAmount: money(transaction.refund_amount),
    refunds: (transaction.refunds ?? []).flatMap((refund) => {
      const key = refund.refund_key ?? refund.refund_chargeback_uuid ?? null;
      return key === null ? [] : [{ key, amount: minor(refund.refund_amount, currency ?? "IDR") }];
    }),
    at: instantOf(transaction.settlement_time ?? transaction.transaction_time ?? null),
  };
}

/** The answer to a status request before the payer has chosen a method. */
export function notFoundSnapshot(gatewayOrderId: string): GatewaySnapshot {
  return {
    gatewayOrderId,
    transactionId: null,
    transactionStatus: "not_found",
    fraudStatus: null,
    grossAmount: null,
    currency: null,
    paymentType: null,
    refundAmount: null,
    refunds: [],
    at: null,
  };
}

/** The vendor writes "YYYY-MM-DD HH:MM:SS" in GMT+7. */
export function instantOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return null;
  const instant = new Date(`${text.replace(" ", "T")}+07:00`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** "YYYY-MM-DD HH:MM:SS +0700", as the vendor wants to be told. */
export function vendorTime(milliseconds: number): string {
  const local = new Date(milliseconds + 7 * 3_600_000).toISOString();
  return `${local.slice(0, 19).replace("T", " ")} +0700`;
}

/** Sen of a rupiah cannot be paid: an amount the currency does not have is an unreadable answer. */
function minor(amount: number, currency: string): number {
  try {
    return fromMajor(amount, currency);
  } catch (cause) {
    throw new PosError("gateway_unavailable", { reason: "unreadable amount" }, { cause });
  }
}
