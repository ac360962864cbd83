"use client";
// On or off, at once: a native checkbox that looks and reads like a switch.
import type { ComponentProps } from "react";

export interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "onChange" | "checked"> {
  /** Its name, where no <label> gives it. */
  label?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function Switch({ label, isOn, onChange, className = "", ...attributes }: SwitchProps) {
  return (
    <span className={`relative inline-flex h-12 shrink-0 items-center ${className}`}>
      <input
        {...attributes}
        type="checkbox"
        role="switch"
        aria-label={label}
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="peer absolute inset-0 cursor-pointer opacity-0 disabled:cursor-not-allowed"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none h-8 w-13 rounded-full bg-control p-[3px] transition-colors before:block before:size-6.5 before:rounded-full before:bg-paper before:shadow-1 before:transition-transform peer-checked:bg-accent peer-checked:before:translate-x-5 peer-disabled:opacity-50 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent dark:peer-checked:before:bg-on-accent"
      />
    </span>
  );
}
