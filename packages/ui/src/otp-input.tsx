"use client";
// A one-time code: six boxes to the eye, one labelled input underneath, so that paste and autofill simply work.
import { type Ref, useState } from "react";
import { useField } from "./field.tsx";
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export interface OtpInputProps {
  value: string;
  onChange: (digits: string) => void;
  /** Called with the whole code once the last digit is in. */
  onComplete?: (digits: string) => void;
  length?: number;
  /** Needed where no Field around it gives the name. */
  label?: string;
  isDisabled?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function OtpInput(props: OtpInputProps) {
  const { value, onChange, onComplete, length = 6, label, isDisabled = false, ref } = props;
  const field = useField();
  const t = useTranslator(componentWords);
  const [isFocused, setIsFocused] = useState(false);
  const change = (typed: string) => {
    // mails and messages break codes up: "402 193", "402-193"
    const digits = typed.replace(/\D/gu, "").slice(0, length);
    if (digits === value) return;
    onChange(digits);
    if (digits.length === length) onComplete?.(digits);
  };
  return (
    <div className="relative">
      <input
        {...field}
        ref={ref}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onFocus={() => setIsFocused(true)}
        onBlur={() => setIsFocused(false)}
        // the boxes show no caret between digits, so there is none
        onSelect={({ currentTarget: input }) => input.setSelectionRange(input.value.length, input.value.length)}
        aria-label={label}
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="one-time-code"
        disabled={isDisabled}
        className="peer absolute inset-0 z-10 h-full w-full cursor-text text-input opacity-0"
      />
      <div aria-hidden="true" className="flex gap-2">
        {Array.from({ length }, (_, index) => (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its position
            key={index}
            digit={value[index]}
            isNext={isFocused && index === Math.min(value.length, length - 1)}
            isInvalid={field["aria-invalid"] === true}
          />
        ))}
      </div>
      <span role="status" className="sr-only">
        {isFocused && value.length > 0 ? t("codeDigit", { filled: value.length, length }) : ""}
      </span>
    </div>
  );
}

interface BoxProps {
  digit: string | undefined;
  isNext: boolean;
  isInvalid: boolean;
}

function Box({ digit, isNext, isInvalid }: BoxProps) {
  const edge = isInvalid ? "inset-ring-2 inset-ring-danger" : "inset-ring inset-ring-ink-3";
  const frame = isNext ? "inset-ring-2 inset-ring-accent ring-4 ring-accent-soft" : edge;
  return (
    <span
      className={`money grid h-14 min-w-0 flex-1 place-items-center rounded-base bg-surface text-xl font-extrabold ${frame}`}
    >
      {digit ?? (isNext && <span className="h-6 w-0.5 animate-caret rounded-full bg-accent" />)}
    </span>
  );
}
