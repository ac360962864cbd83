"use client";
// The dense field of a drawer: its label stands inside at the left, what is typed at the right; an error below.
import CircleAlert from "lucide-react/icons/circle-alert";
import { type ComponentProps, type ReactNode, useId } from "react";

const FRAME =
  "flex min-h-12 w-full cursor-text items-center gap-2.5 rounded-control bg-raised px-3.5 inset-ring inset-ring-control has-aria-invalid:inset-ring-2 has-aria-invalid:inset-ring-danger has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent has-disabled:bg-sunken has-disabled:text-ink-3";
const INPUT =
  "min-h-12 w-full min-w-0 flex-1 bg-transparent text-input font-semibold caret-accent outline-none placeholder:font-medium placeholder:text-ink-2";

interface InsetFieldProps extends Omit<ComponentProps<"input">, "size"> {
  label: ReactNode;
  /** Says how to mend it. */
  error?: ReactNode;
  /** `start` for text, `end` for numbers and money. */
  align?: "start" | "end";
  /** Behind what is typed: `%`. */
  unit?: ReactNode;
}

export function InsetField({ label, error, align = "start", unit, className = "", ...input }: InsetFieldProps) {
  const id = useId();
  const isInvalid = error !== undefined && error !== null && error !== false && error !== "";
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className={FRAME}>
        <span className="shrink-0 text-ink-2">{label}</span>
        <input
          id={id}
          aria-invalid={isInvalid || undefined}
          aria-describedby={isInvalid ? `${id}-error` : undefined}
          {...input}
          className={`${INPUT} ${align === "end" ? "money text-right" : ""}`}
        />
        {unit !== undefined && <span className="shrink-0 font-semibold">{unit}</span>}
      </label>
      {isInvalid && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} role="alert" className="mt-1 flex items-start gap-1.5 font-semibold text-danger-ink text-s">
    <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
    <span>{children}</span>
  </p>
);
