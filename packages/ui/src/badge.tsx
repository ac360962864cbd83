// A word on a ground: what something is, never by its colour alone.
import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badge = cva("inline-flex shrink-0 items-center gap-1 whitespace-nowrap font-bold leading-none [&_svg]:shrink-0", {
  variants: {
    tone: {
      neutral: "bg-fill text-ink-2",
      ok: "bg-accent-soft text-accent-ink",
      need: "bg-ink text-bg",
      promo: "bg-kunyit text-on-kunyit",
      saving: "bg-kunyit-soft text-kunyit-ink",
      warn: "bg-warn-soft text-warn-ink",
      danger: "bg-danger-soft text-danger-ink",
      info: "bg-info-soft text-info-ink",
      outline: "text-ink inset-ring inset-ring-line-strong",
    },
    size: {
      s: "h-6 rounded-s px-2 text-xs/none [&_svg]:size-3.5",
      m: "h-6.5 rounded-xs px-2.25 text-s/none [&_svg]:size-3.5 [&_svg]:stroke-[2.25]",
    },
  },
  defaultVariants: { tone: "neutral", size: "s" },
});

export interface BadgeProps extends VariantProps<typeof badge> {
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}

export type BadgeTone = NonNullable<BadgeProps["tone"]>;

export function Badge({ tone, size, icon, children, className }: BadgeProps) {
  return (
    <span className={badge({ tone, size, className })}>
      {icon}
      {children}
    </span>
  );
}
