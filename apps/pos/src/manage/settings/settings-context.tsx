"use client";
// The settings as they are saved and as they are typed, held above the parts: going from one to another loses nothing.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { errorCodeOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { useUnsaved } from "../unsaved.ts";
import {
  changesOf,
  DRAFT_FIELDS,
  type DraftField,
  type Edits,
  overtakenFields,
  problemsOf,
  type Settings,
} from "./settings-draft.ts";
import { settingsWords } from "./settings-words.ts";

export interface SettingsRoom {
  saved: Settings;
  /** As saved, with what is typed over it. */
  draft: Settings;
  edit: (edits: Edits) => void;
  problems: ReturnType<typeof problemsOf>;
  /** Fields that somebody else has changed while they were edited here. */
  overtaken: readonly DraftField[];
  takeTheirs: (field: DraftField) => void;
  unsavedCount: number;
  isSaving: boolean;
  save: () => void;
  discard: () => void;
  /** What a button of its own has changed: logo, pause, keys. */
  setSaved: (settings: Settings) => void;
}

const RoomContext = createContext<SettingsRoom | null>(null);

export function useSettings(): SettingsRoom {
  const room = useContext(RoomContext);
  if (room === null) throw new Error("useSettings stands outside SettingsProvider");
  return room;
}

export function SettingsProvider({ saved, children }: { saved: Settings; children: ReactNode }) {
  const utils = api.useUtils();
  const [edits, setEdits] = useState<Edits>({});
  const changes = changesOf(saved, edits);
  const draft = { ...saved, ...edits };
  const unsavedCount = Object.keys(changes).length;
  const { overtaken, forget } = useOvertaken(saved, edits);
  useUnsaved(unsavedCount > 0);
  useLiveEvent(["merchant.changed"], () => void utils.merchant.get.invalidate());

  const setSaved = (settings: Settings) => utils.merchant.get.setData({}, settings);
  const { save, isSaving } = useSave(saved, changes, (settings) => {
    setSaved(settings);
    setEdits({});
    forget(DRAFT_FIELDS);
  });
  const without = (field: DraftField) => {
    const { [field]: _, ...rest } = edits;
    setEdits(rest);
    forget([field]);
  };
  const room: SettingsRoom = {
    ...{ saved, draft, overtaken, unsavedCount, isSaving, save, setSaved },
    problems: problemsOf(changes),
    edit: (more) => setEdits((before) => ({ ...before, ...more })),
    takeTheirs: without,
    discard: () => {
      setEdits({});
      forget(DRAFT_FIELDS);
    },
  };
  return <RoomContext value={room}>{children}</RoomContext>;
}

function useSave(saved: Settings, changes: Edits, onSaved: (settings: Settings) => void) {
  const t = useTranslator(settingsWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const update = api.merchant.update.useMutation({
    onSuccess: (settings) => {
      onSaved(settings);
      void utils.merchant.invalidate();
      showToast({ message: t("saved") });
    },
    onError: (error) => {
      if (errorCodeOf(error) === "version_conflict") void utils.merchant.get.invalidate();
      showFailure(errorText(error));
    },
  });
  return {
    isSaving: update.isPending,
    save: () => update.mutate({ ...changes, expectedVersion: saved.version }),
  };
}

function useOvertaken(saved: Settings, edits: Edits) {
  const [overtaken, setOvertaken] = useState<readonly DraftField[]>([]);
  const before = useRef(saved);
  useEffect(() => {
    if (before.current.version === saved.version) return;
    const fields = overtakenFields(before.current, saved, edits);
    before.current = saved;
    if (fields.length > 0) setOvertaken((known) => [...new Set([...known, ...fields])]);
  }, [saved, edits]);
  const forget = (fields: readonly DraftField[]) =>
    setOvertaken((known) => known.filter((field) => !fields.includes(field)));
  return { overtaken, forget };
}
