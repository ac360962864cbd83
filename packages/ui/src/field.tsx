"use client";
// A labelled field: the label above, help or the error below, tied together for screen readers.
import CircleAlert from "lucide-react/icons/circle-alert";
import { type ComponentProps, createContext, type ReactNode, useContext, useId } from "react";
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

interface FieldTies {
  id: string;
  describedBy: string | undefined;
  isInvalid: boolean;
}

const FieldContext = createContext<FieldTies | null>(null);

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Says how to mend it; replaces the hint. */
  error?: ReactNode;
  isOptional?: boolean;
  children: ReactNode;
  className?: string;
}

export function Field({ label, hint, error, isOptional = false, children, className = "" }: FieldProps) {
  const id = useId();
  const t = useTranslator(componentWords);
  const isInvalid = error !== undefined && error !== null && error !== "";
  const messageId = `${id}-message`;
  const describedBy = isInvalid || hint !== undefined ? messageId : undefined;
  return (
    <div className={`grid gap-1.5 ${className}`}>
      <label htmlFor={id} className="text-s font-bold">
        {label}
        {isOptional && <span className="font-medium text-ink-2"> ({t("optional")})</span>}
      </label>
      <FieldContext value={{ id, describedBy, isInvalid }}>{children}</FieldContext>
      <div id={messageId} aria-live="polite" className="text-s empty:hidden">
        {isInvalid ? (
          <span className="flex items-start gap-1.5 font-semibold text-danger-ink">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {error}
          </span>
        ) : (
          hint !== undefined && <span className="text-ink-2">{hint}</span>
        )}
      </div>
    </div>
  );
}

/** The ids and state of the field around an input, for inputs of one's own. */
export function useField(): { id?: string; "aria-describedby"?: string; "aria-invalid"?: true } {
  const ties = useContext(FieldContext);
  if (ties === null) return {};
  return { id: ties.id, "aria-describedby": ties.describedBy, "aria-invalid": ties.isInvalid || undefined };
}

// 16 px: a smaller size makes iOS zoom the page on focus
const FRAME =
  "w-full rounded-base bg-raised text-input font-semibold text-ink inset-ring inset-ring-control has-aria-invalid:inset-ring-2 has-aria-invalid:inset-ring-danger has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent has-[:focus]:ring-4 has-[:focus]:ring-accent-soft has-disabled:bg-sunken has-disabled:text-ink-3";
const INPUT =
  "w-full min-w-0 flex-1 bg-transparent caret-accent outline-none placeholder:font-medium placeholder:text-ink-2 disabled:cursor-not-allowed";

export interface TextInputProps extends Omit<ComponentProps<"input">, "size" | "prefix"> {
  prefix?: ReactNode;
  suffix?: ReactNode;
  /** l is the diner's 56 px, m the staff's 48 px. */
  size?: "m" | "l";
}

export function TextInput({ prefix, suffix, size = "l", className = "", ...attributes }: TextInputProps) {
  return (
    <div className={`flex items-center gap-2.5 px-4 ${size === "l" ? "h-14" : "h-12"} ${FRAME} ${className}`}>
      {prefix !== undefined && <span className="shrink-0 text-ink-2 [&_svg]:size-5">{prefix}</span>}
      <input {...useField()} {...attributes} className={`h-full ${INPUT}`} />
      {suffix !== undefined && <span className="shrink-0 text-ink-2 [&_svg]:size-5">{suffix}</span>}
    </div>
  );
}

export function TextArea({ className = "", rows = 3, ...attributes }: ComponentProps<"textarea">) {
  return (
    <div className={`flex px-4 py-3 ${FRAME} ${className}`}>
      <textarea {...useField()} rows={rows} {...attributes} className={`field-sizing-content resize-none ${INPUT}`} />
    </div>
  );
}
