"use client";
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Monitor from "lucide-react/icons/monitor";
import X from "lucide-react/icons/x";
import { BigMoney } from "./big-money.tsx";
import { openDisplay } from "./display-channel.ts";
import { payWords } from "./pay-words.ts";

interface PayHeadProps {
  due: number;
  /** Before cash rounding. */
  exact: number;
  isPartly: boolean;
  currency: string;
  onClose: () => void;
  isHeld: boolean;
  /** A code that waits has one of its own. */
  hasDisplayButton: boolean;
}

export function PayHead({ due, exact, isPartly, currency, onClose, isHeld, hasDisplayButton }: PayHeadProps) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  return (
    <header className="flex items-start gap-2 px-4 pt-4 pr-2 pb-4 @2xl:px-7 @2xl:pt-5 @2xl:pr-4 @2xl:pb-4.5">
      <h2 className="min-w-0 flex-1 outline-none">
        <span className="block font-semibold text-input text-ink-2">
          {t(isPartly ? "dueLeft" : "due")}
          {due !== exact && <> · {t("roundedFrom", { amount: formatMoney(exact, currency, language) })}</>}
        </span>
        <BigMoney amount={due} currency={currency} className="block text-[48px]/[52px] @2xl:text-[72px]/[76px]" />
      </h2>
      {hasDisplayButton && (
        <Button
          variant="quiet"
          icon={<Monitor aria-hidden="true" />}
          aria-label={t("showCustomer")}
          onClick={openDisplay}
          className="@max-md:hidden"
        >
          {t("customerDisplay")}
        </Button>
      )}
      <IconButton label={t("close")} onClick={onClose} disabled={isHeld}>
        <X aria-hidden="true" className="size-6!" />
      </IconButton>
    </header>
  );
}
