"use client";
import { useTranslator } from "@atapos/ui/language";
import CreditCard from "lucide-react/icons/credit-card";
import Landmark from "lucide-react/icons/landmark";
import { useEffect, useId, useRef } from "react";
import { BigMoney } from "./big-money.tsx";
import { Keypad } from "./keypad.tsx";
import { type KeypadKey, pressKey } from "./keypad-entry.ts";
import { payWords } from "./pay-words.ts";

export const LONGEST_REFERENCE = 100;

export const pressReference = (reference: string, key: KeypadKey): string =>
  pressKey({ digits: reference, isFresh: false }, key, LONGEST_REFERENCE).digits;

interface ReferencePaneProps {
  method: "card_terminal" | "transfer";
  due: number;
  currency: string;
  reference: string;
  onReference: (reference: string) => void;
}

/** Money that came by another machine: what it is known by there. */
export function ReferencePane({ method, due, currency, reference, onReference }: ReferencePaneProps) {
  const t = useTranslator(payWords);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // a finger uses the keys beside it; its own keyboard would cover them
  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches) field.current?.focus({ preventScroll: true });
  }, []);
  const Icon = method === "transfer" ? Landmark : CreditCard;
  return (
    <div className="grid shrink-0 flex-1 content-start gap-3 px-4 pt-3 @2xl:min-h-0 @2xl:shrink @2xl:content-stretch @2xl:grid-cols-[minmax(0,1fr)_min(324px,46%)] @2xl:gap-7 @2xl:px-7 @2xl:pt-5.5">
      <div className="flex min-w-0 flex-col gap-2 @2xl:min-h-0">
        <p className="flex min-h-21 flex-wrap items-center gap-x-3 gap-y-1 rounded-tile bg-fill px-5 py-3">
          <Icon aria-hidden="true" className="size-6 shrink-0" strokeWidth={1.75} />
          <span className="min-w-36 flex-1 text-balance font-semibold">
            {t(method === "transfer" ? "transferHow" : "cardHow")}
          </span>
          <BigMoney amount={due} currency={currency} className="text-[28px]/[36px] @2xl:text-[32px]/[40px]" />
        </p>
        <div className="flex min-h-28 flex-1 flex-col justify-center rounded-tile bg-raised px-5 py-3 inset-ring-2 inset-ring-accent has-focus-visible:ring-4 has-focus-visible:ring-accent-soft">
          <label htmlFor={id} className="font-semibold text-ink-2 text-s">
            {t(method === "transfer" ? "transferReference" : "cardReference")}
          </label>
          <input
            ref={field}
            id={id}
            value={reference}
            onChange={(event) => onReference(event.target.value)}
            maxLength={LONGEST_REFERENCE}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            className="w-full min-w-0 bg-transparent font-bold text-[clamp(24px,4vw,40px)]/[1.2] tracking-[0.04em] caret-accent outline-none"
          />
          <span id={`${id}-hint`} className="text-ink-2 text-s">
            {t("cardReferenceHint")}
          </span>
        </div>
      </div>
      <Keypad corner="clear" onKey={(key) => onReference(pressReference(reference, key))} />
    </div>
  );
}
