"use client";
// Somebody new: name, address and what they may do. The link comes by mail, and once here to pass on.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import type { FormEvent } from "react";
import { Drawer } from "../drawer.tsx";
import { leaveTo } from "../unsaved.ts";
import { LevelChoice } from "./level-choice.tsx";
import type { InvitationLink } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";
import { useInvite } from "./use-invite.ts";

const FORM = "invite-staff";
const LANGUAGES = [
  { value: "id", label: "Indonesia" },
  { value: "en", label: "English" },
] as const;

interface InviteDrawerProps {
  onClose: () => void;
  onSent: (link: InvitationLink) => void;
}

export function InviteDrawer({ onClose, onSent }: InviteDrawerProps) {
  const t = useTranslator(staffWords);
  const { draft, edit, ...form } = useInvite(useLanguage(), onSent);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.send();
  };
  return (
    <Drawer
      title={t("inviteTitle")}
      onClose={onClose}
      isDirty={form.isDirty && !form.isSending}
      foot={
        <>
          <span className="min-w-0 flex-1 text-ink-2 text-s">{t("validDays")}</span>
          <Button variant="ghost" onClick={() => leaveTo(onClose)}>
            {t("cancel")}
          </Button>
          <Button type="submit" form={FORM} isLoading={form.isSending} loadingLabel={t("sending")}>
            {t("send")}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate className="grid gap-4">
        {form.problem !== null && (
          <Banner tone="danger" look="note">
            {form.problem}
          </Banner>
        )}
        <Field label={t("name")} error={form.needsName ? t("needName") : undefined}>
          <TextInput
            size="m"
            data-autofocus
            autoComplete="off"
            maxLength={200}
            value={draft.name}
            onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          />
        </Field>
        <Field label={t("email")} hint={t("emailHint")} error={form.needsEmail ? t("needEmail") : undefined}>
          <TextInput
            size="m"
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            value={draft.email}
            onChange={({ currentTarget }) => edit({ email: currentTarget.value })}
          />
        </Field>
        <LevelChoice value={draft.level} onChange={(level) => edit({ level })} />
        <div>
          <p className="pb-1.5 font-bold text-m">{t("language")}</p>
          <SegmentedControl
            label={t("language")}
            segments={LANGUAGES}
            value={draft.language}
            onChange={(language) => edit({ language })}
          />
        </div>
        <p className="text-ink-2 text-s">{t("ownPassword")}</p>
      </form>
    </Drawer>
  );
}
