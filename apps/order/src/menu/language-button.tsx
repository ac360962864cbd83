"use client";
import type { Language } from "@atapos/ui/i18n";
import { LanguageToggle } from "@atapos/ui/language-toggle";
import { useDiner } from "./diner-context.tsx";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Turns the whole page to the other language; the choice stays on this phone. */
export function LanguageButton() {
  const { setLanguage } = useDiner();
  const turn = (language: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from the phones we serve
    document.cookie = `atapos_lang=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    document.documentElement.lang = language;
    setLanguage(language);
  };
  return <LanguageToggle onChange={turn} />;
}
