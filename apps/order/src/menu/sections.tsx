"use client";
// The menu itself: promotions first, then each section in the restaurant's order.
import { EmptyState } from "@atapos/ui/empty-state";
import { formatDate, formatTime } from "@atapos/ui/format";
import type { Language } from "@atapos/ui/i18n";
import { useTranslator } from "@atapos/ui/language";
import Clock from "lucide-react/icons/clock";
import Utensils from "lucide-react/icons/utensils";
import { menuWords } from "../words/menu-words.ts";
import { useDiner } from "./diner-context.tsx";
import { ItemCard } from "./item-card.tsx";
import { ItemRow } from "./item-row.tsx";
import type { ProductView } from "./menu-view.ts";
import { hasPromotions, promotionsOf, SECTION_PREFIX } from "./section-list.ts";

export function Sections() {
  const { menu } = useDiner();
  const t = useTranslator(menuWords);
  if (menu.products.length === 0) {
    return (
      <div className="px-4 pt-8 s:px-7 l:px-5">
        <EmptyState icon={<Utensils />} title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <PromoBand />
      {menu.sections.map(({ id, name }, index) => (
        <Section
          key={id}
          id={id}
          name={name ?? t("otherSection")}
          products={menu.products.filter((product) => (product.categoryId ?? 0) === id)}
          isFirst={index === 0 && !hasPromotions(menu)}
        />
      ))}
    </>
  );
}

interface SectionProps {
  id: number;
  name: string;
  products: readonly ProductView[];
  isFirst: boolean;
}

function Section({ id, name, products, isFirst }: SectionProps) {
  const isPrinted = products.every((product) => product.thumbnailUrl === null);
  return (
    <section id={`${SECTION_PREFIX}${id}`} aria-labelledby={`head-${id}`} className="scroll-mt-28 l:scroll-mt-4">
      <h2 id={`head-${id}`} className="px-4 pt-5.5 pb-1 text-l font-extrabold s:px-7 l:px-5">
        {name}
      </h2>
      {isPrinted && (
        <div
          aria-hidden="true"
          className="weave mx-4 mt-1 h-3 text-accent [--weave-size:12px] [--weave-strength:0.7] s:mx-7 l:mx-5"
        />
      )}
      <ul className="pairs px-4 s:grid s:grid-cols-2 s:gap-x-8 s:px-7 l:gap-x-7 l:px-5">
        {products.map((product, index) => (
          <ItemRow key={product.id} product={product} isFirst={isFirst && index < 2} />
        ))}
      </ul>
    </section>
  );
}

function PromoBand() {
  const { menu, language, nowMs } = useDiner();
  const t = useTranslator(menuWords);
  const promoted = promotionsOf(menu);
  if (promoted.products.length === 0) return null;
  return (
    <section
      id={`${SECTION_PREFIX}promo`}
      aria-labelledby="head-promo"
      className="scroll-mt-28 bg-promo-band pb-4 s:pb-5 l:scroll-mt-4 l:rounded-l"
    >
      <div className="flex items-center justify-between gap-3 px-4 pt-3.5 pb-2.5 s:px-7 l:px-5">
        <h2 id="head-promo" className="text-l font-extrabold">
          {promoted.name ?? t("promo")}
        </h2>
        {promoted.endsAt !== null && isSoon(promoted.endsAt, nowMs) && (
          <span className="money inline-flex items-center gap-1 text-kunyit-ink text-s font-semibold [&_svg]:size-4">
            <Clock aria-hidden="true" />
            {t("until", { time: endText(promoted.endsAt, { language, timeZone: menu.merchant.timeZone }, nowMs) })}
          </span>
        )}
      </div>
      <ul className="grid grid-cols-2 gap-3 px-4 s:gap-5 s:px-7 l:px-5">
        {promoted.products.map((product) => (
          <ItemCard key={product.id} product={product} isFirst />
        ))}
      </ul>
    </section>
  );
}

const DAY_MS = 24 * 3_600_000;
const isSoon = (endsAt: string, nowMs: number): boolean => Date.parse(endsAt) - nowMs < 7 * DAY_MS;

/** Within the day its hour, later its date. */
const endText = (endsAt: string, place: { language: Language; timeZone: string }, nowMs: number): string =>
  Date.parse(endsAt) - nowMs < DAY_MS ? formatTime(endsAt, place) : formatDate(endsAt, place, "short");
