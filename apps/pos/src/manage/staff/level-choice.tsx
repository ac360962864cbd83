"use client";
// What somebody may do: native radios in a frame, each with what it means.
import { useTranslator } from "@atapos/ui/language";
import { type ReactNode, useId } from "react";
import { LEVELS, levelText } from "./level-text.ts";
import { staffWords } from "./staff-words.ts";

interface LevelChoiceProps {
  value: number;
  onChange: (level: number) => void;
  /** Why it cannot be changed. */
  reason?: ReactNode;
}

export function LevelChoice({ value, onChange, reason }: LevelChoiceProps) {
  const t = useTranslator(staffWords);
  const name = useId();
  const isFixed = reason !== undefined;
  return (
    <fieldset className="min-w-0" disabled={isFixed} aria-describedby={isFixed ? `${name}-why` : undefined}>
      <legend className="pb-1.5 font-bold text-m">{t("levels")}</legend>
      <div className="overflow-hidden rounded-base bg-raised inset-ring inset-ring-line">
        {LEVELS.map((level) => {
          const text = levelText(t, level);
          return (
            <label
              key={level}
              className="relative flex min-h-15 cursor-pointer items-center gap-3 border-line px-3.5 py-2 not-first:border-t has-checked:bg-accent-soft has-checked:text-accent-ink has-disabled:cursor-not-allowed has-disabled:not-has-checked:text-ink-2"
            >
              <input
                type="radio"
                name={name}
                checked={value === level}
                onChange={() => onChange(level)}
                className="peer absolute inset-0 cursor-[inherit] opacity-0"
              />
              <span
                aria-hidden="true"
                className="size-6 shrink-0 rounded-full inset-ring-2 inset-ring-ink-3 peer-checked:inset-ring-[7px] peer-checked:inset-ring-accent peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent"
              />
              <span className="min-w-0 flex-1">
                <span className="block font-bold text-m/[20px]">{text.name}</span>
                <span className="block text-s">{text.does}</span>
              </span>
            </label>
          );
        })}
      </div>
      {isFixed && (
        <p id={`${name}-why`} className="mt-1.5 text-ink-2 text-s">
          {reason}
        </p>
      )}
    </fieldset>
  );
}
