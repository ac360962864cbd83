"use client";
// Choices as rows: a native checkbox or radio, the name, and what it adds to the price.
import Check from "lucide-react/icons/check";
import { createContext, type ReactNode, useContext, useId } from "react";
import { Badge } from "./badge.tsx";

// radios move by arrow keys only within one name
const GroupName = createContext<string | undefined>(undefined);

export interface OptionRowProps {
  type: "checkbox" | "radio";
  label: ReactNode;
  detail?: ReactNode;
  /** At the right: `+Rp5.000`. */
  price?: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  isDisabled?: boolean;
  /** Radios in an OptionGroup have one already. */
  name?: string;
  value?: string;
  /** row lies between hairlines; card stands alone, 64 px, for ways to pay and channels. */
  look?: "row" | "card";
  icon?: ReactNode;
}

const MARK =
  "grid size-6 shrink-0 place-items-center text-transparent inset-ring-2 inset-ring-ink-3 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-disabled:bg-sunken peer-disabled:inset-ring-line-strong";
const CHECKBOX = "rounded-xs peer-checked:bg-accent peer-checked:text-on-accent peer-checked:inset-ring-0";
const RADIO = "rounded-full peer-checked:inset-ring-[7px] peer-checked:inset-ring-accent";
const LOOKS = {
  row: "min-h-13 py-1.5 not-first:shadow-[inset_0_1px_0_var(--line)] has-checked:font-bold has-disabled:font-medium has-disabled:text-ink-2",
  card: "min-h-16 rounded-base bg-raised px-3 py-2 inset-ring inset-ring-line-strong has-checked:bg-accent-soft has-checked:font-extrabold has-checked:text-accent-ink has-checked:inset-ring-2 has-checked:inset-ring-accent",
};

export function OptionRow(props: OptionRowProps) {
  const { type, label, detail, price, isChecked, onChange, isDisabled = false, look = "row", icon, ...rest } = props;
  const isRadio = type === "radio";
  const groupName = useContext(GroupName);
  return (
    <label
      className={`relative flex cursor-pointer items-center gap-3 font-semibold has-disabled:cursor-not-allowed ${LOOKS[look]}`}
    >
      <input
        name={isRadio ? groupName : undefined}
        {...rest}
        type={type}
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        disabled={isDisabled}
        className="peer absolute inset-0 cursor-[inherit] opacity-0"
      />
      <span
        aria-hidden="true"
        className={`${MARK} ${isRadio ? RADIO : CHECKBOX} ${look === "card" ? "order-last" : ""}`}
      >
        {!isRadio && <Check className="size-4 stroke-3" />}
      </span>
      {icon !== undefined && <span className="shrink-0 text-ink-2 [&_svg]:size-5">{icon}</span>}
      <span className="min-w-0 flex-1">
        {label}
        {detail !== undefined && <span className="block text-xs font-medium text-ink-2">{detail}</span>}
      </span>
      {price !== undefined && (
        <span className={`money text-s font-semibold ${isChecked ? "text-ink" : "text-ink-2"}`}>{price}</span>
      )}
    </label>
  );
}

export interface OptionGroupProps {
  legend: ReactNode;
  /** `Wajib, pilih 1` or `Maks. 3 · 1 dipilih`. */
  rule?: string;
  /** open: still to be chosen (ink); met: chosen (tick); free: optional (quiet). */
  ruleState?: "open" | "met" | "free";
  children: ReactNode;
  className?: string;
}

const RULES = { open: "need", met: "ok", free: "neutral" } as const;

export function OptionGroup({ legend, rule, ruleState = "free", children, className = "" }: OptionGroupProps) {
  const name = useId();
  return (
    <fieldset className={`min-w-0 ${className}`}>
      <legend className="contents">
        <span className="flex items-center justify-between gap-3 pb-2.5">
          <span className="text-m font-extrabold tracking-[-0.01em]">{legend}</span>
          {rule !== undefined && (
            <Badge tone={RULES[ruleState]} icon={ruleState === "met" ? <Check aria-hidden="true" /> : undefined}>
              {rule}
            </Badge>
          )}
        </span>
      </legend>
      <GroupName value={name}>
        <div>{children}</div>
      </GroupName>
    </fieldset>
  );
}
