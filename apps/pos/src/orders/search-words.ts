import { defineDictionary } from "@atapos/ui/i18n";

export const searchWords = defineDictionary({
  id: {
    open: "Cari pesanan",
    title: "Cari pesanan",
    field: "Nomor pesanan",
    placeholder: "0047",
    hint: "Juga pesanan hari-hari lalu. Enter membuka yang pertama.",
    nothing: "Tidak ada pesanan dengan nomor {text}.",
    results: "Hasil",
    failed: "Pencarian gagal: {reason}",
    more: "{count} pesanan cocok. Ketik lebih lengkap untuk mempersempit.",
  },
  en: {
    open: "Find an order",
    title: "Find an order",
    field: "Order number",
    placeholder: "0047",
    hint: "Older orders too. Enter opens the first.",
    nothing: "There is no order with number {text}.",
    results: "Results",
    failed: "The search failed: {reason}",
    more: { one: "{count} order fits. Type more to narrow it.", other: "{count} orders fit. Type more to narrow it." },
  },
});
