"use client";
import { useTranslator } from "@atapos/ui/language";
import Delete from "lucide-react/icons/delete";
import type { PointerEvent } from "react";
import type { KeypadKey } from "./keypad-entry.ts";
import { payWords } from "./pay-words.ts";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const KEY =
  "press grid min-h-16 place-items-center rounded-base bg-raised font-semibold text-[28px] shadow-1 inset-ring inset-ring-line hover:bg-surface active:bg-accent-soft";
const FUNCTION_KEY =
  "press grid min-h-16 min-w-0 place-items-center rounded-base bg-fill font-semibold active:bg-accent-soft";

/** A finger must not carry the focus away: Enter goes on meaning "confirm". */
export const keepFocus = (event: PointerEvent) => event.preventDefault();

/** `corner`: what stands left of zero. */
export function Keypad({ corner, onKey }: { corner: "000" | "clear"; onKey: (key: KeypadKey) => void }) {
  const t = useTranslator(payWords);
  const key = (name: KeypadKey) => ({ type: "button" as const, onPointerDown: keepFocus, onClick: () => onKey(name) });
  return (
    <fieldset className="grid auto-rows-fr grid-cols-3 gap-2" aria-label={t("keypad")}>
      {DIGITS.map((digit) => (
        <button key={digit} {...key(digit)} className={KEY}>
          {digit}
        </button>
      ))}
      <button {...key(corner)} className={`${FUNCTION_KEY} ${corner === "clear" ? "text-m" : "text-[22px]"}`}>
        {corner === "clear" ? t("clear") : "000"}
      </button>
      <button {...key("0")} className={KEY}>
        0
      </button>
      <button {...key("back")} aria-label={t("backspace")} className={FUNCTION_KEY}>
        <Delete aria-hidden="true" className="size-7" strokeWidth={1.75} />
      </button>
    </fieldset>
  );
}
