"use client";
// The rooms that work, and who is at the till.
import { LEVEL_ADMIN } from "@atapos/domain";
import { useTranslator } from "@atapos/ui/language";
import Calculator from "lucide-react/icons/calculator";
import ChartColumn from "lucide-react/icons/chart-column";
import ClipboardList from "lucide-react/icons/clipboard-list";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { usePathname, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { GuardedLink } from "../manage/guarded-link.tsx";
import { leaveTo } from "../manage/unsaved.ts";
import { useStaff } from "../session/staff.tsx";
import { Mark } from "./mark.tsx";
import { PersonButton } from "./person-button.tsx";
import { shellWords } from "./shell-words.ts";
import { useNewOrderCount } from "./use-new-order-count.ts";

const RAIL =
  "z-10 flex items-center gap-0.5 border-line bg-bg max-s:order-last max-s:justify-around max-s:border-t max-s:px-2 max-s:py-1 s:w-19 s:flex-col s:border-r s:pt-4 s:pb-3.5 m:w-21";

export function Rail() {
  const t = useTranslator(shellWords);
  const router = useRouter();
  const count = useNewOrderCount();
  const path = usePathname();
  const isAdmin = useStaff().level >= LEVEL_ADMIN;
  const go = (href: string) => () => leaveTo(() => router.push(href));
  useShortcut("Alt+1", t("register"), go("/"), { inFields: true });
  useShortcut("Alt+2", t("orders"), go("/orders"), { inFields: true });
  useShortcut("Alt+3", t("reports"), go("/reports"), { inFields: true, isEnabled: isAdmin });
  useShortcut("Alt+4", t("manage"), go("/manage/menu"), { inFields: true, isEnabled: isAdmin });
  // the guided set-up is a page of its own
  if (path.startsWith("/manage/setup")) return null;
  return (
    <nav aria-label={t("rooms")} className={RAIL}>
      <span className="-mt-0.5 mb-2.5 grid size-12 place-items-center text-accent max-s:hidden">
        <Mark />
      </span>
      <RailItem href="/" icon={<Calculator aria-hidden="true" />} label={t("register")} />
      <RailItem href="/orders" icon={<ClipboardList aria-hidden="true" />} label={t("orders")}>
        {count > 0 && (
          <span className="money absolute top-[5px] left-[calc(50%+3px)] grid h-5 min-w-5 place-items-center rounded-full bg-kunyit px-1 font-extrabold text-on-kunyit text-xs">
            <span aria-hidden="true">{count}</span>
            <span className="sr-only">{t("newOrders", { count })}</span>
          </span>
        )}
      </RailItem>
      {isAdmin && (
        <>
          <RailItem href="/reports" icon={<ChartColumn aria-hidden="true" />} label={t("reports")} />
          <RailItem href="/manage" icon={<SlidersHorizontal aria-hidden="true" />} label={t("manage")} />
        </>
      )}
      <PersonButton />
    </nav>
  );
}

interface RailItemProps {
  href: string;
  icon: ReactNode;
  label: string;
  children?: ReactNode;
}

function RailItem({ href, icon, label, children }: RailItemProps) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path.startsWith(href);
  const look = isHere
    ? "bg-accent-soft font-bold text-accent-ink"
    : "font-semibold text-ink-2 hover:bg-sunken hover:text-ink";
  return (
    <GuardedLink
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={`press relative grid h-16.5 w-17 place-content-center justify-items-center gap-1 rounded-base text-s/[18px] no-underline max-s:h-14 [&_svg]:size-[23px] [&_svg]:stroke-[1.75] ${look}`}
    >
      {icon}
      {label}
      {children}
    </GuardedLink>
  );
}
