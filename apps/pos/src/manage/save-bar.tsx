"use client";
// The foot of a drawer: what is not saved yet, and the two ways on.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { type ReactNode, useRef } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
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
  /** A second way to save, before the first. */
  other?: ReactNode;
}

export function SaveBar(props: SaveBarProps) {
  const { isDirty, isSaving, onCancel, onSave, saveLabel, note, isNew = false, other } = props;
  const t = useTranslator(manageWords);
  const bar = useRef<HTMLSpanElement>(null);
  const canSave = (isDirty || isNew) && !isSaving;
  const saveByKey = () => canSave && isOnTop(bar.current) && onSave();
  useShortcut("Ctrl+s", t("save"), saveByKey, { inFields: true });
  useShortcut("Meta+s", t("save"), saveByKey, { inFields: true });
  return (
    <>
      <span
        ref={bar}
        role="status"
        className="flex min-w-0 flex-1 items-center gap-2 font-semibold text-ink-2 text-s max-s:empty:sr-only"
      >
        {isDirty && (
          <>
            <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-warn" />
            <span className="text-pretty">{note ?? t("unsaved")}</span>
          </>
        )}
      </span>
      <Button variant="ghost" onClick={onCancel} className="max-s:ml-auto max-s:px-3">
        {t("cancel")}
      </Button>
      {other}
      <Button
        onClick={onSave}
        disabled={!isDirty && !isNew}
        isLoading={isSaving}
        loadingLabel={t("saving")}
        className={other === undefined ? "min-w-28" : "s:min-w-28"}
      >
        {saveLabel ?? t("save")}
      </Button>
    </>
  );
}

/** What a question over the drawer is about has to be answered first. */
function isOnTop(bar: HTMLElement | null): boolean {
  const top = [...document.querySelectorAll("dialog:modal")].at(-1);
  return top === undefined || top.contains(bar);
}
