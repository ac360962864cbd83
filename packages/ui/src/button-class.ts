// What makes a thing look like a button, for links too: `<Link className={buttonClass({ variant: "soft" })}>`.
import { cva, type VariantProps } from "class-variance-authority";

export const buttonClass = cva(
  "press inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap text-center font-bold tracking-[-0.005em] no-underline aria-busy:cursor-progress aria-disabled:cursor-not-allowed disabled:cursor-not-allowed [&_svg]:size-5 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent hover:bg-accent-hover",
        soft: "bg-accent-soft text-accent-ink hover:bg-[color-mix(in_oklab,var(--accent-soft),var(--accent)_12%)]",
        quiet: "bg-raised text-ink inset-ring inset-ring-line-strong hover:bg-fill",
        ghost: "text-ink hover:bg-fill",
        text: "[&]:px-2 text-accent-ink hover:underline underline-offset-4",
        ink: "bg-ink text-bg",
        off: "bg-sunken text-ink-3",
        danger: "bg-raised text-danger-ink inset-ring inset-ring-line-strong hover:bg-danger-soft",
      },
      size: {
        m: "min-h-12 rounded-base px-4 text-m/[1.2]",
        l: "min-h-14 rounded-m px-5 text-m/[1.2]",
        xl: "min-h-16 rounded-m px-6 text-l/[1.2]",
      },
      block: { true: "flex w-full" },
    },
    defaultVariants: { variant: "primary", size: "m" },
  },
);

export type ButtonLook = VariantProps<typeof buttonClass>;
