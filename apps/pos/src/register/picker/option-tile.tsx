import Check from "lucide-react/icons/check";
import type { ReactNode } from "react";

interface OptionTileProps {
  role: "radio" | "checkbox";
  /** l stands for variants, with their whole price. */
  size?: "m" | "l";
  label: string;
  detail?: ReactNode;
  price?: ReactNode;
  isOn: boolean;
  isOff: boolean;
  onPress: () => void;
}

export function OptionTile({ role, size = "m", label, detail, price, isOn, isOff, onPress }: OptionTileProps) {
  const isLarge = size === "l";
  const look = isOff
    ? "cursor-not-allowed font-medium text-ink-2 inset-ring inset-ring-line"
    : isOn
      ? "bg-accent-soft font-bold text-accent-ink inset-ring-2 inset-ring-accent"
      : "bg-raised font-semibold inset-ring inset-ring-line-strong hover:bg-sunken";
  const priceLook = isLarge ? "font-bold text-[17px]" : "font-semibold text-[14.5px]";
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles are checked or not
    <button
      type="button"
      role={role}
      aria-checked={isOn}
      aria-disabled={isOff || undefined}
      data-option
      onClick={isOff ? undefined : onPress}
      className={`flex min-w-0 items-center gap-2.5 rounded-base px-4 py-2 text-left transition-colors ${isLarge ? "min-h-20" : "min-h-15"} ${look}`}
    >
      <Mark isRound={role === "radio"} isOn={isOn} />
      <span className="min-w-0 flex-1">
        <span className={`block text-pretty ${isLarge ? "text-[17px]/[22px] font-bold" : "text-m/[20px]"}`}>
          {label}
        </span>
        {detail !== undefined && <span className="block font-medium text-s/[18px] text-ink-2">{detail}</span>}
      </span>
      {price !== undefined && (
        <span className={`money ${priceLook} ${isOn || (isLarge && !isOff) ? "" : "text-ink-2"}`}>{price}</span>
      )}
    </button>
  );
}

const Mark = ({ isRound, isOn }: { isRound: boolean; isOn: boolean }) => (
  <span
    aria-hidden="true"
    className={`grid size-6 shrink-0 place-items-center ${isRound ? "rounded-full" : "rounded-xs"} ${isOn ? "bg-accent text-on-accent" : "inset-ring-[1.5px] inset-ring-control"}`}
  >
    {isOn && <Check className="size-4.5 stroke-3" />}
  </span>
);
