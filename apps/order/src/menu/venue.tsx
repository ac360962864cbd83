"use client";
// The head of the menu: which table, whose menu, and whether the kitchen is open.
import { formatTime } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { ThemeToggle } from "@atapos/ui/theme-toggle";
import { menuWords } from "../words/menu-words.ts";
import { CallButton } from "./call-button.tsx";
import { useDiner } from "./diner-context.tsx";
import { LanguageButton } from "./language-button.tsx";
import { clockText, openingOf } from "./opening.ts";
import { SearchField } from "./search-field.tsx";
import { VENUE_NAME_ID } from "./section-list.ts";
import { tableLabel } from "./table-label.ts";
import { TablePlaque } from "./table-plaque.tsx";

export function Venue() {
  const { menu, session } = useDiner();
  return (
    <header className="px-4 pt-2 pb-2.5 s:px-7 s:pt-5 s:pb-3 l:col-span-2">
      <div className="flex items-center">
        <Place />
        <SearchField />
        <ThemeToggle />
        <LanguageButton />
        {session !== null && <CallButton />}
      </div>
      <h1 id={VENUE_NAME_ID} className="mt-2 text-balance font-extrabold text-2xl s:text-3xl">
        {menu.merchant.name}
      </h1>
      <State />
    </header>
  );
}

function Place() {
  const { session, menu } = useDiner();
  const { merchant } = menu;
  const t = useTranslator(menuWords);
  const title =
    session === null
      ? t(merchant.allowsTakeaway ? "takeaway" : "browsing")
      : tableLabel(session.table, (name) => t("table", { name }));
  const hint = t(session !== null ? "wrongTable" : merchant.allowsTakeaway ? "takeawayHint" : "browsingHint");
  const text = (
    <span className="min-w-0">
      <b className="block truncate text-m/[1.25] font-bold">{title}</b>
      <small className="block truncate text-xs text-ink-2">{hint}</small>
    </span>
  );
  const look = "flex min-h-12 min-w-0 flex-1 items-center gap-2.5 no-underline";
  return session === null ? (
    <div className={look}>
      <TablePlaque table={null} />
      {text}
    </div>
  ) : (
    <a href="/scan" className={look}>
      <TablePlaque table={session.table} />
      {text}
    </a>
  );
}

function State() {
  const { menu, language, nowMs } = useDiner();
  const { merchant } = menu;
  const t = useTranslator(menuWords);
  const opening = openingOf(
    merchant.isOpen,
    merchant.isPaused ? null : merchant.openingHours,
    merchant.timeZone,
    nowMs,
  );
  const time = (text: string) => clockText(text, (at) => formatTime(at, { language, timeZone: "UTC" }));
  const dot = opening.isOpen ? "bg-accent" : "inset-ring-2 inset-ring-ink-3";
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-s text-ink-2">
      <span className={`inline-flex items-center gap-1.5 font-bold ${opening.isOpen ? "text-accent-ink" : "text-ink"}`}>
        <i aria-hidden="true" className={`size-2 rounded-full ${dot}`} />
        {t(opening.isOpen ? "open" : "closed")}
      </span>
      {opening.until !== null && <span className="money">{t("until", { time: time(opening.until) })}</span>}
      {opening.next !== null && <span className="money">{t("opensAt", { time: time(opening.next.opens) })}</span>}
      {merchant.address !== null && <span aria-hidden="true">·</span>}
      {merchant.address !== null && <span className="min-w-0 truncate">{merchant.address}</span>}
    </p>
  );
}
