"use client";
// The account's password, ours or Atlas': one form, two names for who you are.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { type FormEvent, useState } from "react";
import { askSignIn, type SignInWay } from "./ask-session.ts";
import { AtlasMark } from "./atlas-mark.tsx";
import { PasswordInput } from "./password-input.tsx";
import { sessionWords } from "./session-words.ts";
import { signInText } from "./sign-in-text.ts";

interface Given {
  name: string;
  password: string;
}

export function SignInForm({ next }: { next: string }) {
  const t = useTranslator(sessionWords);
  const { way, turn, given, setGiven, isChecked, isBusy, problem, submit } = useSignIn(next);
  const isAccount = way === "account";
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <header>
        <h2 className="font-bold text-[26px]/[1.2] tracking-[-0.02em]">
          {isAccount ? t("withAccount") : t("atlasTitle")}
        </h2>
        <p className="mt-1 text-input text-ink-2">{isAccount ? t("withAccountLead") : t("atlasLead")}</p>
      </header>
      {isAccount && <OtherWay onAtlas={() => turn("atlas")} />}
      {problem !== null && (
        <Banner tone="danger" look="note">
          {problem}
        </Banner>
      )}
      <Fields way={way} given={given} isChecked={isChecked} onChange={setGiven} />
      <Button type="submit" size="xl" block isLoading={isBusy} loadingLabel={t("signingIn")}>
        {t("signIn")}
      </Button>
      {!isAccount && (
        <Button variant="text" onClick={() => turn("account")} className="justify-self-center">
          {t("backToEmail")}
        </Button>
      )}
    </form>
  );
}

function useSignIn(next: string) {
  const t = useTranslator(sessionWords);
  const [way, setWay] = useState<SignInWay>("account");
  const [given, setGiven] = useState<Given>({ name: "", password: "" });
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = (to: SignInWay) => {
    setWay(to);
    setGiven({ name: "", password: "" });
    setIsChecked(false);
    setProblem(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isBusy || given.name.trim() === "" || given.password === "") return;
    setIsBusy(true);
    setProblem(null);
    const answer = await askSignIn(way, given.name, given.password);
    // a new page from the server: nothing of whoever was here before stays in memory
    if (answer.ok) return location.assign(next);
    setIsBusy(false);
    setProblem(signInText(t, way, answer.code, answer.retryAfterSeconds));
  };
  return { way, turn, given, setGiven, isChecked, isBusy, problem, submit };
}

function OtherWay({ onAtlas }: { onAtlas: () => void }) {
  const t = useTranslator(sessionWords);
  return (
    <>
      <Button variant="ink" size="xl" block icon={<AtlasMark />} onClick={onAtlas}>
        {t("withAtlas")}
      </Button>
      <div className="flex items-center gap-3.5 font-semibold text-ink-2 text-s before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("orEmail")}
      </div>
    </>
  );
}

interface FieldsProps {
  way: SignInWay;
  given: Given;
  /** Empty fields say so only after the first try. */
  isChecked: boolean;
  onChange: (given: Given) => void;
}

function Fields({ way, given, isChecked, onChange }: FieldsProps) {
  const t = useTranslator(sessionWords);
  const isAccount = way === "account";
  const nameError = isAccount ? t("needEmail") : t("needUsername");
  return (
    <>
      <Field
        label={isAccount ? t("email") : t("username")}
        error={isChecked && given.name.trim() === "" ? nameError : undefined}
      >
        <TextInput
          name="username"
          type={isAccount ? "email" : "text"}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={given.name}
          onChange={(event) => onChange({ ...given, name: event.target.value })}
        />
      </Field>
      <Field label={t("password")} error={isChecked && given.password === "" ? t("needPassword") : undefined}>
        <PasswordInput value={given.password} onChange={(password) => onChange({ ...given, password })} />
      </Field>
    </>
  );
}
