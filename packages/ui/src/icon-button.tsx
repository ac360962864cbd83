"use client";
// A button that shows only an icon, 48 px to the finger, with a name for those who do not see it.
import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";

const iconButton = cva("press grid shrink-0 place-items-center text-s font-bold text-ink disabled:text-ink-3", {
  variants: {
    variant: {
      plain: "size-12 rounded-full hover:bg-fill [&_svg]:size-5",
      disc: "size-12 rounded-full *:[grid-area:1/1] before:size-10 before:rounded-full before:bg-raised before:shadow-1 before:inset-ring before:inset-ring-line before:[grid-area:1/1] [&_svg]:z-1 [&_svg]:size-5",
      quiet: "size-12 [&_svg]:size-5 rounded-base bg-raised inset-ring inset-ring-line-strong hover:bg-fill",
      soft: "size-12 [&_svg]:size-5 rounded-base bg-fill",
      dock: "size-15 rounded-dock bg-raised shadow-2 inset-ring inset-ring-line [&_svg]:size-6",
    },
  },
  defaultVariants: { variant: "plain" },
});

export interface IconButtonProps extends ComponentProps<"button">, VariantProps<typeof iconButton> {
  /** What it does, as its name. */
  label: string;
}

export function IconButton({ label, variant, className, type = "button", ...attributes }: IconButtonProps) {
  return <button {...attributes} type={type} aria-label={label} className={iconButton({ variant, className })} />;
}
