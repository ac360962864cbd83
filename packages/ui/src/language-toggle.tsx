"use client";
// ID or EN: shows the present language and changes to the other.
import type { Language } from "./i18n.ts";
import { IconButton } from "./icon-button.tsx";
import { useLanguage, useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export interface LanguageToggleProps {
  /** Keep it (a cookie) and render again in it. */
  onChange: (language: Language) => void;
}

export function LanguageToggle({ onChange }: LanguageToggleProps) {
  const language = useLanguage();
  const t = useTranslator(componentWords);
  return (
    <IconButton label={t("language")} onClick={() => onChange(language === "id" ? "en" : "id")}>
      <span aria-hidden="true">{language.toUpperCase()}</span>
    </IconButton>
  );
}
