"use client";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import X from "lucide-react/icons/x";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { api } from "../trpc/api.ts";
import { useErrorText } from "../words/error-words.ts";
import { payWords } from "./pay-words.ts";

interface MailReceiptProps {
  orderId: number;
  /** The customer's, when known. */
  email: string;
  onClose: () => void;
}

export function MailReceipt({ orderId, email, onClose }: MailReceiptProps) {
  const t = useTranslator(payWords);
  const errorText = useErrorText();
  const send = api.order.sendReceipt.useMutation();
  const [typed, setTyped] = useState(email);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = z.email().safeParse(typed.trim());
    if (!address.success) return setProblem(t("emailBad"));
    try {
      await send.mutateAsync({ orderId, email: address.data });
      showToast({ message: t("emailSent", { email: address.data }) });
      onClose();
    } catch (error) {
      setProblem(errorText(error));
    }
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        // Enter sends and Escape closes this form, not the sheet around it
        if (event.key === "Enter" || event.key === "Escape") event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
      noValidate
      aria-label={t("emailTitle")}
      className="grid gap-3 rounded-tile bg-raised p-4 inset-ring inset-ring-line-strong"
    >
      <div className="flex items-start gap-2">
        <Field label={t("emailField")} error={problem ?? undefined} className="min-w-0 flex-1">
          <TextInput
            type="email"
            inputMode="email"
            autoComplete="off"
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setProblem(null);
            }}
          />
        </Field>
        <IconButton label={t("close")} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <Button variant="soft" block type="submit" isLoading={send.isPending} loadingLabel={t("sending")}>
        {t("emailSend")}
      </Button>
    </form>
  );
}
