"use client";
// How many: minus, the count, plus, each 48 px to the finger; at one, the minus can become a bin.
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import type { ReactNode } from "react";
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export interface StepperProps {
  /** What is counted, for the buttons' names: "Soto Ayam". */
  name: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  /** Given, the minus at `min` becomes a bin that calls this. */
  onRemove?: () => void;
  /** l is 56 px on a ground; s is a 36 px outline within 48 px. */
  size?: "s" | "l";
  className?: string;
}

export function Stepper(props: StepperProps) {
  const { name, value, onChange, min = 1, max = 99, onRemove, size = "l", className = "" } = props;
  const t = useTranslator(componentWords);
  const isLarge = size === "l";
  const isLast = value <= min;
  const canRemove = isLast && onRemove !== undefined;
  const decrease = () => (canRemove ? onRemove() : onChange(Math.max(min, value - 1)));
  const frame = isLarge
    ? "h-14 rounded-m bg-sunken"
    : "h-12 before:absolute before:inset-x-0 before:inset-y-1.5 before:-z-10 before:rounded-control before:inset-ring before:inset-ring-line-strong [&_svg]:size-4.5";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser
    <div
      role="group"
      aria-label={t("quantity", { name })}
      className={`relative isolate inline-flex shrink-0 items-center ${frame} ${className}`}
    >
      <StepButton
        label={t(canRemove ? "remove" : "decrease", { name })}
        isOff={isLast && !canRemove}
        onPress={decrease}
      >
        {canRemove ? <Trash2 aria-hidden="true" /> : <Minus aria-hidden="true" />}
      </StepButton>
      <output
        aria-live="polite"
        className={`money text-center font-extrabold ${isLarge ? "min-w-7 text-l" : "min-w-4 text-m"}`}
      >
        {value}
      </output>
      <StepButton
        label={t("increase", { name })}
        isOff={value >= max}
        onPress={() => onChange(Math.min(max, value + 1))}
      >
        <Plus aria-hidden="true" />
      </StepButton>
    </div>
  );
}

interface StepButtonProps {
  label: string;
  isOff: boolean;
  onPress: () => void;
  children: ReactNode;
}

function StepButton({ label, isOff, onPress, children }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      // not `disabled`: the focus would fall off the button at the last press
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onPress}
      className={`press grid h-full w-12 place-items-center rounded-control [&_svg]:size-5 ${isOff ? "text-ink-3 opacity-60" : "text-ink"}`}
    >
      {children}
    </button>
  );
}
