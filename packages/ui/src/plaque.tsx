// The table's mark: a woven square with its number, or with a pick-up code or an icon.
import type { ReactNode } from "react";

const SIZES = {
  m: "size-11 rounded-[13px] text-xl [--weave-size:16px]",
  l: "size-16 rounded-m text-[30px] [--weave-size:16px]",
  xl: "size-24 rounded-[26px] text-[44px] [--weave-size:24px]",
};
const TONES = {
  accent: "weave bg-accent text-on-accent",
  soft: "weave bg-accent-soft text-accent-ink",
  danger: "bg-danger-soft text-danger-ink",
  plain: "bg-sunken text-ink",
};

export interface PlaqueProps {
  children: ReactNode;
  size?: keyof typeof SIZES;
  tone?: keyof typeof TONES;
  /** What it stands for, "Meja 7"; without it the plaque is decoration beside the same words. */
  label?: string;
}

export function Plaque({ children, size = "m", tone = "accent", label }: PlaqueProps) {
  const name = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <span
      {...name}
      className={`money grid shrink-0 place-items-center font-extrabold tracking-[-0.03em] [--weave-at:center] [--weave-strength:0.1] ${SIZES[size]} ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
