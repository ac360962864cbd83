"use client";
// A native choice that looks like the dense fields of a drawer.
import ChevronDown from "lucide-react/icons/chevron-down";
import { type ComponentProps, type ReactNode, useId } from "react";

interface InsetSelectProps extends Omit<ComponentProps<"select">, "size"> {
  label: ReactNode;
}

/** The label stands above what is chosen, in one 48 px field, since names are long. */
export function InsetSelect({ label, className = "", children, ...select }: InsetSelectProps) {
  const id = useId();
  return (
    <div
      className={`relative flex min-h-12 min-w-0 items-center rounded-control bg-raised inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent has-disabled:bg-sunken has-disabled:text-ink-3 ${className}`}
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        {...select}
        className="h-12 w-full min-w-0 cursor-pointer appearance-none truncate bg-transparent pr-9 pl-3.5 font-semibold text-input outline-none *:bg-raised *:text-ink"
      >
        {children}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute right-3 size-5 text-ink-2" />
    </div>
  );
}
