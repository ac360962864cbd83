"use client";
// One customer as it is typed, saved or erased.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { errorCodeOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { type CustomerDraft, changesIn, draftOf, problemsOf } from "./customer-draft.ts";
import { customerName } from "./customer-text.ts";
import type { Customer } from "./customer-types.ts";
import { customerWords } from "./customer-words.ts";

export function useCustomer(customer: Customer) {
  const t = useTranslator(customerWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [saved, setSaved] = useState(draftOf(customer));
  const [draft, setDraft] = useState(saved);
  const [isChecked, setIsChecked] = useState(false);
  const [takenEmail, setTakenEmail] = useState<string | null>(null);
  const { mutate, isPending: isSaving } = api.customer.update.useMutation();
  const problems = problemsOf(draft);
  const changes = changesIn(draft, saved);
  const save = () => {
    setIsChecked(true);
    if (Object.keys(problems).length > 0) return;
    mutate(
      { id: customer.id, ...changes },
      {
        onSuccess: (now) => {
          setSaved(draftOf(now));
          setDraft(draftOf(now));
          void utils.customer.invalidate();
          showToast({ message: t("saved", { name: customerName(t, now) }) });
        },
        onError: (error) =>
          errorCodeOf(error) === "duplicate" ? setTakenEmail(draft.email) : showFailure(errorText(error)),
      },
    );
  };
  return {
    ...{ draft, isSaving, save },
    isDirty: Object.keys(changes).length > 0,
    problems: isChecked ? problems : {},
    isEmailTaken: takenEmail !== null && takenEmail === draft.email,
    isEmailChanged: saved.email !== "" && changes.email !== undefined,
    edit: (some: Partial<CustomerDraft>) => setDraft({ ...draft, ...some }),
  };
}
