import { defineDictionary } from "@atapos/ui/i18n";

export const runningWords = defineDictionary({
  id: {
    one: "Pesanan {number}",
    several: "{count} pesanan",
    label: "Pesanan berjalan",
    unpaid: "menunggu pembayaran",
    waiting: "menunggu diterima",
    cooking: "sedang dimasak",
    ready: "siap",
    due: "belum dibayar",
  },
  en: {
    one: "Order {number}",
    several: "{count} orders",
    label: "Orders under way",
    unpaid: "waiting for payment",
    waiting: "waiting to be accepted",
    cooking: "being cooked",
    ready: "ready",
    due: "not paid yet",
  },
});
