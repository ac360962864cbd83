"use client";
// Two to four ways to see the same thing, one at a time; native radios, so that the arrow keys work.
import { type ReactNode, useId } from "react";

export interface Segment<Value extends string> {
  value: Value;
  label: ReactNode;
  icon?: ReactNode;
}

export interface SegmentedControlProps<Value extends string> {
  /** Names the group. */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, segments, value, onChange, className = "" } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={`flex gap-0.5 rounded-m bg-sunken p-1 ${className}`}>
      {segments.map((segment) => (
        <label key={segment.value} className="relative flex flex-1 cursor-pointer">
          <input
            type="radio"
            name={name}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
            className="peer absolute inset-0 cursor-pointer opacity-0"
          />
          <span className="flex min-h-12 flex-1 items-center justify-center gap-2 whitespace-nowrap rounded-base px-4 font-semibold text-ink-2 transition-colors peer-checked:bg-segment peer-checked:font-extrabold peer-checked:text-ink peer-checked:shadow-1 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent [&_svg]:size-5">
            {segment.icon}
            {segment.label}
          </span>
        </label>
      ))}
    </div>
  );
}
