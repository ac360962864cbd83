"use client";
// The sections above the menu (beside it on a wide screen); the one being read is marked as the page scrolls.
import { useTranslator } from "@atapos/ui/language";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { menuWords } from "../words/menu-words.ts";
import { useDiner } from "./diner-context.tsx";
import { hasPromotions, promotionsOf, SECTION_PREFIX } from "./section-list.ts";

export function SectionTabs() {
  const { menu } = useDiner();
  const t = useTranslator(menuWords);
  const promo = hasPromotions(menu) ? [{ id: "promo", name: promotionsOf(menu).name ?? t("promo") }] : [];
  const sections = [...promo, ...menu.sections.map(({ id, name }) => ({ id, name: name ?? t("otherSection") }))];
  const ids = sections.map(({ id }) => `${SECTION_PREFIX}${id}`).join(" ");
  const [current, setCurrent] = useState(`${SECTION_PREFIX}${sections[0]?.id ?? ""}`);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => watchSections(ids.split(" "), setCurrent), [ids]);
  useEffect(() => showTab(strip.current, current), [current]);
  const go = (event: MouseEvent<HTMLAnchorElement>, id: string) => {
    const section = document.getElementById(id);
    if (section === null) return;
    // the hash belongs to the sheets, and thirty taps on tabs are not thirty pages to go back
    event.preventDefault();
    section.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    setCurrent(id);
  };
  return (
    <nav
      aria-label={t("sections")}
      className="sticky top-16 z-20 bg-bg shadow-[inset_0_-1px_0_var(--line)] l:top-0 l:row-start-3 l:self-start l:shadow-none"
    >
      <div ref={strip} className="no-scrollbar flex gap-5 overflow-x-auto px-4 s:px-7 l:flex-col l:gap-0 l:px-3 l:py-1">
        {sections.map(({ id, name }) => (
          <a
            key={id}
            href={`#${SECTION_PREFIX}${id}`}
            data-tab={`${SECTION_PREFIX}${id}`}
            aria-current={current === `${SECTION_PREFIX}${id}` ? "true" : undefined}
            onClick={(event) => go(event, `${SECTION_PREFIX}${id}`)}
            className={TAB}
          >
            {name}
          </a>
        ))}
      </div>
    </nav>
  );
}

const TAB =
  "relative flex min-h-12 shrink-0 items-center whitespace-nowrap text-m font-semibold text-ink-2 no-underline after:absolute after:inset-x-0 after:bottom-0 after:h-0.75 after:rounded-t-[3px] aria-[current]:font-extrabold aria-[current]:text-ink aria-[current]:after:bg-accent l:rounded-base l:px-3 l:whitespace-normal l:after:hidden l:aria-[current]:bg-accent-soft l:aria-[current]:text-accent-ink";

/** The section whose head last passed under the tabs. */
function watchSections(ids: readonly string[], onChange: (id: string) => void): () => void {
  const sections = ids.flatMap((id) => document.getElementById(id) ?? []);
  const look = () => {
    const passed = sections.filter((section) => section.getBoundingClientRect().top < READ_AT_PX);
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const current = isAtEnd && window.scrollY > 0 ? sections.at(-1) : (passed.at(-1) ?? sections[0]);
    if (current !== undefined) onChange(current.id);
  };
  const observer = new IntersectionObserver(look, { rootMargin: `-${READ_AT_PX}px 0px -40% 0px`, threshold: [0, 1] });
  for (const section of sections) observer.observe(section);
  return () => observer.disconnect();
}

const READ_AT_PX = 128;

function showTab(strip: HTMLElement | null, id: string): void {
  const tab = strip?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(id)}"]`);
  if (strip === null || tab == null) return;
  strip.scrollTo({ left: tab.offsetLeft - strip.clientWidth / 3, behavior: "smooth" });
}
