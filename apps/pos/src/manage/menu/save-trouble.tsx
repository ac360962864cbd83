"use client";
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { useErrorText } from "../../words/error-words.ts";
import { itemWords } from "./item-words.ts";

/** Above the form: why nothing was saved. What was typed stays. */
export function SaveTrouble({ error, problemCount }: { error: unknown; problemCount: number }) {
  const t = useTranslator(itemWords);
  const errorText = useErrorText();
  if (problemCount > 0) {
    return (
      <Banner tone="danger" look="note">
        {t("failedFields", { count: problemCount })}
      </Banner>
    );
  }
  if (error === null) return null;
  return (
    <Banner tone="danger" look="note" title={t("failed")}>
      {errorText(error)}
    </Banner>
  );
}

/** To the first field that is wrong, so that it is read and mended at once; else to what is said above the form. */
export function showTrouble(): void {
  // the drawer learns of it with the next drawing
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>("dialog[open] [aria-invalid='true']");
    field?.focus();
    const trouble = field ?? document.querySelector("dialog[open] :is([data-trouble], [role='alert'])");
    trouble?.scrollIntoView({ block: "center" });
  });
}
