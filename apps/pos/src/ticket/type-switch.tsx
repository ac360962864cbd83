"use client";
import { type ReactNode, useId } from "react";

interface TypeSwitchProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon: ReactNode }[];
  onChange: (value: Value) => void;
}

/** Native radios, so that the arrow keys work; the one that is on shows its icon. */
export function TypeSwitch<Value extends string>({ label, value, options, onChange }: TypeSwitchProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-1 gap-0.5 rounded-base bg-sunken p-1">
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex flex-1 cursor-pointer before:absolute before:-inset-y-1 before:inset-x-0"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="peer absolute inset-0 cursor-pointer opacity-0"
          />
          <span className="flex min-h-11 flex-1 items-center justify-center gap-2 whitespace-nowrap rounded-[10px] px-3 font-semibold text-[14.5px] text-ink-2 transition-colors peer-checked:bg-segment peer-checked:font-bold peer-checked:text-ink peer-checked:shadow-1 peer-checked:ring peer-checked:ring-line peer-focus-visible:outline-3 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2 [&_svg]:size-5 [&_svg]:stroke-[1.75]">
            {option.value === value && option.icon}
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
