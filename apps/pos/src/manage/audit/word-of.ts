import type { Dictionary, Language, Words } from "@atapos/ui/i18n";

/** The word of a key that may have none: the log is older than today's dictionaries. */
export function wordOf<const Id extends Words>(words: Dictionary<Id>, language: Language, key: string): string | null {
  const known: Readonly<Record<string, unknown>> = words[language];
  const word = Object.hasOwn(known, key) ? known[key] : null;
  return typeof word === "string" ? word : null;
}

/** `receiptHeader` -> `Receipt header`: better than nothing. */
export function plainWord(key: string): string {
  const text = key.replaceAll(/[_.]/gu, " ").replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
