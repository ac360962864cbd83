"use client";
import { useTranslator } from "@atapos/ui/language";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import type { ReactNode } from "react";
import { groupWords } from "./group-words.ts";

interface CountSetProps {
  label: string;
  value: number;
  /** Instead of the number. */
  shown?: string;
  canLess: boolean;
  canMore: boolean;
  onLess: () => void;
  onMore: () => void;
}

/** A small number between minus and plus, its label above. */
export function CountSet({ label, value, shown, canLess, canMore, onLess, onMore }: CountSetProps) {
  const t = useTranslator(groupWords);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser
    <div role="group" aria-label={label} className="min-w-0 flex-1">
      <span aria-hidden="true" className="mb-1.5 block font-semibold text-s">
        {label}
      </span>
      <div className="flex h-12 items-center rounded-control bg-raised inset-ring inset-ring-control">
        <StepButton label={t("less", { name: label })} isOff={!canLess} onPress={onLess}>
          <Minus aria-hidden="true" />
        </StepButton>
        <output aria-live="polite" className="money min-w-0 flex-1 truncate text-center font-bold">
          {shown ?? value}
        </output>
        <StepButton label={t("more", { name: label })} isOff={!canMore} onPress={onMore}>
          <Plus aria-hidden="true" />
        </StepButton>
      </div>
    </div>
  );
}

interface StepButtonProps {
  label: string;
  isOff: boolean;
  onPress: () => void;
  children: ReactNode;
}

const StepButton = ({ label, isOff, onPress, children }: StepButtonProps) => (
  <button
    type="button"
    aria-label={label}
    // not `disabled`: the focus would fall off the button at the last press
    aria-disabled={isOff || undefined}
    onClick={isOff ? undefined : onPress}
    className={`press grid size-12 shrink-0 place-items-center rounded-control [&_svg]:size-5 ${isOff ? "text-ink-3 opacity-60" : ""}`}
  >
    {children}
  </button>
);
