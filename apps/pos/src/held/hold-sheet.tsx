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
import type { HeldTicket } from "./use-held.ts";
import { usePutAside } from "./use-put-aside.ts";
import { useResume } from "./use-resume.ts";

const MAX_NAME = 80;

export function HoldSheet() {
  const { ticket, close, update } = useRegister();
  const t = useTranslator(heldWords);
  const { title } = useTicketName();
  const putAside = usePutAside();
  const { resume } = useResume();
  const errorText = useErrorText();
  const [name, setName] = useState(ticket.table === null && ticket.customer === null ? "" : title);
  const [isHolding, setIsHolding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const tell = (held: HeldTicket) =>
    showToast({
      message: t("didHold", { name: held.name === "" ? t("noName") : held.name }),
      action: { label: t("undo"), onPress: () => void resume(held) },
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isHolding) return;
    setIsHolding(true);
    try {
      const held = await putAside(name.trim());
      close();
      if (held !== null) tell(held);
    } catch (error) {
      setProblem(wasAnswered(error) ? errorText(error) : t("needsNetwork"));
      setIsHolding(false);
    }
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
        <Field label={t("name")} isOptional={true}>
          <TextInput
            size="m"
            data-autofocus
            value={name}
            maxLength={MAX_NAME}
            placeholder={t("namePlaceholder")}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Field label={t("note")} isOptional={true}>
          <TextInput
            size="m"
            value={ticket.note}
            maxLength={MAX_TICKET_NOTE}
            placeholder={t("notePlaceholder")}
            autoComplete="off"
            onChange={(event) => {
              const note = event.currentTarget.value;
              update((now) => ({ ...now, note }));
            }}
          />
        </Field>
      </form>
    </CatalogueSheet>
  );
}
