"use client";
// Tells of what somebody else has changed under one's hands, with both values, and lets take theirs.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { useSettings } from "./settings-context.tsx";
import { settingsWords } from "./settings-words.ts";

export function OvertakenNote() {
  const t = useTranslator(settingsWords);
  const { overtaken, saved, takeTheirs } = useSettings();
  const said = (value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "on" : "off");
    if (value === null || value === "") return t("none");
    return typeof value === "object" ? t("other") : String(value);
  };
  return overtaken.map((field) => (
    <Banner
      key={field}
      tone="warn"
      look="note"
      title={t("overtakenTitle")}
      action={
        <Button variant="quiet" onClick={() => takeTheirs(field)}>
          {t("takeTheirs")}
        </Button>
      }
    >
      {t("overtaken", { field: t(`field.${field}`), value: said(saved[field]) })}
    </Banner>
  ));
}
