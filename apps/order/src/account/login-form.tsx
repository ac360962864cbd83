"use client";
// Signing in without a password: an address, then six digits from the mail, or a link.
import { useState } from "react";
import { CodeStep } from "./code-step.tsx";
import { EmailStep } from "./email-step.tsx";
import { LinkSent } from "./link-sent.tsx";

export interface LoginFormProps {
  /** Whose customer; null: the installation's default restaurant. */
  merchantId: number | null;
  onDone: () => void;
  /** The way on without an account. */
  skip?: { label: string; onPress: () => void };
}

type Step = { kind: "email" } | { kind: "code"; email: string } | { kind: "link"; email: string };

export function LoginForm({ merchantId, onDone, skip }: LoginFormProps) {
  const [step, setStep] = useState<Step>({ kind: "email" });
  const [email, setEmail] = useState("");
  const back = () => setStep({ kind: "email" });
  switch (step.kind) {
    case "email":
      return (
        <EmailStep {...{ merchantId, email, skip }} onEmail={setEmail} onSent={(kind) => setStep({ kind, email })} />
      );
    case "code":
      return <CodeStep {...{ merchantId, onDone, skip }} email={step.email} onBack={back} />;
    case "link":
      return <LinkSent email={step.email} onBack={back} />;
  }
}
