"use client";
// One of the owner's pages: the list beside it, its head, its work, and the drawer in which one thing is edited.
//
// <ManagePage title={t("title")} actions={<Button …/>} drawer={openId !== null && <Drawer …/>}>…</ManagePage>
//
// From 1280 px the drawer is a column of its own, below it lies over the page; under 900 px the list is a strip on top.
import { useTranslator } from "@atapos/ui/language";
import ArrowLeft from "lucide-react/icons/arrow-left";
import type { ReactNode } from "react";
import { GuardedLink } from "./guarded-link.tsx";
import { manageWords } from "./manage-words.ts";
import { SectionList } from "./section-list.tsx";

interface ManagePageProps {
  title: ReactNode;
  /** Under the title, one short line. */
  lead?: ReactNode;
  /** At the right of the title: search, the one button of the page. */
  actions?: ReactNode;
  /** Instead of the list of sections. */
  aside?: ReactNode;
  /** A `<Drawer>`, or a column like the settings' worked bill. */
  drawer?: ReactNode;
  /** Between the head and the work: filters, banners. Does not scroll. */
  top?: ReactNode;
  /** Where the back arrow of a phone leads. */
  back?: { href: string; label: string };
  children: ReactNode;
}

export function ManagePage({ title, lead, actions, aside, drawer, top, back, children }: ManagePageProps) {
  const t = useTranslator(manageWords);
  const { href = "/manage", label = t("title") } = back ?? {};
  return (
    <div className="flex min-h-0 flex-1 max-m:flex-col">
      {aside ?? (
        <div className="contents max-s:hidden">
          <SectionList />
        </div>
      )}
      <main className="relative flex min-h-0 min-w-0 flex-1 flex-col">
        <header className="flex shrink-0 flex-wrap items-center gap-2.5 px-4 pt-3 pb-2 s:min-h-18 s:px-5 s:pt-4.5">
          <GuardedLink
            href={href}
            aria-label={t("backTo", { name: label })}
            className="press -ml-2 grid size-12 place-items-center rounded-full hover:bg-fill s:hidden [&_svg]:size-6"
          >
            <ArrowLeft aria-hidden="true" />
          </GuardedLink>
          <div className="min-w-0 flex-1">
            <h1 className="truncate font-bold text-xl s:text-2xl">{title}</h1>
            {lead !== undefined && <div className="text-ink-2 text-s">{lead}</div>}
          </div>
          {actions}
        </header>
        {top !== undefined && <div className="shrink-0 px-4 pb-2 s:px-5">{top}</div>}
        {/* what scrolls: long lists draw only what is on the screen */}
        <div
          data-work
          className="grid min-h-0 flex-1 auto-rows-max grid-cols-[minmax(0,1fr)] content-start gap-3.5 overflow-y-auto px-4 pt-1 pb-5 s:px-5"
        >
          {children}
        </div>
      </main>
      {drawer}
    </div>
  );
}
