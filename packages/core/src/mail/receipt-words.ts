import type { PaymentType } from "@atapos/domain";
import type { MailLanguage } from "./layout.ts";

export interface ReceiptWords {
  subject: (orderNumber: string, merchantName: string) => string;
  order: string;
  table: string;
  date: string;
  payment: string;
  subtotal: string;
  discount: string;
  service: string;
  tax: string;
  taxIncluded: string;
  total: string;
  paid: string;
  view: string;
  thanks: string;
  paymentTypes: Readonly<Record<PaymentType, string>>;
}

const WALLETS = { qris: "QRIS", gopay: "GoPay", shopeepay: "ShopeePay" } as const;

export const RECEIPT_WORDS: Readonly<Record<MailLanguage, ReceiptWords>> = {
  id: {
    subject: (orderNumber, merchantName) => `Struk ${orderNumber} dari ${merchantName}`,
    order: "Pesanan",
    table: "Meja",
    date: "Tanggal",
    payment: "Pembayaran",
    subtotal: "Subtotal",
    discount: "Diskon",
    service: "Biaya layanan",
    tax: "Pajak",
    taxIncluded: "Termasuk pajak",
    total: "Total",
    paid: "Dibayar",
    view: "Lihat pesanan",
    thanks: "Terima kasih atas kunjungan Anda.",
    paymentTypes: {
      ...WALLETS,
      cash: "Tunai",
      credit_card: "Kartu kredit",
      bank_transfer: "Transfer bank",
      cstore: "Gerai ritel",
      card_terminal: "Mesin EDC",
      other: "Lainnya",
    },
  },
  en: {
    subject: (orderNumber, merchantName) => `Receipt ${orderNumber} from ${merchantName}`,
    order: "Order",
    table: "Table",
    date: "Date",
    payment: "Payment",
    subtotal: "Subtotal",
    discount: "Discount",
    service: "Service charge",
    tax: "Tax",
    taxIncluded: "Tax included",
    total: "Total",
    paid: "Paid",
    view: "View your order",
    thanks: "Thank you for your visit.",
    paymentTypes: {
      ...WALLETS,
      cash: "Cash",
      credit_card: "Credit card",
      bank_transfer: "Bank transfer",
      cstore: "Convenience store",
      card_terminal: "Card terminal",
      other: "Other",
    },
  },
};
