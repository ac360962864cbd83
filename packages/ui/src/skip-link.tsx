"use client";
// The first thing a keyboard meets: past the header, straight to the content.
import type { MouseEvent } from "react";
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export function SkipLink({ target = "content" }: { target?: string }) {
  const t = useTranslator(componentWords);
  return (
    <a
      href={`#${target}`}
      onClick={(event) => skipTo(event, target)}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-base focus:bg-ink focus:px-4 focus:py-3.5 focus:font-bold focus:text-bg"
    >
      {t("skipToContent")}
    </a>
  );
}

/** Not by the address: whoever goes back to it from a sheet would be thrown to the content's beginning again. */
function skipTo(event: MouseEvent, target: string): void {
  const content = document.getElementById(target);
  if (content === null) return;
  event.preventDefault();
  content.focus();
}
