import type { PaymentMethod, PaymentType, RefundMethod } from "./statuses.ts";

/**
 * The way back for a payment's money. The gateway refunds cards, QRIS and e-wallets; bank transfers and convenience
 * stores go by hand, outside of it.
 */
export function refundMethodOf(payment: { method: PaymentMethod; paymentType: PaymentType | null }): RefundMethod {
  if (payment.method === "cash") return "cash";
  if (payment.method === "card_terminal" || payment.method === "transfer") return "manual";
  switch (payment.paymentType) {
    case "credit_card":
      return "card";
    case "qris":
    case "gopay":
    case "shopeepay":
      return "direct";
    default:
      return "manual";
  }
}
