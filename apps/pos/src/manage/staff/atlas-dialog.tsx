"use client";
// The person proves their Atlas user with its own password; a typed name alone could be anybody's.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { type FormEvent, useId, useState } from "react";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { Member } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

interface AtlasDialogProps {
  member: Member;
  isOpen: boolean;
  onClose: () => void;
}

export function AtlasDialog({ member, isOpen, onClose }: AtlasDialogProps) {
  const t = useTranslator(staffWords);
  const formId = useId();
  const form = useLink(member, onClose);
  const { given, edit } = form;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("linkAtlasTitle")}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" form={formId} isLoading={form.isBusy}>
            {t("linkAtlas")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={form.submit} className="grid gap-4 text-ink">
        <p className="text-ink-2">{t("linkAtlasText", { name: member.name })}</p>
        {form.problem !== null && (
          <Banner tone="danger" look="note">
            {form.problem}
          </Banner>
        )}
        <Field label={t("atlasUsername")}>
          <TextInput
            size="m"
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={given.username}
            onChange={({ currentTarget }) => edit({ username: currentTarget.value })}
          />
        </Field>
        <Field label={t("atlasPassword")}>
          <TextInput
            size="m"
            required
            type="password"
            autoComplete="off"
            value={given.password}
            onChange={({ currentTarget }) => edit({ password: currentTarget.value })}
          />
        </Field>
      </form>
    </Dialog>
  );
}

function useLink({ id, name }: Member, onDone: () => void) {
  const t = useTranslator(staffWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [given, setGiven] = useState({ username: "", password: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, isPending } = api.staff.linkAtlas.useMutation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    mutate(
      { id, ...given },
      {
        onSuccess: () => {
          void utils.staff.people.invalidate();
          showToast({ message: t("atlasDone", { name }) });
          onDone();
        },
        onError: (error) => setProblem(errorText(error)),
        onSettled: () => setGiven((before) => ({ ...before, password: "" })),
      },
    );
  };
  return {
    ...{ given, problem, submit },
    isBusy: isPending,
    edit: (changes: Partial<typeof given>) => setGiven({ ...given, ...changes }),
  };
}
