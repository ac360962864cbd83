"use client";
// A native checkbox that looks like the drawn one, 48 px to the finger.
import Check from "lucide-react/icons/check";
import { useEffect, useRef } from "react";

interface CheckBoxProps {
  label: string;
  isOn: boolean;
  /** Some of what it stands for. */
  isPartly?: boolean;
  onChange: (isOn: boolean) => void;
  className?: string;
}

export function CheckBox({ label, isOn, isPartly = false, onChange, className = "" }: CheckBoxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <span className={`relative grid size-12 shrink-0 place-items-center ${className}`}>
      <input
        ref={ref}
        type="checkbox"
        aria-label={label}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="peer absolute inset-0 cursor-pointer opacity-0"
      />
      <span
        aria-hidden="true"
        className="grid size-6 place-items-center rounded-[7px] bg-raised text-transparent inset-ring-2 inset-ring-control peer-checked:bg-accent peer-checked:text-on-accent peer-checked:inset-ring-0 peer-indeterminate:bg-accent-soft peer-indeterminate:inset-ring-accent peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent [&_svg]:size-4"
      >
        <Check strokeWidth={3} />
      </span>
    </span>
  );
}
