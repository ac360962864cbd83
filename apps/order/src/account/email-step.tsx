"use client";
import { type ErrorCode, errorMessage } from "@atapos/domain";
import { Button } from "@atapos/ui/button";
import { Chip } from "@atapos/ui/chip";
import { Field, TextInput } from "@atapos/ui/field";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { type FormEvent, useState } from "react";
import { accountWords } from "../words/account-words.ts";
import { askForMail } from "./ask-session.ts";
import { looksLikeEmail } from "./email-text.ts";
import type { LoginFormProps } from "./login-form.tsx";

interface EmailStepProps extends Pick<LoginFormProps, "merchantId" | "skip"> {
  email: string;
  onEmail: (email: string) => void;
  onSent: (kind: "code" | "link") => void;
}

const DOMAINS = ["gmail.com", "yahoo.com", "icloud.com"];

export function EmailStep({ merchantId, email, onEmail, onSent, skip }: EmailStepProps) {
  const t = useTranslator(accountWords);
  const language = useLanguage();
  const [sending, setSending] = useState<"code" | "link" | null>(null);
  const [error, setError] = useState<string | null>(null);
  const send = async (kind: "code" | "link") => {
    if (!looksLikeEmail(email)) return setError(t("emailWrong"));
    setSending(kind);
    const asked = await askForMail(kind, email, merchantId);
    setSending(null);
    if (asked.ok) return onSent(kind);
    setError(sentenceFor(asked.code));
  };
  const sentenceFor = (code: ErrorCode | null): string => {
    if (code === null) return t("noAnswer");
    if (code === "too_many_attempts" || code === "rate_limited") return t("tooMany");
    return code === "validation" ? t("emailWrong") : errorMessage(code, language);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send("code");
  };
  const [before = ""] = email.split("@");
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <Field label={t("email")} error={error ?? undefined}>
        <TextInput
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={t("emailHint")}
          value={email}
          onChange={(event) => {
            setError(null);
            onEmail(event.currentTarget.value);
          }}
        />
      </Field>
      {before !== "" && (
        <div className="-mt-1 flex flex-wrap gap-x-2">
          {DOMAINS.map((domain) => (
            <Chip key={domain} isOn={email.endsWith(`@${domain}`)} onClick={() => onEmail(`${before}@${domain}`)}>
              {domain}
            </Chip>
          ))}
        </div>
      )}
      <Button type="submit" size="l" block isLoading={sending === "code"} loadingLabel={t("sending")}>
        {t("sendCode")}
      </Button>
      <Button variant="text" isLoading={sending === "link"} onClick={() => void send("link")}>
        {t("sendLink")}
      </Button>
      {skip !== undefined && (
        <Button variant="text" onClick={skip.onPress}>
          {skip.label}
        </Button>
      )}
    </form>
  );
}
