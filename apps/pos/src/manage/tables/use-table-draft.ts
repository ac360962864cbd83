"use client";
// A table as it is typed over what is saved. What somebody else saves meanwhile is taken over where nothing is typed,
// and shown beside it where something is.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { errorCodeOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { RoomTable } from "./room.ts";
import { draftOf, fieldsOf, isSameDraft, problemsOf, type TableDraft } from "./table-draft.ts";
import { tableWords } from "./table-words.ts";

export function useTableDraft(table: RoomTable) {
  const t = useTranslator(tableWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [base, setBase] = useState({ version: table.version, draft: draftOf(table) });
  const [draft, setDraft] = useState(base.draft);
  const [isChecked, setIsChecked] = useState(false);
  const [takenName, setTakenName] = useState<string | null>(null);
  const { mutate, isPending: isSaving } = api.table.update.useMutation();
  const isDirty = !isSameDraft(draft, base.draft);
  const begin = (with_: RoomTable) => {
    setBase({ version: with_.version, draft: draftOf(with_) });
    setDraft(draftOf(with_));
  };
  const isNewer = table.version > base.version;
  if (isNewer && !isDirty) begin(table);
  const problems = problemsOf(draft);

  /** On the newest version that was seen: whoever keeps theirs has seen the other's. */
  const save = () => {
    setIsChecked(true);
    if (Object.keys(problems).length > 0) return;
    const input = { id: table.id, ...fieldsOf(draft), expectedVersion: Math.max(table.version, base.version) };
    mutate(input, {
      onSuccess: (saved) => {
        begin({ ...table, ...saved });
        void utils.table.overview.invalidate();
        showToast({ message: t("saved", { name: saved.name }) });
      },
      onError: (error) => {
        const code = errorCodeOf(error);
        if (code === "version_conflict") return void utils.table.overview.invalidate();
        if (code === "duplicate") return setTakenName(draft.name.trim());
        showFailure(errorText(error));
      },
    });
  };
  return {
    ...{ draft, isDirty, isSaving, save },
    edit: (changes: Partial<TableDraft>) => setDraft({ ...draft, ...changes }),
    problems: isChecked ? problems : {},
    isNameTaken: takenName !== null && takenName === draft.name.trim(),
    isOvertaken: isNewer && isDirty,
    takeTheirs: () => begin(table),
  };
}
