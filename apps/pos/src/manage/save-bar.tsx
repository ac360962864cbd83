"use client";
// The foot of a drawer: what is not saved yet, and the two ways on.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import type { ReactNode } from "react";
import { manageWords } from "./manage-words.ts";

interface SaveBarProps {
  isDirty: boolean;
  isSaving: boolean;
  onCancel: () => void;
  onSave: () => void;
  saveLabel?: ReactNode;
  /** Instead of "not saved": what the change does. */
  note?: ReactNode;
  /** Save is possible although nothing was changed: a new thing. */
  isNew?: boolean;
}

export function SaveBar({ isDirty, isSaving, onCancel, onSave, saveLabel, note, isNew = false }: SaveBarProps) {
  const t = useTranslator(manageWords);
  return (
    <>
      <span role="status" className="flex min-w-0 flex-1 items-center gap-2 font-semibold text-ink-2 text-s">
        {isDirty && (
          <>
            <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-warn" />
            <span className="text-pretty">{note ?? t("unsaved")}</span>
          </>
        )}
      </span>
      <Button variant="ghost" onClick={onCancel}>
        {t("cancel")}
      </Button>
      <Button
        onClick={onSave}
        disabled={!isDirty && !isNew}
        isLoading={isSaving}
        loadingLabel={t("saving")}
        className="min-w-28"
      >
        {saveLabel ?? t("save")}
      </Button>
    </>
  );
}
