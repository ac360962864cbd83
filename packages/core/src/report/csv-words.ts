import type { Language, OrderSource, PaymentMethod, PaymentType } from "@atapos/domain";
import type { ReportTable } from "./schema.ts";

interface CsvWords {
  /** Part of the file's name. */
  tables: Record<ReportTable, string>;
  headers: Record<ReportTable, readonly string[]>;
  weekdays: readonly string[];
  sources: Record<OrderSource, string>;
  methods: Record<PaymentMethod, string>;
  types: Record<PaymentType, string>;
  nobody: string;
}

const id: CsvWords = {
  tables: {
    days: "harian",
    hours: "per-jam",
    payments: "cara-bayar",
    items: "item",
    staff: "staf",
    channels: "saluran",
    busyHours: "jam-ramai",
  },
  headers: {
    days: [
      ...["Tanggal", "Pesanan", "Bruto", "Diskon", "Layanan", "Pajak", "Pajak dalam harga", "Penjualan"],
      ...["Dikembalikan", "Bersih", "Rata-rata struk"],
    ],
    hours: ["Jam", "Pesanan", "Bersih", "Pesanan pembanding", "Bersih pembanding"],
    payments: ["Metode", "Jenis", "Pembayaran", "Diterima", "Dikembalikan", "Ditarik bank", "Bersih"],
    items: ["Item", "Jumlah", "Pesanan", "Bruto", "Diskon", "Penjualan"],
    staff: ["Staf", "Pesanan", "Penjualan", "Dikembalikan", "Bersih", "Rata-rata struk"],
    channels: ["Saluran", "Pesanan", "Penjualan", "Dikembalikan", "Bersih"],
    busyHours: ["Hari", "Jam", "Pesanan", "Bersih", "Banyak hari", "Pesanan per hari"],
  },
  weekdays: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
  sources: { register: "Kasir", diner: "HP tamu", api: "Aplikasi lain" },
  methods: {
    cash: "Tunai",
    midtrans_snap: "Midtrans Snap",
    midtrans_qris: "Midtrans QRIS",
    card_terminal: "Mesin EDC",
    transfer: "Transfer",
  },
  types: {
    cash: "Tunai",
    qris: "QRIS",
    gopay: "GoPay",
    shopeepay: "ShopeePay",
    credit_card: "Kartu (online)",
    bank_transfer: "Transfer bank",
    cstore: "Gerai",
    card_terminal: "Kartu (EDC)",
    other: "Lainnya",
  },
  nobody: "Tanpa staf",
};

const en: CsvWords = {
  tables: {
    days: "days",
    hours: "hours",
    payments: "payments",
    items: "items",
    staff: "staff",
    channels: "channels",
    busyHours: "busy-hours",
  },
  headers: {
    days: [
      ...["Date", "Orders", "Gross", "Discount", "Service", "Tax", "Tax inside prices", "Sales"],
      ...["Refunded", "Net", "Average ticket"],
    ],
    hours: ["Hour", "Orders", "Net", "Orders compared", "Net compared"],
    payments: ["Method", "Type", "Payments", "Received", "Refunded", "Taken back by bank", "Net"],
    items: ["Item", "Quantity", "Orders", "Gross", "Discount", "Sales"],
    staff: ["Staff", "Orders", "Sales", "Refunded", "Net", "Average ticket"],
    channels: ["Channel", "Orders", "Sales", "Refunded", "Net"],
    busyHours: ["Weekday", "Hour", "Orders", "Net", "Number of days", "Orders a day"],
  },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  sources: { register: "Register", diner: "Guest's phone", api: "Other apps" },
  methods: {
    cash: "Cash",
    midtrans_snap: "Midtrans Snap",
    midtrans_qris: "Midtrans QRIS",
    card_terminal: "Card terminal",
    transfer: "Transfer",
  },
  types: {
    cash: "Cash",
    qris: "QRIS",
    gopay: "GoPay",
    shopeepay: "ShopeePay",
    credit_card: "Card (online)",
    bank_transfer: "Bank transfer",
    cstore: "Convenience store",
    card_terminal: "Card (terminal)",
    other: "Other",
  },
  nobody: "No staff",
};

/** The words of the exported files, which are read far from any screen. */
export const CSV_WORDS: Record<Language, CsvWords> = { id, en };
