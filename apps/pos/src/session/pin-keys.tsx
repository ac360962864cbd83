"use client";
// The pad on which a PIN is typed: dots for what is there, keys, and the same by a keyboard.
import { useTranslator } from "@atapos/ui/language";
import Delete from "lucide-react/icons/delete";
import { type ReactNode, useEffect, useRef } from "react";
import { MIN_PIN } from "./pin-entry.ts";
import { sessionWords } from "./session-words.ts";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const KEY =
  "press grid min-h-17 select-none place-items-center rounded-base active:scale-[.96] aria-disabled:text-ink-3 money";
const DIGIT = `${KEY} bg-raised font-semibold text-[28px] shadow-1 ring-1 ring-line active:bg-accent-soft`;
/** The look of what stands at the left of the 0. */
export const CORNER_KEY = `${KEY} bg-fill font-semibold text-ink text-m no-underline`;

interface Typing {
  press: (digit: string) => void;
  erase: () => void;
}

interface PinKeysProps extends Typing {
  isBusy: boolean;
  corner: ReactNode;
}

export function PinKeys({ isBusy, press, erase, corner }: PinKeysProps) {
  const t = useTranslator(sessionWords);
  const digit = (of: string) => (
    <button key={of} type="button" aria-disabled={isBusy} onClick={() => press(of)} className={DIGIT}>
      {of}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys of a pad are not fields of a form
    <div role="group" aria-label={t("keypad")} className="grid grid-cols-3 gap-2">
      {DIGITS.map(digit)}
      {corner}
      {digit("0")}
      <button type="button" aria-label={t("erase")} onClick={erase} className={CORNER_KEY}>
        <Delete aria-hidden="true" className="size-7 stroke-[1.6] text-ink-2" />
      </button>
    </div>
  );
}

/** `label`: whose PIN. Never the digits themselves. */
export function PinDots({ count, isBusy, label }: { count: number; isBusy: boolean; label: string }) {
  const t = useTranslator(sessionWords);
  const places = Array.from({ length: Math.max(MIN_PIN, count) }, (_, place) => place);
  return (
    <div
      role="status"
      aria-label={`${label}: ${t("filled", { count })}`}
      className={`flex h-11 items-center justify-center gap-4.5 ${isBusy ? "opacity-60" : ""}`}
    >
      {places.map((place) => (
        <span
          key={place}
          className={`size-4.5 rounded-full ${place < count ? "bg-accent" : "inset-ring-2 inset-ring-control"}`}
        />
      ))}
    </div>
  );
}

/** Wherever the focus is, as long as nobody types into a field. `enter` says whether it had something to hand in. */
export function usePinKeyboard(typing: Typing & { enter: () => boolean }): void {
  const latest = useRef(typing);
  useEffect(() => {
    latest.current = typing;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) latest.current.press(event.key);
      else if (event.key === "Backspace") latest.current.erase();
      else if (event.key !== "Enter" || !latest.current.enter()) return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
