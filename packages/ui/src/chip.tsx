"use client";
// A choice that is on or off, as a pill: 40 px to the eye, 48 px to the finger.
import Check from "lucide-react/icons/check";
import type { ComponentProps, ReactNode } from "react";

export interface ChipProps extends Omit<ComponentProps<"button">, "aria-pressed"> {
  isOn: boolean;
  /** Stands where the tick would; selection then shows by weight and edge. */
  icon?: ReactNode;
  count?: number;
}

const GROUND =
  "before:absolute before:inset-x-0 before:inset-y-1 before:-z-10 before:rounded-full before:bg-raised before:inset-ring before:inset-ring-line-strong hover:before:bg-surface";
const GROUND_ON =
  "before:absolute before:inset-x-0 before:inset-y-1 before:-z-10 before:rounded-full before:bg-accent-soft before:inset-ring-2 before:inset-ring-accent";

export function Chip({ isOn, icon, count, children, className = "", type = "button", ...attributes }: ChipProps) {
  const look = isOn ? `${GROUND_ON} font-bold text-accent-ink` : `${GROUND} font-semibold text-ink`;
  return (
    <button
      {...attributes}
      type={type}
      aria-pressed={isOn}
      className={`press relative isolate inline-flex min-h-12 shrink-0 items-center gap-1.5 whitespace-nowrap px-3.5 text-s focus-visible:rounded-full [&_svg]:size-4 ${look} ${className}`}
    >
      {icon ?? (isOn && <Check aria-hidden="true" />)}
      {children}
      {count !== undefined && <span className="money opacity-85">{count}</span>}
    </button>
  );
}
