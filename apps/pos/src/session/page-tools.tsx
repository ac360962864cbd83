"use client";
import { LanguageToggle } from "@atapos/ui/language-toggle";
import { ThemeToggle } from "@atapos/ui/theme-toggle";
import { useChangeLanguage } from "../words/app-language.tsx";

/** Language and theme, for the screens that stand outside the rail. */
export function PageTools() {
  const changeLanguage = useChangeLanguage();
  return (
    <div className="absolute top-4 right-2 s:top-3 s:right-3 z-10 flex">
      <LanguageToggle onChange={changeLanguage} />
      <ThemeToggle />
    </div>
  );
}
