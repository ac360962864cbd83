"use client";
// Light, dark, or as the device has it.
import Monitor from "lucide-react/icons/monitor-smartphone";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { useSyncExternalStore } from "react";
import { IconButton } from "./icon-button.tsx";
import { useTranslator } from "./language.tsx";
import { readTheme, setTheme, subscribeTheme, THEMES, type Theme } from "./theme.ts";
import { componentWords } from "./words.ts";

const LOOKS = {
  system: { word: "themeSystem", Icon: Monitor },
  light: { word: "themeLight", Icon: Sun },
  dark: { word: "themeDark", Icon: Moon },
} as const;

export function useTheme(): Theme {
  return useSyncExternalStore(subscribeTheme, readTheme, () => "system");
}

export function ThemeToggle() {
  const t = useTranslator(componentWords);
  const theme = useTheme();
  const { word, Icon } = LOOKS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <IconButton label={`${t("theme")}: ${t(word)}`} onClick={() => setTheme(next)}>
      <Icon aria-hidden="true" />
    </IconButton>
  );
}
