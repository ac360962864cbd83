"use client";
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { useErrorText } from "../../words/error-words.ts";
import type { Problems } from "./item-problems.ts";
import { itemWords } from "./item-words.ts";
import type { TakenCode } from "./use-item-editor.ts";

/** Above the form: why nothing was saved. What was typed stays. */
export function SaveTrouble({ editor }: { editor: { error: unknown; problems: Problems; taken: TakenCode | null } }) {
  const { error, problems, taken } = editor;
  const problemCount = problems.size + (taken === null ? 0 : 1);
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
