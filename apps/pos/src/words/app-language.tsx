"use client";
// The language of the whole app, changed without asking the server for the page again.
import type { Language } from "@atapos/domain";
import { LanguageProvider } from "@atapos/ui/language";
import { createContext, type ReactNode, useContext, useState } from "react";
import { keepLanguage } from "./language-cookie.ts";

const ChangeContext = createContext<(language: Language) => void>(keepLanguage);

export function AppLanguage({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  const change = (next: Language) => {
    keepLanguage(next);
    setLanguage(next);
  };
  return (
    <ChangeContext value={change}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </ChangeContext>
  );
}

/** Turns the whole app to a language and keeps the choice on this device. */
export const useChangeLanguage = (): ((language: Language) => void) => useContext(ChangeContext);
