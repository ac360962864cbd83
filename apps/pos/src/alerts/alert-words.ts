import { defineDictionary } from "@atapos/ui/i18n";

export const alertWords = defineDictionary({
  id: {
    newFrom: "Pesanan baru dari {name}",
    newMany: "{count} pesanan baru menunggu diterima",
    open: "Buka",
    soundOn: "Bunyi menyala",
    soundOff: "Bunyi dimatikan",
    soundBlocked: "Bunyi belum aktif, ketuk untuk menyalakan",
    blockedTitle: "Bunyi pesanan belum aktif",
    blockedText: "Peramban menunggu ketukan pertama di layar ini.",
    unblock: "Nyalakan bunyi",
    toggle: "Nyalakan atau matikan bunyi",
  },
  en: {
    newFrom: "New order from {name}",
    newMany: { one: "{count} new order waits to be accepted", other: "{count} new orders wait to be accepted" },
    open: "Open",
    soundOn: "Sound is on",
    soundOff: "Sound is off",
    soundBlocked: "Sound is not active yet, tap to turn it on",
    blockedTitle: "The order sound is not active yet",
    blockedText: "The browser waits for the first tap on this screen.",
    unblock: "Turn on the sound",
    toggle: "Turn the sound on or off",
  },
});
