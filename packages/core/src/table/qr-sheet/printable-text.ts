import { scriptOf } from "./sheet-fonts.ts";

export interface PrintableText {
  text: string;
  /** False when letters had to be left out. */
  isWhole: boolean;
}

/**
 * What of a text our typeface can draw: letters that it lacks lose their accents if that helps, and are left out if not.
 * Never throws, whatever a name is made of.
 */
export function printableText(raw: string): PrintableText {
  let text = "";
  let isWhole = true;
  for (const letter of raw.toWellFormed().normalize("NFC")) {
    const drawn = drawable(letter);
    if (drawn === null) isWhole = false;
    else text += drawn;
  }
  return { text: text.replaceAll(/\s+/g, " ").trim(), isWhole };
}

/** Joiners and variation marks that are part of an emoji draw nothing by themselves. */
const INVISIBLE = /^(?:\p{Cf}|\p{Cc}|\p{Variation_Selector})$/u;

function drawable(letter: string): string | null {
  if (/^\s$/u.test(letter)) return " ";
  if (INVISIBLE.test(letter)) return "";
  if (scriptOf(letter) !== undefined) return letter;
  const plain = [...letter.normalize("NFKD")].filter((part) => !/^\p{M}$/u.test(part));
  return plain.length > 0 && plain.every((part) => scriptOf(part) !== undefined) ? plain.join("") : null;
}
