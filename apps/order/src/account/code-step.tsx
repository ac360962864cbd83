"use client";
import { Button } from "@atapos/ui/button";
import { Field } from "@atapos/ui/field";
import { formatClock } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { OtpInput } from "@atapos/ui/otp-input";
import { useNow } from "@atapos/ui/use-now";
import { useEffect, useRef, useState } from "react";
import { accountWords } from "../words/account-words.ts";
import { askForMail, askToSignIn, type SignedIn } from "./ask-session.ts";
import { maskEmail } from "./email-text.ts";
import type { LoginFormProps } from "./login-form.tsx";

interface CodeStepProps extends LoginFormProps {
  email: string;
  onBack: () => void;
}

const LENGTH = 6;

export function CodeStep({ merchantId, email, onDone, onBack, skip }: CodeStepProps) {
  const t = useTranslator(accountWords);
  const [code, setCode] = useState("");
  const [isChecking, setIsChecking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const enter = async (otp: string) => {
    if (isChecking || otp.length < LENGTH) return;
    setIsChecking(true);
    const signed = await askToSignIn({ kind: "code", email: email.trim(), otp, merchantId });
    setIsChecking(false);
    if (signed.ok) return onDone();
    setError(t(wordOf(signed)));
    setCode("");
    input.current?.focus();
  };
  return (
    <div className="grid gap-3">
      <p className="text-s text-ink-2">
        {t("codeSentTo", { length: LENGTH, email: maskEmail(email) })}{" "}
        <button
          type="button"
          onClick={onBack}
          className="relative font-bold text-accent-ink underline underline-offset-4 after:absolute after:-inset-3.5"
        >
          {t("change")}
        </button>
      </p>
      <Field label={<span className="sr-only">{t("code")}</span>} error={error ?? undefined}>
        <OtpInput
          ref={input}
          value={code}
          length={LENGTH}
          onChange={(digits) => {
            if (digits !== "") setError(null);
            setCode(digits);
          }}
          onComplete={(digits) => void enter(digits)}
        />
      </Field>
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-2">
        <Resend onResend={() => askForMail("code", email, merchantId)} />
        <PasteCode
          onPaste={(digits) => {
            setCode(digits);
            void enter(digits);
          }}
        />
      </div>
      <Button
        size="l"
        block
        disabled={code.length < LENGTH}
        isLoading={isChecking}
        loadingLabel={t("checking")}
        onClick={() => void enter(code)}
      >
        {t("save")}
      </Button>
      {skip !== undefined && (
        <Button variant="text" onClick={skip.onPress}>
          {skip.label}
        </Button>
      )}
    </div>
  );
}

function wordOf(signed: Extract<SignedIn, { ok: false }>): "noAnswer" | "oldCode" | "tooMany" | "wrongCode" {
  switch (signed.code) {
    case null:
      return "noAnswer";
    case "code_expired":
      return "oldCode";
    case "too_many_attempts":
    case "rate_limited":
      return "tooMany";
    default:
      return "wrongCode";
  }
}

const AGAIN_AFTER_MS = 60_000;

function Resend({ onResend }: { onResend: () => Promise<unknown> }) {
  const t = useTranslator(accountWords);
  const language = useLanguage();
  const [sentAt, setSentAt] = useState<number | null>(null);
  useEffect(() => setSentAt(Date.now()), []);
  const now = useNow(true);
  const leftMs = now === null || sentAt === null ? AGAIN_AFTER_MS : sentAt + AGAIN_AFTER_MS - now;
  if (leftMs > 0) {
    return (
      <span className="money text-s text-ink-2">{t("resendIn", { time: formatClock(leftMs / 1_000, language) })}</span>
    );
  }
  const again = () => {
    setSentAt(Date.now());
    void onResend();
  };
  return (
    <Button variant="text" className="-ml-2" onClick={again}>
      {t("resend")}
    </Button>
  );
}

/** Where the browser lets a page read what was copied. */
function PasteCode({ onPaste }: { onPaste: (digits: string) => void }) {
  const t = useTranslator(accountWords);
  const [canPaste, setCanPaste] = useState(false);
  useEffect(() => setCanPaste(typeof navigator.clipboard?.readText === "function"), []);
  if (!canPaste) return null;
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => "");
    const digits = text.replace(/\D/gu, "").slice(0, LENGTH);
    if (digits !== "") onPaste(digits);
  };
  return (
    <Button variant="text" className="-mr-2" onClick={() => void paste()}>
      {t("paste")}
    </Button>
  );
}
