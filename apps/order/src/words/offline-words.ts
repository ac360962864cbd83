import { defineDictionary } from "@atapos/ui/i18n";

export const offlineWords = defineDictionary({
  id: {
    show: "Tunjukkan ke kasir",
    title: "Tunjukkan ke kasir",
    lead: "Kode ini berisi pesananmu sebagai teks. HP-mu tak perlu internet.",
    code: "Pesananmu sebagai teks",
    sum: "{count} item, {place}",
    brighter: "Sulit terbaca? Naikkan terang layar, atau bacakan saja.",
  },
  en: {
    show: "Show the cashier",
    title: "Show the cashier",
    lead: "This code holds your order as text. Your phone needs no internet.",
    code: "Your order as text",
    sum: { one: "{count} item, {place}", other: "{count} items, {place}" },
    brighter: "Hard to read? Turn the screen brighter, or just read it out.",
  },
});
