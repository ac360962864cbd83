"use client";
import { useTranslator } from "@atapos/ui/language";
import { type ReactNode, useId } from "react";
import { LangMark } from "../lang-field.tsx";
import type { ItemDraft } from "./item-draft.ts";
import { itemWords } from "./item-words.ts";

interface DescriptionsFieldProps {
  draft: ItemDraft;
  change: (next: Partial<ItemDraft>) => void;
}

export function DescriptionsField({ draft, change }: DescriptionsFieldProps) {
  const t = useTranslator(itemWords);
  return (
    <section className="grid gap-2">
      <h3 className="flex min-h-10 items-center font-bold text-m">{t("descriptions")}</h3>
      <InsetArea
        label={<LangMark language="id" label={t("descriptionId")} />}
        language="id"
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <InsetArea
        label={<LangMark language="en" label={t("descriptionEn")} />}
        language="en"
        value={draft.descriptionEn}
        onChange={(descriptionEn) => change({ descriptionEn })}
      />
    </section>
  );
}

interface InsetAreaProps {
  label: ReactNode;
  language: "id" | "en";
  value: string;
  onChange: (text: string) => void;
}

function InsetArea({ label, language, value, onChange }: InsetAreaProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="flex w-full cursor-text items-start gap-2.5 rounded-control bg-raised px-3.5 py-3 inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent has-disabled:bg-sunken"
    >
      <span className="shrink-0 pt-0.5">{label}</span>
      <textarea
        id={id}
        lang={language}
        rows={2}
        maxLength={2000}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="field-sizing-content min-h-12 w-full min-w-0 flex-1 resize-none bg-transparent text-input caret-accent outline-none"
      />
    </label>
  );
}
