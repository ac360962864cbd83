// How the cards are to be: what is sent to be printed, and what the preview says meanwhile.
import type { AppRouter } from "@atapos/core";
import { qrCardWords } from "@atapos/domain";
import type { inferRouterInputs } from "@trpc/server";

type PrintInput = Required<inferRouterInputs<AppRouter>["table"]["printSheet"]>;

export interface SheetChoice extends Pick<PrintInput, "layout" | "language" | "hasCutLines"> {
  /** Empty: the sentence of the language. */
  text: string;
}

export const CARDS_A_PAGE: Readonly<Record<SheetChoice["layout"], number>> = { a4: 8, a6: 1 };

/** Null where the sentence of the language is to stand. */
const ownSentence = (text: string): string | null => (text.trim() === "" ? null : text.trim());

export const defaultSentence = (language: SheetChoice["language"]): string => qrCardWords(language, null).text;

export function cardWords({ layout, language, text }: SheetChoice): { text: string; hint: string; table: string } {
  const { longHint, hint, ...words } = qrCardWords(language, ownSentence(text));
  return { ...words, hint: layout === "a6" ? longHint : hint };
}

/** As `table.printSheet` takes it. */
export const printInput = (tableIds: number[], { text, ...choice }: SheetChoice) => ({
  ...{ ...choice, tableIds },
  text: ownSentence(text),
});
