"use client";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import UserRoundPlus from "lucide-react/icons/user-round-plus";
import { type FormEvent, useRef, useState } from "react";
import { showFailure } from "../shared/show-failure.tsx";
import { api } from "../trpc/api.ts";
import { useErrorText } from "../words/error-words.ts";
import { newCustomerOf, problemsOf } from "./new-customer.ts";
import type { TicketCustomer } from "./ticket.ts";
import { ticketWords } from "./ticket-words.ts";
import { randomKey } from "./use-order-api.ts";

interface NewCustomerFormProps {
  /** What was searched for: put where it belongs. */
  typed: string;
  onAdded: (customer: TicketCustomer) => void;
}

export function NewCustomerForm({ typed, onAdded }: NewCustomerFormProps) {
  const t = useTranslator(ticketWords);
  const errorText = useErrorText();
  const [fields, setFields] = useState(() => newCustomerOf(typed));
  const [hasTried, setHasTried] = useState(false);
  const key = useRef(randomKey());
  const problems = hasTried ? problemsOf(fields) : null;
  const { mutate, isPending } = api.customer.create.useMutation({
    onSuccess: ({ id, name, phone, email }) => onAdded({ id, name, phone, email }),
    onError: (error) => showFailure(errorText(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (problemsOf(fields) !== null) return;
    const given = (text: string) => (text.trim() === "" ? null : text.trim());
    const { name, phone, email } = fields;
    mutate({ name: given(name), phone: given(phone), email: given(email), idempotencyKey: key.current });
  };
  const set = (change: Partial<typeof fields>) => {
    key.current = randomKey();
    setFields({ ...fields, ...change });
  };
  return (
    <form onSubmit={submit} noValidate={true} className="border-line border-t pt-4">
      <h3 className="mb-3 font-bold text-input/[22px]">{t("addCustomer")}</h3>
      <div className="grid items-start gap-3 s:grid-cols-3">
        <Field label={t("customerName")} isOptional={true}>
          <TextInput size="m" value={fields.name} onChange={(event) => set({ name: event.currentTarget.value })} />
        </Field>
        <Field
          label={t("customerPhone")}
          error={problems === "none" ? t("customerHint") : problems === "phone" ? t("badPhone") : undefined}
        >
          <TextInput
            size="m"
            type="tel"
            inputMode="tel"
            value={fields.phone}
            onChange={(event) => set({ phone: event.currentTarget.value })}
          />
        </Field>
        <Field label={t("customerEmail")} error={problems === "email" ? t("badEmail") : undefined}>
          <TextInput
            size="m"
            type="email"
            inputMode="email"
            value={fields.email}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Button
        type="submit"
        variant="soft"
        className="mt-4"
        icon={<UserRoundPlus aria-hidden="true" />}
        isLoading={isPending}
      >
        {t("addCustomer")}
      </Button>
    </form>
  );
}
