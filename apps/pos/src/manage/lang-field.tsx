"use client";
// The same words in one of the two languages, marked with its letters.
import type { ReactNode } from "react";
import { InsetField } from "./inset-field.tsx";

interface LangFieldProps {
  language: "id" | "en";
  /** Read out: `Nama dalam bahasa Inggris`. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  error?: ReactNode;
  maxLength?: number;
  /** Where a drawer that opens begins. */
  isFocused?: boolean;
  /** Typed into as soon as it appears. */
  isStarted?: boolean;
  className?: string;
}

export const LangField = ({
  language,
  label,
  onChange,
  isFocused,
  isStarted,
  maxLength = 200,
  ...field
}: LangFieldProps) => (
  <InsetField
    {...field}
    label={<LangMark language={language} label={label} />}
    lang={language}
    maxLength={maxLength}
    autoComplete="off"
    autoFocus={isStarted}
    data-autofocus={isFocused || undefined}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);

export const LangMark = ({ language, label }: { language: "id" | "en"; label: string }) => (
  <>
    <span aria-hidden="true" className="block w-7 border-line border-r font-bold text-[13px] text-ink-2">
      {language.toUpperCase()}
    </span>
    <span className="sr-only">{label}</span>
  </>
);
