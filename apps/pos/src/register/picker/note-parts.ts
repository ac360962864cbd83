import type { Language } from "@atapos/domain";

const KITCHEN_NOTES: Readonly<Record<Language, readonly string[]>> = {
  id: ["Tidak pedas", "Pedas", "Tanpa bawang", "Es sedikit", "Tanpa es", "Dipisah"],
  en: ["Not spicy", "Spicy", "No onion", "Less ice", "No ice", "On the side"],
};

export const kitchenNotes = (language: Language): readonly string[] => KITCHEN_NOTES[language];

const partsOf = (note: string): string[] =>
  note
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

export const hasNotePart = (note: string, part: string): boolean => partsOf(note).includes(part);

/** Puts a part on the note, or takes it off, and leaves the rest as it was written. */
export function toggleNotePart(note: string, part: string): string {
  const parts = partsOf(note);
  return (parts.includes(part) ? parts.filter((other) => other !== part) : [...parts, part]).join(", ");
}
