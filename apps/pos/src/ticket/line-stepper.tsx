"use client";
import { useTranslator } from "@atapos/ui/language";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import type { ReactNode } from "react";
import { ticketWords } from "./ticket-words.ts";

interface LineStepperProps {
  name: string;
  quantity: number;
  /** On a tinted ground its buttons stand out. */
  isActive: boolean;
  onChange: (quantity: number) => void;
}

/** 36 px to the eye and 48 to the finger; at one, the minus is a bin. */
export function LineStepper({ name, quantity, isActive, onChange }: LineStepperProps) {
  const t = useTranslator(ticketWords);
  const isLast = quantity === 1;
  return (
    <div className="-mr-1.5 -mb-1.5 flex max-m:mb-0 h-12 items-center justify-self-end">
      <Step label={t(isLast ? "remove" : "less", { name })} isActive={isActive} onPress={() => onChange(quantity - 1)}>
        {isLast ? <Trash2 aria-hidden="true" /> : <Minus aria-hidden="true" />}
      </Step>
      <output className="money min-w-5.5 text-center font-bold text-input">{quantity}</output>
      <Step label={t("more", { name })} isActive={isActive} onPress={() => onChange(quantity + 1)}>
        <Plus aria-hidden="true" />
      </Step>
    </div>
  );
}

interface StepProps {
  label: string;
  isActive: boolean;
  onPress: () => void;
  children: ReactNode;
}

const Step = ({ label, isActive, onPress, children }: StepProps) => (
  <button
    type="button"
    aria-label={label}
    onClick={onPress}
    className="group grid size-12 place-items-center rounded-control"
  >
    <span
      className={`grid size-9 place-items-center rounded-[10px] group-hover:bg-line group-active:scale-95 [&_svg]:size-5 ${isActive ? "bg-raised ring ring-line" : "bg-fill"}`}
    >
      {children}
    </span>
  </button>
);
