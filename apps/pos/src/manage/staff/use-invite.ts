"use client";
import { useRef, useState } from "react";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { InvitationLink } from "./staff-types.ts";

export interface InviteDraft {
  name: string;
  email: string;
  level: number;
  language: "id" | "en";
}

export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim());

/** A new invitation as it is typed; one that was sent and whose answer was lost is not sent twice. */
export function useInvite(language: InviteDraft["language"], onSent: (link: InvitationLink) => void) {
  const errorText = useErrorText();
  const utils = api.useUtils();
  const empty: InviteDraft = { name: "", email: "", level: 10, language };
  const [draft, setDraft] = useState(empty);
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef<{ what: string; key: string } | null>(null);
  const { mutate, isPending } = api.staff.invite.useMutation();
  const isNamed = draft.name.trim() !== "";
  const isReachable = isAddress(draft.email);
  const send = () => {
    setIsChecked(true);
    setProblem(null);
    if (!isNamed || !isReachable || isPending) return;
    const input = { ...draft, name: draft.name.trim(), email: draft.email.trim() };
    const what = JSON.stringify(input);
    if (asked.current?.what !== what) asked.current = { what, key: randomKey() };
    mutate(
      { ...input, idempotencyKey: asked.current.key },
      {
        onSuccess: (link) => {
          void utils.staff.people.invalidate();
          onSent(link);
        },
        onError: (error) => setProblem(errorText(error)),
      },
    );
  };
  return {
    ...{ draft, problem, send },
    edit: (changes: Partial<InviteDraft>) => setDraft({ ...draft, ...changes }),
    isDirty: draft.name !== "" || draft.email !== "",
    isSending: isPending,
    needsName: isChecked && !isNamed,
    needsEmail: isChecked && !isReachable,
  };
}
