import type { Order, PaymentType } from "../midtrans/order.ts";

export type MethodButton = {
  paymentType: PaymentType;
  bank?: string;
  label: string;
  hint: string;
  mark: string;
  /** The names that enabled_payments uses for it. */
  names: readonly string[];
};

const buttons: readonly MethodButton[] = [
  {
    paymentType: "qris",
    label: "QRIS",
    hint: "Bank dan dompet digital",
    mark: "QRIS",
    names: ["qris", "other_qris"],
  },
  { paymentType: "gopay", label: "GoPay", hint: "Bayar dari saldo GoPay", mark: "GoPay", names: ["gopay"] },
  {
    paymentType: "shopeepay",
    label: "ShopeePay",
    hint: "Bayar dari saldo ShopeePay",
    mark: "SPay",
    names: ["shopeepay"],
  },
  { paymentType: "credit_card", label: "Kartu", hint: "Kredit atau debit", mark: "Kartu", names: ["credit_card"] },
  ...(["bca", "bni", "bri", "permata"] as const).map((bank) => ({
    paymentType: "bank_transfer" as const,
    bank,
    label: `Transfer ${bank === "permata" ? "Permata" : bank.toUpperCase()}`,
    hint: "Nomor virtual account",
    mark: bank === "permata" ? "PMT" : bank.toUpperCase(),
    names: ["bank_transfer", `${bank}_va`],
  })),
];

export function methodsFor(order: Order): readonly MethodButton[] {
  const enabled = order.enabledPayments;
  if (enabled === null || enabled.length === 0) return buttons;
  return buttons.filter((button) => button.names.some((name) => enabled.includes(name)));
}
