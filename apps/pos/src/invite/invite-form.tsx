"use client";
// How the invited person becomes one of us: a password of their own, that of the account they have, or Atlas.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { AtlasMark } from "../session/atlas-mark.tsx";
import { PasswordInput } from "../session/password-input.tsx";
import { inviteWords } from "./invite-words.ts";
import type { Offer, Way } from "./read-invitation.ts";
import { useAccept } from "./use-accept.ts";

const HEADS = {
  new_password: ["newTitle", "newLead"],
  password: ["knownTitle", "knownLead"],
  atlas: ["atlasTitle", "atlasLead"],
} as const satisfies Record<Way, unknown>;

interface InviteFormProps {
  token: string;
  offer: Offer;
  first: Way;
  /** Who is signed in on this device. */
  signedInAs: string | null;
}

export function InviteForm({ token, offer, first, signedInAs }: InviteFormProps) {
  const t = useTranslator(inviteWords);
  const form = useAccept(token, offer, first);
  const { way, turn } = form;
  const [title, lead] = HEADS[way];
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-5">
      <header>
        <h2 className="font-bold text-[26px]/[1.2] tracking-[-0.02em]">{t(title)}</h2>
        <p className="mt-1 text-pretty text-input text-ink-2">{t(lead, { email: offer.email })}</p>
      </header>
      {signedInAs !== null && (
        <Banner tone="info" look="note">
          {t("signedInAs", { name: signedInAs })}
        </Banner>
      )}
      {form.problem !== null && (
        <Banner tone="danger" look="note">
          {form.problem}
        </Banner>
      )}
      <Fields form={form} />
      <Button type="submit" size="xl" block isLoading={form.isBusy} loadingLabel={t("accepting")}>
        {t("accept")}
      </Button>
      {way !== "atlas" && offer.ways.includes("atlas") && <OrAtlas onAtlas={() => turn("atlas")} />}
      {way !== first && (
        <Button variant="text" onClick={() => turn(first)} className="justify-self-center">
          {t("back")}
        </Button>
      )}
    </form>
  );
}

function Fields({ form }: { form: ReturnType<typeof useAccept> }) {
  const t = useTranslator(inviteWords);
  const { way, given, edit, missing } = form;
  const isNew = way === "new_password";
  return (
    <>
      {isNew && (
        <Field label={t("name")} hint={t("nameHint")} error={missing.includes("name") ? t("needName") : undefined}>
          <TextInput
            name="name"
            autoComplete="name"
            maxLength={200}
            value={given.name}
            onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          />
        </Field>
      )}
      {way === "atlas" && (
        <Field label={t("username")} error={missing.includes("username") ? t("needUsername") : undefined}>
          <TextInput
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={given.username}
            onChange={({ currentTarget }) => edit({ username: currentTarget.value })}
          />
        </Field>
      )}
      <Field
        label={t(isNew ? "newPassword" : "password")}
        {...(isNew && { hint: t("passwordRule") })}
        error={missing.includes("password") ? t(isNew ? "needLonger" : "needPassword") : undefined}
      >
        <PasswordInput isNew={isNew} value={given.password} onChange={(password) => edit({ password })} />
      </Field>
    </>
  );
}

function OrAtlas({ onAtlas }: { onAtlas: () => void }) {
  const t = useTranslator(inviteWords);
  return (
    <>
      <div className="flex items-center gap-3.5 font-semibold text-ink-2 text-s before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </div>
      <Button variant="ink" size="xl" block icon={<AtlasMark />} onClick={onAtlas}>
        {t("withAtlas")}
      </Button>
    </>
  );
}
