// What stands on the card of a table: one wording for the printed sheet and for its preview.
export type QrCardLanguage = "id" | "en" | "both";

export interface QrCardWords {
  /** The sentence: the merchant's own, or the one that stands when nobody writes another. */
  text: string;
  /** Of a small card. */
  hint: string;
  /** Of a card that has a page for itself. */
  longHint: string;
  table: string;
}

const WORDS = {
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
} as const satisfies Record<Exclude<QrCardLanguage, "both">, QrCardWords>;

/** In both languages the second takes the place of the hint. `text` null: the sentence of the language. */
export function qrCardWords(language: QrCardLanguage, text: string | null): QrCardWords {
  const { id, en } = WORDS;
  if (language !== "both") return { ...WORDS[language], text: text ?? WORDS[language].text };
  return { text: text ?? id.text, hint: en.text, longHint: en.text, table: `${id.table} / ${en.table}` };
}
