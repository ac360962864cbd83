"use client";
import { useTranslator } from "@atapos/ui/language";
import { type FormEvent, useState } from "react";
import { askAccept } from "../session/ask-session.ts";
import { sessionWords } from "../session/session-words.ts";
import { signInText } from "../session/sign-in-text.ts";
import { inviteWords } from "./invite-words.ts";
import type { Offer, Way } from "./read-invitation.ts";

export const MIN_PASSWORD = 10;

export interface Given {
  name: string;
  username: string;
  password: string;
}

/** Refusals that say that the link is not what it was when the page came. */
const IS_STALE: ReadonlySet<string> = new Set(["code_invalid", "code_expired", "in_use", "merchant_inactive"]);

export function useAccept(token: string, offer: Offer, first: Way) {
  const problemText = useProblemText();
  const [way, setWay] = useState<Way>(first);
  const [given, setGiven] = useState<Given>({ name: offer.name, username: "", password: "" });
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = missingIn(way, given);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isBusy || missing.length > 0) return;
    setIsBusy(true);
    setProblem(null);
    const answer = await askAccept({ ...given, way, token, name: given.name.trim() });
    // a new page from the server: nothing of whoever was here before stays in memory
    if (answer.ok) return location.assign("/");
    if (IS_STALE.has(answer.code)) return location.reload();
    setIsBusy(false);
    setProblem(problemText(way, answer.code, answer.retryAfterSeconds));
  };
  return {
    ...{ way, given, isBusy, problem, submit },
    missing: isChecked ? missing : [],
    edit: (changes: Partial<Given>) => setGiven({ ...given, ...changes }),
    turn: (to: Way) => {
      setWay(to);
      setGiven({ ...given, username: "", password: "" });
      setIsChecked(false);
      setProblem(null);
    },
  };
}

/** Which fields keep the form from being sent. */
export function missingIn(way: Way, { name, username, password }: Given): (keyof Given)[] {
  const isShort = way === "new_password" ? password.length < MIN_PASSWORD : password === "";
  return [
    ...(way === "new_password" && name.trim() === "" ? ["name" as const] : []),
    ...(way === "atlas" && username.trim() === "" ? ["username" as const] : []),
    ...(isShort ? ["password" as const] : []),
  ];
}

function useProblemText(): (way: Way, code: string, retryAfterSeconds: number | null) => string {
  const t = useTranslator(inviteWords);
  const signIn = useTranslator(sessionWords);
  return (way, code, retryAfterSeconds) => {
    switch (code) {
      case "unauthenticated":
        return t(way === "atlas" ? "wrongAtlas" : "wrongPassword");
      case "forbidden":
        return t("notThisAccount");
      case "duplicate":
        return t("alreadyMember");
      default:
        return signInText(signIn, way === "atlas" ? "atlas" : "account", code, retryAfterSeconds);
    }
  };
}
