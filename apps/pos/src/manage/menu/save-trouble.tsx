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

/** The first field that is wrong, so that it is read and mended at once. */
export function focusFirstProblem(): void {
  // the fields learn of their problems with the next drawing
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>("dialog[open] [aria-invalid='true']");
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  });
}
