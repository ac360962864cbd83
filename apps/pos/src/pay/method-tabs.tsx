"use client";
import { useTranslator } from "@atapos/ui/language";
import type { LucideIcon } from "lucide-react";
import Banknote from "lucide-react/icons/banknote";
import CreditCard from "lucide-react/icons/credit-card";
import Landmark from "lucide-react/icons/landmark";
import QrCodeIcon from "lucide-react/icons/qr-code";
import Smartphone from "lucide-react/icons/smartphone";
import { keepFocus } from "./keypad.tsx";
import { PAY_METHODS, type PayMethod } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";

const LOOKS: Readonly<Record<PayMethod, { icon: LucideIcon; word: "cash" | "qris" | "card" | "transfer" | "online" }>> =
  {
    cash: { icon: Banknote, word: "cash" },
    midtrans_qris: { icon: QrCodeIcon, word: "qris" },
    card_terminal: { icon: CreditCard, word: "card" },
    transfer: { icon: Landmark, word: "transfer" },
    midtrans_snap: { icon: Smartphone, word: "online" },
  };

interface MethodTabsProps {
  method: PayMethod;
  onMethod: (method: PayMethod) => void;
  isOnline: boolean;
  isBusy: boolean;
}

/** Cash stays in reach without a network, so that what was counted is not lost; what the gateway does is not. */
export function MethodTabs({ method, onMethod, isOnline, isBusy }: MethodTabsProps) {
  const t = useTranslator(payWords);
  return (
    <fieldset aria-label={t("methods")} className="grid grid-cols-5 gap-1.5 px-4 @2xl:gap-2 @2xl:px-7">
      {PAY_METHODS.map((each) => {
        const { icon: Icon, word } = LOOKS[each];
        const isCut = !isOnline && (each === "midtrans_qris" || each === "midtrans_snap");
        return (
          <button
            key={each}
            type="button"
            aria-pressed={each === method}
            aria-disabled={isCut || isBusy || undefined}
            title={isCut ? t("needsNetwork", { method: t(word) }) : undefined}
            aria-label={isCut ? t("needsNetwork", { method: t(word) }) : undefined}
            onPointerDown={keepFocus}
            onClick={() => !isCut && !isBusy && onMethod(each)}
            className="press flex min-h-16 min-w-0 flex-col items-center justify-center gap-1 rounded-base bg-raised px-1 font-semibold text-xs inset-ring inset-ring-line-strong hover:bg-sunken aria-disabled:cursor-not-allowed aria-pressed:bg-accent-soft aria-pressed:font-bold aria-pressed:text-accent-ink aria-pressed:inset-ring-2 aria-pressed:inset-ring-accent @2xl:flex-row @2xl:gap-2 @2xl:text-m aria-disabled:bg-sunken aria-disabled:text-ink-3"
          >
            <Icon aria-hidden="true" className="size-6 shrink-0" strokeWidth={1.75} />
            <span className="@max-2xl:hidden">{t(word)}</span>
            <span className="@2xl:hidden">{t(word === "card" ? "cardShort" : word)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
