"use client";
// Dots and keys of a PIN; digits, Backspace and Enter of a keyboard do the same.
import { useTranslator } from "@atapos/ui/language";
import Delete from "lucide-react/icons/delete";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { MIN_PIN } from "./pin-entry.ts";
import { sessionWords } from "./session-words.ts";
import type { Person } from "./till-people.ts";
import { type Pin, usePin } from "./use-pin.ts";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const KEY =
  "press grid min-h-17 select-none place-items-center rounded-base active:scale-[.96] aria-disabled:text-ink-3 money";
const DIGIT = `${KEY} bg-raised font-semibold text-[28px] shadow-1 ring-1 ring-line active:bg-accent-soft`;
const OTHER = `${KEY} bg-fill font-semibold text-ink text-m no-underline`;

export function PinPad({ person: { staffId, name, isPinLocked }, onDone }: { person: Person; onDone: () => void }) {
  const t = useTranslator(sessionWords);
  const pin = usePin(staffId, onDone);
  useKeyboard(pin);
  return (
    <div>
      <Dots pin={pin} name={name} />
      <p role="alert" className="min-h-7 text-pretty pb-2 font-semibold text-danger-ink text-s">
        {problemText(t, pin.problem, name, isPinLocked)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: keys of a pad are not fields of a form */}
      <div role="group" aria-label={t("keypad")} className="grid grid-cols-3 gap-2">
        {DIGITS.map((digit) => (
          <DigitKey key={digit} digit={digit} pin={pin} />
        ))}
        <Link href="/login#account" className={OTHER}>
          {t("forgotPin")}
        </Link>
        <DigitKey digit="0" pin={pin} />
        <button type="button" aria-label={t("erase")} onClick={pin.erase} className={OTHER}>
          <Delete aria-hidden="true" className="size-7 stroke-[1.6] text-ink-2" />
        </button>
      </div>
    </div>
  );
}

const DigitKey = ({ digit, pin }: { digit: string; pin: Pin }): ReactNode => (
  <button type="button" aria-disabled={pin.isBusy} onClick={() => pin.press(digit)} className={DIGIT}>
    {digit}
  </button>
);

function Dots({ pin, name }: { pin: Pin; name: string }) {
  const t = useTranslator(sessionWords);
  const places = Array.from({ length: Math.max(MIN_PIN, pin.digits.length) }, (_, place) => place);
  return (
    <div
      role="status"
      aria-label={`${t("pinOf", { name })}: ${t("filled", { count: pin.digits.length })}`}
      className={`flex h-11 items-center justify-center gap-4.5 ${pin.isBusy ? "opacity-60" : ""}`}
    >
      {places.map((place) => (
        <span
          key={place}
          className={`size-4.5 rounded-full ${place < pin.digits.length ? "bg-accent" : "inset-ring-2 inset-ring-control"}`}
        />
      ))}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslator<(typeof sessionWords)["id"]>>;

function problemText(t: Translate, problem: string | null, name: string, isLocked: boolean): string {
  if (isLocked || problem === "too_many_attempts") return t("pinLocked", { name });
  switch (problem) {
    case null:
      return "";
    case "code_invalid":
      return t("pinWrong");
    case "unreachable":
      return t("unreachable");
    case "unauthenticated":
      return t("endedTitle");
    default:
      return t("failed");
  }
}

/** Wherever the focus is, as long as nobody types into a field. */
function useKeyboard(pin: Pin): void {
  const latest = useRef(pin);
  useEffect(() => {
    latest.current = pin;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) latest.current.press(event.key);
      else if (event.key === "Backspace") latest.current.erase();
      else if (event.key === "Enter" && latest.current.digits !== "") latest.current.enter();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
