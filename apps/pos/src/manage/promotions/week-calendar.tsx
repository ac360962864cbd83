"use client";
// Seven days from today and what runs on them: solid today, soft in these days, outlined what begins later.
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { Fragment } from "react";
import { weekdayOf } from "./local-dates.ts";
import { shortHours, weekdayName, weekText } from "./promotion-text.ts";
import type { PromotionBoard } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";
import type { useBoard } from "./use-board.ts";
import { type BarLook, daysFrom, type WeekBar, weekBars } from "./week-bars.ts";

interface WeekCalendarProps {
  board: PromotionBoard;
  desk: Pick<ReturnType<typeof useBoard>, "week" | "setWeek" | "today" | "firstDay" | "timeZone">;
  openId: number;
  onOpen: (id: number) => void;
}

export function WeekCalendar({ board, desk, openId, onOpen }: WeekCalendarProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const { week, setWeek, today, firstDay, timeZone } = desk;
  const days = daysFrom(firstDay);
  const bars = weekBars(board.promotions, { days, timeZone, nowMs: Date.parse(board.now) });
  const laneCount = bars.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  return (
    <section aria-label={t("week")} className="rounded-m bg-raised px-3 pt-2 pb-3 shadow-1 ring-1 ring-line">
      <div className="flex items-center pb-0.5 pl-1.5 max-s:flex-wrap">
        <h2 className="min-w-0 flex-1 truncate font-bold text-m max-s:basis-full max-s:pt-1.5">
          {weekText(days, language)}
        </h2>
        <IconButton label={t("earlier")} onClick={() => setWeek(week - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <Button variant="ghost" className="px-2.5" onClick={() => setWeek(0)}>
          {t("thisWeek")}
        </Button>
        <IconButton label={t("later")} onClick={() => setWeek(week + 1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
      <div
        className="grid grid-cols-[repeat(7,minmax(0,1fr))] gap-y-1.25"
        style={{ gridTemplateRows: `auto repeat(${String(Math.max(1, laneCount))}, auto) 2px` }}
      >
        {days.map((date, index) => (
          <Fragment key={date}>
            <Column index={index} isToday={date === today} isAfterToday={days[index - 1] === today} />
            <p
              style={{ gridColumn: index + 1, gridRow: 1 }}
              className={`z-1 truncate pt-1.25 pb-1.75 text-center font-semibold text-s/[17px] ${date === today ? "text-accent-ink" : "text-ink-2"}`}
            >
              {date === today && <span className="max-s:sr-only">{t("today")}</span>}
              <span className={date === today ? "s:hidden" : ""}>{weekdayName(weekdayOf(date), language)}</span>
              <b className={`money block text-[17px]/[20px] ${date === today ? "text-accent-ink" : "text-ink"}`}>
                {Number(date.slice(8))}
              </b>
            </p>
          </Fragment>
        ))}
        {bars.map((bar) => (
          <Bar
            key={`${String(bar.promotion.id)}-${String(bar.first)}`}
            bar={bar}
            days={days}
            isOpen={bar.promotion.id === openId}
            onOpen={onOpen}
          />
        ))}
        {bars.length === 0 && (
          <p className="z-1 col-span-full row-start-2 py-2 text-center text-ink-2 text-s">{t("nothingThisWeek")}</p>
        )}
      </div>
    </section>
  );
}

function Column({ index, isToday, isAfterToday }: { index: number; isToday: boolean; isAfterToday: boolean }) {
  const look = isToday ? "rounded-control bg-accent-soft" : index === 0 || isAfterToday ? "" : "border-line border-l";
  return <span aria-hidden="true" style={{ gridColumn: index + 1, gridRow: "1 / -1" }} className={look} />;
}

const LOOKS: Readonly<Record<BarLook, string>> = {
  today: "bg-kunyit text-on-kunyit",
  week: "bg-kunyit-soft text-kunyit-ink border border-kunyit/45",
  coming: "bg-raised text-ink-2 border-[1.5px] border-line-strong",
};

interface BarProps {
  bar: WeekBar;
  days: readonly string[];
  isOpen: boolean;
  onOpen: (id: number) => void;
}

function Bar({ bar: { promotion, first, last, lane, look, isOpenLeft, isOpenRight }, days, isOpen, onOpen }: BarProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const hours = shortHours(promotion.schedule, language);
  const dayOf = (index: number) => weekdayName(weekdayOf(days[index] ?? ""), language);
  const sides = [
    isOpenLeft ? "border-l-0" : "ml-1 rounded-l-s",
    isOpenRight ? "border-r-0" : "mr-1 rounded-r-s",
    isOpen ? "outline-2 outline-accent outline-offset-2" : "",
  ];
  return (
    <button
      type="button"
      onClick={() => onOpen(promotion.id)}
      aria-current={isOpen ? "true" : undefined}
      style={{ gridColumn: `${String(first + 1)} / ${String(last + 2)}`, gridRow: lane + 2 }}
      className={`z-1 flex h-7 min-w-0 items-center gap-1.5 px-2.25 text-left font-semibold text-s/[16px] pointer-coarse:h-12 ${LOOKS[look]} ${sides.join(" ")}`}
    >
      <span className="min-w-0 flex-1 truncate">
        {promotion.name}
        {hours !== null && `, ${hours}`}
        <span className="sr-only">, {t("barDays", { from: dayOf(first), to: dayOf(last) })}</span>
      </span>
      {promotion.overlaps.length > 0 && (
        <>
          <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
          <span className="sr-only">{t("overlapsOthers")}</span>
        </>
      )}
    </button>
  );
}
