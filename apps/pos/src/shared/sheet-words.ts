import { defineDictionary } from "@atapos/ui/i18n";

export const sheetWords = defineDictionary({ id: { close: "Tutup" }, en: { close: "Close" } });
