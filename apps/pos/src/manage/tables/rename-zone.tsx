"use client";
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import X from "lucide-react/icons/x";
import { type SyntheticEvent, useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { errorCodeOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { InsetField } from "../inset-field.tsx";
import { manageWords } from "../manage-words.ts";
import { tableWords } from "./table-words.ts";

/** The zone's new name, for all its tables at once; back with one tap. */
export function RenameZone({ zone, onDone }: { zone: string | null; onDone: () => void }) {
  const t = useTranslator(tableWords);
  const frame = useTranslator(manageWords);
  const [name, setName] = useState(zone ?? "");
  const { rename, isPending, isTaken, forget } = useRename();
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const to = name.trim() === "" ? null : name.trim();
    if (to === zone) return onDone();
    rename(zone, to, onDone);
  };
  return (
    <form onSubmit={save} className="flex min-w-0 flex-1 items-start gap-1 py-1.5">
      <InsetField
        label={<span className="sr-only">{t("renameShort")}</span>}
        value={name}
        maxLength={80}
        autoComplete="off"
        autoFocus
        error={isTaken ? t("zoneTaken") : undefined}
        onChange={(event) => {
          forget();
          setName(event.currentTarget.value);
        }}
        className="flex-1"
      />
      <Button type="submit" variant="soft" isLoading={isPending}>
        {frame("save")}
      </Button>
      <IconButton label={frame("cancel")} onClick={onDone}>
        <X aria-hidden="true" />
      </IconButton>
    </form>
  );
}

function useRename() {
  const t = useTranslator(tableWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [isTaken, setIsTaken] = useState(false);
  const { mutate, isPending } = api.table.renameZone.useMutation();
  const rename = (from: string | null, to: string | null, onDone?: () => void) =>
    mutate(
      { from, to },
      {
        onSuccess: () => {
          void utils.table.overview.invalidate();
          onDone?.();
          const names = { from: from ?? t("noZone"), to: to ?? t("noZone") };
          showToast({ message: t("renamed", names), action: { label: t("undo"), onPress: () => rename(to, from) } });
        },
        onError: (error) => {
          if (errorCodeOf(error) === "duplicate") setIsTaken(true);
          else showFailure(errorText(error));
        },
      },
    );
  return { rename, isPending, isTaken, forget: () => setIsTaken(false) };
}
