"use client";
// The language of everything below: set once by an app's layout, read by every component.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import {
  createTranslator,
  DEFAULT_LANGUAGE,
  type Dictionary,
  type Language,
  type Translator,
  type Words,
} from "./i18n.ts";

const LanguageContext = createContext<Language>(DEFAULT_LANGUAGE);

export interface LanguageProviderProps {
  language: Language;
  children: ReactNode;
}

export function LanguageProvider({ language, children }: LanguageProviderProps) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Dictionaries are made once per module, so a translator is made once per language. */
export function useTranslator<const Id extends Words>(dictionary: Dictionary<Id>): Translator<Id> {
  const language = useLanguage();
  return useMemo(() => createTranslator(dictionary, language), [dictionary, language]);
}
