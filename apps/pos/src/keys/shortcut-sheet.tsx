"use client";
// `?`: every shortcut that works right now.
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import { useEffect } from "react";
import { keyWords } from "./key-words.ts";
import { listenToKeys, useShortcutList } from "./shortcut-list.ts";
import { setShortcutSheet, useShortcutSheet } from "./shortcut-sheet-store.ts";
import { useShortcut } from "./use-shortcut.tsx";

export function ShortcutSheet() {
  const t = useTranslator(keyWords);
  const isOpen = useShortcutSheet();
  const shortcuts = useShortcutList();
  useEffect(listenToKeys, []);
  useShortcut("?", t("show"), () => setShortcutSheet(true));
  // what lies on top answers first, so a key that two rooms know is shown once, as the upper one means it
  const shown = [...new Map(shortcuts.map((each) => [each.key, each])).values()];
  return (
    <Sheet isOpen={isOpen} onClose={() => setShortcutSheet(false)} title={t("title")} lead={t("lead")}>
      <dl className="mt-4 grid gap-1">
        {shown.map(({ key, label }) => (
          <div key={key} className="flex min-h-10 items-center gap-3 border-line border-t first:border-t-0">
            <dt className="flex-1">{label}</dt>
            <dd className="flex gap-1">
              {key.split("+").map((part) => (
                <Key key={part}>{part}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

const Key = ({ children }: { children: string }) => (
  <kbd className="inline-grid h-7 min-w-7 place-items-center rounded-xs border border-line bg-sunken px-2 font-sans font-semibold text-ink-2 text-s">
    {children === "Escape" ? "Esc" : children}
  </kbd>
);
