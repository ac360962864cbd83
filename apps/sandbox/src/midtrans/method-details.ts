import { randomInt } from "node:crypto";
import type { PaymentType } from "./order.ts";

export const banks = ["bca", "bni", "bri", "permata", "cimb"] as const;

const minute = 60_000;
const lifetimeMs: Record<PaymentType, number> = {
  qris: 15 * minute,
  gopay: 15 * minute,
  shopeepay: 5 * minute,
  credit_card: 24 * 60 * minute,
  bank_transfer: 24 * 60 * minute,
  cstore: 24 * 60 * minute,
};

export function defaultLifetimeMs(paymentType: PaymentType): number {
  return lifetimeMs[paymentType];
}

/** The fields that a payment method adds to every status answer. */
export function methodDetails(
  paymentType: PaymentType,
  choice: { bank?: string; cardNumber?: string } = {},
): Record<string, unknown> {
  switch (paymentType) {
    case "qris":
      return { acquirer: "gopay", issuer: "gopay", transaction_type: "on-us" };
    case "bank_transfer":
      return { va_numbers: [{ bank: choice.bank ?? "bca", va_number: `70012${digits(11)}` }], payment_amounts: [] };
    case "credit_card":
      return cardDetails(choice.cardNumber ?? "4811111111111114");
    case "cstore":
      return { store: "indomaret", payment_code: digits(12) };
    case "gopay":
    case "shopeepay":
      return {};
  }
}

function cardDetails(number: string): Record<string, unknown> {
  return {
    masked_card: `${number.slice(0, 8)}-${number.slice(-4)}`,
    bank: "bni",
    card_type: "credit",
    eci: "05",
    approval_code: String(Date.now()),
    channel_response_code: "00",
    channel_response_message: "Approved",
  };
}

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join("");
}
