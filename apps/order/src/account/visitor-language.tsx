"use client";
// The language of pages without a menu, and the button that turns it.
import type { Language } from "@atapos/ui/i18n";
import { LanguageProvider } from "@atapos/ui/language";
import { LanguageToggle } from "@atapos/ui/language-toggle";
import { createContext, type ReactNode, useContext, useState } from "react";

const SetLanguage = createContext<(language: Language) => void>(() => undefined);
const YEAR_SECONDS = 365 * 24 * 3600;

export function VisitorLanguage({ language: first, children }: { language: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  return (
    <LanguageProvider language={language}>
      <SetLanguage value={setLanguage}>{children}</SetLanguage>
    </LanguageProvider>
  );
}

export function VisitorLanguageButton() {
  const setLanguage = useContext(SetLanguage);
  const turn = (language: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from the phones we serve
    document.cookie = `atapos_lang=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    document.documentElement.lang = language;
    setLanguage(language);
  };
  return <LanguageToggle onChange={turn} />;
}
