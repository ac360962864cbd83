import type { Translator } from "@atapos/ui/i18n";
import type { menuWords } from "./menu-words.ts";
import type { RowNote } from "./row-note.ts";

type Words = Translator<typeof menuWords.id>;

/** What a row says under its name, and whether it asks for attention. */
export function rowNoteText(
  note: RowNote,
  t: Words,
  money: (amount: number) => string,
): { text: string; isUrgent: boolean } {
  switch (note.kind) {
    case "off":
      return { text: t("off"), isUrgent: true };
    case "soldOut":
      return { text: t("soldOut"), isUrgent: true };
    case "variantsOut":
      return { text: t("variantsOut", { names: note.names.join(", ") }), isUrgent: true };
    case "low":
      return { text: t("low", { count: note.left }), isUrgent: true };
    case "closedNow":
      return { text: t("closedNow"), isUrgent: false };
    case "promotion":
      return { text: t("promotion", { name: note.name, price: money(note.price) }), isUrgent: false };
    case "parts": {
      const variants = note.variants === 0 ? [] : [t("variants", { count: note.variants })];
      const groups = note.groups === 0 ? [] : [t("groups", { count: note.groups })];
      return { text: [...variants, ...groups].join(", "), isUrgent: false };
    }
    case "none":
      return { text: "", isUrgent: false };
  }
}
