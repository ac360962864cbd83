"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { BigMoney } from "./big-money.tsx";
import { cashSuggestions } from "./cash-suggestions.ts";
import { Keypad, keepFocus } from "./keypad.tsx";
import type { KeypadKey } from "./keypad-entry.ts";
import { payWords } from "./pay-words.ts";

interface CashPaneProps {
  due: number;
  currency: string;
  tendered: number;
  onChoose: (amount: number) => void;
  onKey: (key: KeypadKey) => void;
}

/** What is handed over on the left, as notes or typed; the change is the largest thing but the bill. */
export function CashPane({ due, currency, tendered, onChoose, onKey }: CashPaneProps) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  const amounts = [due, ...cashSuggestions(due, currency)];
  return (
    <div className="grid shrink-0 flex-1 content-start gap-3 px-4 pt-3 @2xl:min-h-0 @2xl:shrink @2xl:content-stretch @2xl:grid-cols-[minmax(0,1fr)_min(324px,46%)] @2xl:gap-7 @2xl:px-7 @2xl:pt-5.5">
      <div className="grid gap-2 @2xl:min-h-0 @2xl:grid-rows-[repeat(4,minmax(0,1fr))]">
        <div className="flex min-h-18 flex-col justify-center rounded-tile bg-raised px-5 inset-ring-2 inset-ring-accent">
          <span className="font-semibold text-ink-2 text-s">{t("received")}</span>
          <BigMoney amount={tendered} currency={currency} className="text-[40px]/[46px]" />
        </div>
        <div className="row-span-2 grid auto-rows-fr grid-cols-4 gap-2 @2xl:grid-cols-2">
          {amounts.map((amount, index) => (
            <button
              key={amount}
              type="button"
              aria-pressed={amount === tendered}
              onPointerDown={keepFocus}
              onClick={() => onChoose(amount)}
              className="press money min-h-16 rounded-base bg-raised font-semibold text-xs inset-ring inset-ring-line-strong hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:text-accent-ink aria-pressed:inset-ring-2 aria-pressed:inset-ring-accent @md:text-m @2xl:text-[19px]"
            >
              {index === 0 ? t("exact") : formatMoney(amount, currency, language)}
            </button>
          ))}
        </div>
        <Change due={due} tendered={tendered} currency={currency} />
      </div>
      <Keypad corner="000" onKey={onKey} />
    </div>
  );
}

function Change({ due, tendered, currency }: { due: number; tendered: number; currency: string }) {
  const t = useTranslator(payWords);
  const isShort = tendered < due;
  return (
    <div
      role="status"
      data-change={isShort ? undefined : tendered - due}
      className={`flex min-h-18 items-center justify-between gap-3 rounded-tile px-5 ${isShort ? "bg-warn-soft text-warn-ink" : "bg-accent-soft text-accent-ink"}`}
    >
      <b className="font-bold text-l">{t(isShort ? "short" : "change")}</b>
      <BigMoney
        amount={Math.abs(tendered - due)}
        currency={currency}
        className="text-[36px]/[44px] @2xl:text-[44px]/[52px]"
      />
    </div>
  );
}
