"use client";
import { useTranslator } from "@atapos/ui/language";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { registerWords } from "../register-words.ts";

interface QuantityStepperProps {
  name: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
  /** Given, the minus at one takes the line out. */
  onRemove?: () => void;
}

const BUTTON = "grid size-13 place-items-center rounded-[11px] hover:bg-fill [&_svg]:size-5";

/** 64 px high, and its number can be typed: nobody taps plus forty times. */
export function QuantityStepper({ name, value, max, onChange, onRemove }: QuantityStepperProps) {
  const t = useTranslator(registerWords);
  const isLast = value <= 1;
  const canRemove = isLast && onRemove !== undefined;
  const isOff = isLast && !canRemove;
  const type = (text: string) => {
    const typed = Number.parseInt(text.replace(/\D/g, ""), 10);
    onChange(Number.isNaN(typed) ? 1 : Math.min(Math.max(1, typed), max));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser
    <div
      role="group"
      aria-label={`${t("quantity")} ${name}`}
      className="inline-flex h-16 shrink-0 items-center rounded-base bg-raised px-1.5 inset-ring inset-ring-line-strong"
    >
      <button
        type="button"
        aria-label={canRemove ? t("remove") : t("less")}
        aria-disabled={isOff || undefined}
        onClick={() => (canRemove ? onRemove() : onChange(Math.max(1, value - 1)))}
        className={`${BUTTON} ${isOff ? "text-ink-3 opacity-60" : ""}`}
      >
        {canRemove ? <Trash2 aria-hidden="true" /> : <Minus aria-hidden="true" />}
      </button>
      <input
        type="text"
        inputMode="numeric"
        aria-label={t("quantity")}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.currentTarget.value)}
        className="money h-12 w-11 rounded-s bg-transparent text-center font-extrabold text-[20px] outline-offset-0"
      />
      <button
        type="button"
        aria-label={t("more")}
        aria-disabled={value >= max || undefined}
        onClick={() => onChange(Math.min(max, value + 1))}
        className={BUTTON}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}
