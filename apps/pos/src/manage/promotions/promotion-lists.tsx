"use client";
// What runs, what comes and what is over; a row opens its promotion.
import { Badge } from "@atapos/ui/badge";
import { formatDate, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import { type ReactNode, useState } from "react";
import { ListCard, ListRow, ListTitle } from "../list-card.tsx";
import { PromotionPicture } from "./promotion-picture.tsx";
import { daysUntil, promotionLine, rangeText, startText } from "./promotion-text.ts";
import type { BoardPromotion, PromotionBoard } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";

interface PromotionListsProps {
  board: PromotionBoard;
  timeZone: string;
  openId: number;
  isSearching: boolean;
  onOpen: (id: number) => void;
}

export function PromotionLists({ board, timeZone, openId, isSearching, onOpen }: PromotionListsProps) {
  const t = useTranslator(promotionWords);
  const nowMs = Date.parse(board.now);
  const isPast = ({ state, endsAt }: BoardPromotion) => state === "past" || Date.parse(endsAt) <= nowMs;
  const alive = board.promotions.filter((promotion) => !isPast(promotion));
  const past = board.promotions.filter(isPast).toReversed();
  const row = (promotion: BoardPromotion, end: ReactNode) => (
    <PromotionRow
      key={promotion.id}
      {...{ promotion, end, timeZone, onOpen }}
      currency={board.currency}
      isOpen={promotion.id === openId}
    />
  );
  const running = alive.filter(({ startsAt }) => Date.parse(startsAt) <= nowMs);
  const coming = alive.filter(({ startsAt }) => Date.parse(startsAt) > nowMs);
  if (board.promotions.length === 0) return <p className="py-6 text-center text-ink-2">{t("noneFound")}</p>;
  return (
    <>
      {running.length > 0 && (
        <>
          <ListTitle count={running.length}>{t("running")}</ListTitle>
          <ListCard label={t("running")}>
            {running.map((promotion) => row(promotion, <RunningEnd {...{ promotion, timeZone, nowMs }} />))}
          </ListCard>
        </>
      )}
      {coming.length > 0 && (
        <>
          <ListTitle count={coming.length}>{t("coming")}</ListTitle>
          <ListCard label={t("coming")}>
            {coming.map((promotion) => row(promotion, <ComingEnd {...{ promotion, timeZone, nowMs }} />))}
          </ListCard>
        </>
      )}
      {past.length > 0 && (
        <PastList past={past} isSearching={isSearching}>
          {past.map((promotion) => row(promotion, <PastEnd {...{ promotion, timeZone }} />))}
        </PastList>
      )}
    </>
  );
}

interface PromotionRowProps {
  promotion: BoardPromotion;
  end: ReactNode;
  timeZone: string;
  currency: string;
  isOpen: boolean;
  onOpen: (id: number) => void;
}

function PromotionRow({ promotion, end, timeZone, currency, isOpen, onOpen }: PromotionRowProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  return (
    <ListRow
      onOpen={() => onOpen(promotion.id)}
      isOpen={isOpen}
      picture={<PromotionPicture type={promotion.discountType} url={promotion.thumbnailUrl} />}
      title={promotion.name}
      sub={promotionLine(promotion, { language, timeZone, currency }, t)}
      end={end}
    />
  );
}

interface EndProps {
  promotion: BoardPromotion;
  timeZone: string;
  nowMs: number;
}

const Strong = ({ children }: { children: ReactNode }) => (
  <span className="block font-semibold text-[14px]/[20px]">{children}</span>
);
const Quiet = ({ children }: { children: ReactNode }) => <span className="block text-ink-2 text-s">{children}</span>;

function Off() {
  const t = useTranslator(promotionWords);
  return <Badge size="m">{t("inactive")}</Badge>;
}

function RunningEnd({ promotion, timeZone, nowMs }: EndProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const place = { language, timeZone };
  const lastDay = formatDate(Date.parse(promotion.endsAt) - 1, place, "short");
  const { state, runsUntil, nextStartsAt } = promotion;
  const endsToday = runsUntil !== null && runsUntil !== promotion.endsAt;
  return (
    <>
      {state === "off" && <Off />}
      {state === "running" && (
        <Badge tone="ok" size="m" icon={<Check aria-hidden="true" />}>
          {t("active")}
        </Badge>
      )}
      {runsUntil === null && nextStartsAt !== null && (
        <Strong>{t("starts", { when: startText(nextStartsAt, nowMs, place) })}</Strong>
      )}
      <Quiet>
        {endsToday ? t("untilTime", { time: formatTime(runsUntil, place) }) : t("until", { date: lastDay })}
      </Quiet>
    </>
  );
}

function ComingEnd({ promotion, timeZone, nowMs }: EndProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const place = { language, timeZone };
  const days = daysUntil(promotion.startsAt, nowMs, timeZone);
  const when = days > 1 ? t("inDays", { count: days }) : t("tomorrow");
  return (
    <>
      <Strong>{rangeText(promotion.startsAt, promotion.endsAt, place)}</Strong>
      {promotion.state === "off" ? (
        <Off />
      ) : (
        <Quiet>{days === 0 ? t("starts", { when: startText(promotion.startsAt, nowMs, place) }) : when}</Quiet>
      )}
    </>
  );
}

function PastEnd({ promotion, timeZone }: Pick<EndProps, "promotion" | "timeZone">) {
  const language = useLanguage();
  return <Quiet>{rangeText(promotion.startsAt, promotion.endsAt, { language, timeZone })}</Quiet>;
}

interface PastListProps {
  past: readonly BoardPromotion[];
  isSearching: boolean;
  children: ReactNode;
}

function PastList({ past, isSearching, children }: PastListProps) {
  const t = useTranslator(promotionWords);
  const [isShown, setIsShown] = useState(false);
  const isOpen = isShown || isSearching;
  return (
    <div className="grid gap-3.5">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsShown(!isShown)}
          className="flex min-h-12 w-full items-center gap-3.5 rounded-m bg-raised px-4 text-left shadow-1 ring-1 ring-line hover:bg-fill"
        >
          <span className="flex-1 font-semibold text-m">
            {t("past")} <span className="money text-ink-2">{past.length}</span>
          </span>
          <span className="truncate text-ink-2 text-s">{t("last", { name: past[0]?.name ?? "" })}</span>
          <ChevronDown aria-hidden="true" className={`size-5 shrink-0 ${isOpen ? "rotate-180" : ""}`} />
        </button>
      </h2>
      {isOpen && <ListCard label={t("past")}>{children}</ListCard>}
    </div>
  );
}
