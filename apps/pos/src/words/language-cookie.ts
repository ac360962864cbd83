import type { Language } from "@atapos/domain";

/** The same in both apps: a choice of this device, not of one page. */
export const LANGUAGE_COOKIE = "atapos_lang";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps the choice on this device, for the server's next page and this page's screen readers. */
export function keepLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from tablets that still sell
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  document.documentElement.lang = language;
}
