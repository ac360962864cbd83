import { defineDictionary } from "@atapos/ui/i18n";

export const keyWords = defineDictionary({
  id: {
    title: "Pintasan papan ketik",
    lead: "Yang berlaku di layar ini.",
    show: "Tampilkan pintasan",
    space: "Spasi",
  },
  en: {
    title: "Keyboard shortcuts",
    lead: "Those that work on this screen.",
    show: "Show shortcuts",
    space: "Space",
  },
});
