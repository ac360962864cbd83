"use client";
// What stands at the right of a settings row.
import ChevronDown from "lucide-react/icons/chevron-down";
import { type ReactNode, useId } from "react";
import { GroupRow } from "../group-box.tsx";

interface SelectRowProps<Value extends string> {
  label: ReactNode;
  hint?: ReactNode;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** A native list of choices; its row's label names it. */
export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { label, hint, value, options, onChange, disabled } = props;
  const id = useId();
  return (
    <GroupRow label={label} hint={hint} htmlFor={id}>
      <span className="relative my-1 flex min-w-0 max-w-[60%] items-center rounded-control bg-raised inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent has-disabled:bg-sunken has-disabled:text-ink-3">
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            const chosen = options.find((option) => option.value === currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
          className="min-h-12 w-full min-w-0 appearance-none truncate bg-transparent py-0 pr-10 pl-3.5 font-semibold text-input outline-none"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} className="bg-raised text-ink">
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" className="pointer-events-none absolute right-3 size-5 text-ink-2" />
      </span>
    </GroupRow>
  );
}

/** A row whose control is wide: under the label where there is no room beside it. */
export const WideRow = ({ label, hint, children }: { label: ReactNode; hint?: ReactNode; children: ReactNode }) => (
  <div className="flex min-h-13 flex-wrap items-center gap-x-3 border-line px-3.5 py-1.5 not-first:border-t">
    <span className="min-w-36 flex-1 py-1">
      <span className="block font-semibold text-m/[20px]">{label}</span>
      {hint !== undefined && <span className="block text-ink-2 text-s">{hint}</span>}
    </span>
    <div className="max-w-full overflow-x-auto max-s:w-full">{children}</div>
  </div>
);
