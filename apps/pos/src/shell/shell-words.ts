import { defineDictionary } from "@atapos/ui/i18n";

/** The words around the rooms: rail, connection, and what ends the work. */
export const shellWords = defineDictionary({
  id: {
    rooms: "Utama",
    register: "Kasir",
    orders: "Pesanan",
    newOrders: "{count} pesanan baru",
    person: "Menu {name}",
    online: "Tersambung",
    offline: "Terputus",
    lost: "Sambungan terputus",
    lostSince: "Terakhir sinkron {time}. Layar ini menyusul sendiri begitu tersambung lagi.",
    lostNever: "Belum tersambung ke server. Dicoba lagi terus.",
  },
  en: {
    rooms: "Main",
    register: "Register",
    orders: "Orders",
    newOrders: { one: "{count} new order", other: "{count} new orders" },
    person: "Menu of {name}",
    online: "Connected",
    offline: "Not connected",
    lost: "Connection lost",
    lostSince: "Last synced {time}. This screen catches up by itself once it is back.",
    lostNever: "Not connected to the server yet. Still trying.",
  },
});
