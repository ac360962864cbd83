"use client";
// Putting the ticket aside under a name: Enter is enough.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Pause from "lucide-react/icons/pause";
import { type FormEvent, useState } from "react";
import { useRegister } from "../register/register-context.tsx";
import { CatalogueSheet } from "../shared/catalogue-sheet.tsx";
import { MAX_TICKET_NOTE } from "../ticket/ticket.ts";
import { useTicketName } from "../ticket/use-ticket-name.ts";
import { wasAnswered } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { heldWords } from "./held-words.ts";
import { usePutAside } from "./use-put-aside.ts";
import { useResume } from "./use-resume.ts";

const MAX_NAME = 80;

export function HoldSheet() {
  const { ticket, close } = useRegister();
  const t = useTranslator(heldWords);
  const { title } = useTicketName();
  const { hold, isHolding, problem } = useHold();
  const [name, setName] = useState(ticket.table === null && ticket.customer === null ? "" : title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void hold(name.trim());
  };
  return (
    <CatalogueSheet
      onClose={close}
      title={t("holdTitle")}
      lead={t("holdLead")}
      footer={
        <Button
          type="submit"
          form="hold"
          size="xl"
          className="flex-1 rounded-base"
          icon={<Pause aria-hidden="true" />}
          isLoading={isHolding}
          loadingLabel={t("holding")}
        >
          {t("hold")}
        </Button>
      }
    >
      <form id="hold" onSubmit={submit} className="grid max-w-120 gap-4 pt-2">
        {problem !== null && (
          <Banner look="note" tone="danger">
            {problem}
          </Banner>
        )}
        <NameField name={name} onChange={setName} />
        <NoteField />
      </form>
    </CatalogueSheet>
  );
}

/** Holds, says so with a way back, and says what hinders it. */
function useHold() {
  const { close } = useRegister();
  const t = useTranslator(heldWords);
  const errorText = useErrorText();
  const putAside = usePutAside();
  const { resume } = useResume();
  const [isHolding, setIsHolding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const hold = async (name: string) => {
    if (isHolding) return;
    setIsHolding(true);
    try {
      const held = await putAside(name);
      close();
      if (held === null) return;
      const message = t("didHold", { name: held.name === "" ? t("noName") : held.name });
      showToast({ message, action: { label: t("undo"), onPress: () => void resume(held) } });
    } catch (error) {
      setProblem(wasAnswered(error) ? errorText(error) : t("needsNetwork"));
      setIsHolding(false);
    }
  };
  return { hold, isHolding, problem };
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const t = useTranslator(heldWords);
  return (
    <Field label={t("name")} isOptional={true}>
      <TextInput
        size="m"
        data-autofocus
        value={name}
        maxLength={MAX_NAME}
        placeholder={t("namePlaceholder")}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

function NoteField() {
  const { ticket, update } = useRegister();
  const t = useTranslator(heldWords);
  const write = (note: string) => update((now) => ({ ...now, note }));
  return (
    <Field label={t("note")} isOptional={true}>
      <TextInput
        size="m"
        value={ticket.note}
        maxLength={MAX_TICKET_NOTE}
        placeholder={t("notePlaceholder")}
        autoComplete="off"
        onChange={(event) => write(event.currentTarget.value)}
      />
    </Field>
  );
}
