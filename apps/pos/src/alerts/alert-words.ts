import { defineDictionary } from "@atapos/ui/i18n";

export const alertWords = defineDictionary({
  id: {
    newFrom: "Pesanan baru dari {name}",
    newMany: "{count} pesanan baru menunggu diterima",
    open: "Buka",
    soundOn: "Bunyi menyala",
    soundOff: "Bunyi dimatikan",
    soundBlocked: "Bunyi belum aktif, ketuk untuk menyalakan",
    unblock: "Nyalakan bunyi pesanan",
    toggle: "Nyalakan atau matikan bunyi",
  },
  en: {
    newFrom: "New order from {name}",
    newMany: { one: "{count} new order waits to be accepted", other: "{count} new orders wait to be accepted" },
    open: "Open",
    soundOn: "Sound is on",
    soundOff: "Sound is off",
    soundBlocked: "Sound is not active yet, tap to turn it on",
    unblock: "Turn on the order sound",
    toggle: "Turn the sound on or off",
  },
});
