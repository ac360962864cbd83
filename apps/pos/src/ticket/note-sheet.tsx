"use client";
import { Button } from "@atapos/ui/button";
import { Field, TextArea } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { useRegister } from "../register/register-context.tsx";
import { CatalogueSheet } from "../shared/catalogue-sheet.tsx";
import { MAX_TICKET_NOTE } from "./ticket.ts";
import { ticketWords } from "./ticket-words.ts";

/** One note for the whole order. */
export function NoteSheet() {
  const { close, ticket, update } = useRegister();
  const t = useTranslator(ticketWords);
  const [note, setNote] = useState(ticket.note);
  const save = () => {
    update((now) => ({ ...now, note: note.trim() }));
    close();
  };
  return (
    <CatalogueSheet
      onClose={close}
      title={t("note")}
      footer={
        <Button size="xl" className="flex-1 rounded-base" onClick={save}>
          {t("done")}
        </Button>
      }
    >
      <Field label={t("note")} hint={t("noteHint")} isOptional={true}>
        <TextArea
          data-autofocus
          rows={4}
          value={note}
          maxLength={MAX_TICKET_NOTE}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
    </CatalogueSheet>
  );
}
