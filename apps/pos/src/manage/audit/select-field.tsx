"use client";
// A native choice of one among many, with its label inside at the left.
import ChevronDown from "lucide-react/icons/chevron-down";

interface SelectFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

export const SelectField = ({ label, value, onChange, options }: SelectFieldProps) => (
  <label className="relative flex min-h-12 min-w-0 items-center rounded-control bg-raised inset-ring inset-ring-control has-[:focus-visible]:inset-ring-2 has-[:focus-visible]:inset-ring-accent s:max-w-64">
    <span className="sr-only">{label}</span>
    <select
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      className="min-h-12 w-full min-w-0 appearance-none truncate rounded-control bg-transparent pr-10 pl-3.5 font-semibold text-input outline-none [&_option]:bg-raised"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
    <ChevronDown aria-hidden="true" className="pointer-events-none absolute right-3.5 size-4" />
  </label>
);
