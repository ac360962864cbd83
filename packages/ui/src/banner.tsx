// A message that stays until what it says is over: across the screen, or as a note between other things.
import { cva, type VariantProps } from "class-variance-authority";
import type { LucideIcon } from "lucide-react";
import BadgePercent from "lucide-react/icons/badge-percent";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import WifiOff from "lucide-react/icons/wifi-off";
import type { ReactNode } from "react";

const banner = cva("flex gap-3 text-s [&_svg]:size-5 [&_svg]:shrink-0", {
  variants: {
    tone: {
      offline: "bg-sunken text-ink",
      plain: "bg-sunken text-ink",
      info: "bg-info-soft text-info-ink",
      ok: "bg-accent-soft text-accent-ink",
      saving: "bg-kunyit-soft text-ink [&_b]:text-kunyit-ink [&_svg]:text-kunyit-ink",
      warn: "bg-warn-soft text-warn-ink",
      danger: "bg-danger-soft text-danger-ink",
    },
    look: {
      bar: "items-start px-4 py-3 shadow-[inset_0_-1px_0_var(--line-strong)]",
      note: "items-center rounded-base px-3 py-2.5",
    },
  },
  defaultVariants: { tone: "plain", look: "bar" },
});

type Tone = NonNullable<VariantProps<typeof banner>["tone"]>;

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  offline: WifiOff,
  plain: Info,
  info: Info,
  ok: CircleCheck,
  saving: BadgePercent,
  warn: CircleAlert,
  danger: TriangleAlert,
};

export interface BannerProps extends VariantProps<typeof banner> {
  title?: ReactNode;
  children?: ReactNode;
  /** At most one. */
  action?: ReactNode;
  icon?: ReactNode;
  className?: string;
}

export function Banner({ tone = "plain", look, title, children, action, icon, className }: BannerProps) {
  const Icon = ICONS[tone ?? "plain"];
  return (
    <div role={tone === "danger" ? "alert" : "status"} className={banner({ tone, look, className })}>
      {icon ?? <Icon aria-hidden="true" className={title === undefined ? undefined : "mt-px"} />}
      <div className="min-w-0 flex-1 text-pretty">
        {title !== undefined && <strong className="block text-m/[1.35] font-bold">{title}</strong>}
        {children}
      </div>
      {action !== undefined && <div className="shrink-0 self-center">{action}</div>}
    </div>
  );
}
