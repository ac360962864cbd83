import type { PaymentType } from "./statuses.ts";

const BY_GATEWAY_TYPE = new Map<string, PaymentType>([
  ["cash", "cash"],
  ["qris", "qris"],
  ["gopay", "gopay"],
  ["shopeepay", "shopeepay"],
  ["credit_card", "credit_card"],
  ["bank_transfer", "bank_transfer"],
  ["transfer", "bank_transfer"],
  ["echannel", "bank_transfer"],
  ["permata", "bank_transfer"],
  ["permata_va", "bank_transfer"],
  ["bca_va", "bank_transfer"],
  ["bni_va", "bank_transfer"],
  ["bri_va", "bank_transfer"],
  ["cimb_va", "bank_transfer"],
  ["other_va", "bank_transfer"],
  ["cstore", "cstore"],
  ["alfamart", "cstore"],
  ["indomaret", "cstore"],
  ["card_terminal", "card_terminal"],
]);

/** Midtrans `payment_type` (or one of our own methods) as clients see it; null while no method was chosen. */
export function normalisePaymentType(gatewayType: string | null): PaymentType | null {
  if (gatewayType === null || gatewayType === "") return null;
  return BY_GATEWAY_TYPE.get(gatewayType.toLowerCase()) ?? "other";
}
