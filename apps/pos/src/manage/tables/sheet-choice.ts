// How the cards are to be: what is sent to be printed, and what the preview says meanwhile.
import type { AppRouter } from "@atapos/core";
import type { inferRouterInputs } from "@trpc/server";

type PrintInput = Required<inferRouterInputs<AppRouter>["table"]["printSheet"]>;

export interface SheetChoice extends Pick<PrintInput, "layout" | "language" | "hasCutLines"> {
  /** Empty: the sentence of the language. */
  text: string;
}

export const CARDS_A_PAGE: Readonly<Record<SheetChoice["layout"], number>> = { a4: 8, a6: 1 };

/** The words of the printed card, as the server writes them. */
const CARD_WORDS = {
  id: {
    text: "Pindai untuk pesan dan bayar",
    a4: "Buka kamera, arahkan ke kode",
    a6: "Buka kamera, pilih menu, bayar dari HP. Pesanan langsung masuk dapur.",
    table: "Meja",
  },
  en: {
    text: "Scan to order and pay",
    a4: "Open your camera, point it at the code",
    a6: "Open your camera, choose from the menu, pay by phone. The order goes straight to the kitchen.",
    table: "Table",
  },
} as const;

export const defaultSentence = (language: SheetChoice["language"]): string =>
  CARD_WORDS[language === "en" ? "en" : "id"].text;

export function cardWords({ layout, language, text }: SheetChoice): { text: string; hint: string; table: string } {
  const { id, en } = CARD_WORDS;
  const own = text.trim() === "" ? defaultSentence(language) : text.trim();
  if (language === "both") return { text: own, hint: en.text, table: `${id.table} / ${en.table}` };
  return { text: own, hint: CARD_WORDS[language][layout], table: CARD_WORDS[language].table };
}

/** As `table.printSheet` takes it. */
export const printInput = (tableIds: number[], { text, ...choice }: SheetChoice) => ({
  ...{ ...choice, tableIds },
  text: text.trim() === "" ? null : text.trim(),
});
