import type { SheetLanguage } from "../schema.ts";

interface SheetWords {
  /** What the sentence says when nobody writes another. */
  text: string;
  hint: string;
  longHint: string;
  table: string;
}

export const SHEET_WORDS = {
  id: {
    text: "Pindai untuk pesan dan bayar",
    hint: "Buka kamera, arahkan ke kode",
    longHint: "Buka kamera, pilih menu, bayar dari HP. Pesanan langsung masuk dapur.",
    table: "Meja",
  },
  en: {
    text: "Scan to order and pay",
    hint: "Open your camera, point it at the code",
    longHint: "Open your camera, choose from the menu, pay by phone. The order goes straight to the kitchen.",
    table: "Table",
  },
} as const satisfies Record<"id" | "en", SheetWords>;

/** The words of a sheet; in both languages the second takes the place of the hint. */
export function sheetWords(language: SheetLanguage, text: string | null): SheetWords {
  const { id, en } = SHEET_WORDS;
  if (language !== "both") return { ...SHEET_WORDS[language], text: text ?? SHEET_WORDS[language].text };
  return { text: text ?? id.text, hint: en.text, longHint: en.text, table: `${id.table} / ${en.table}` };
}
