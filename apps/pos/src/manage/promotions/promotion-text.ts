// What is said of a promotion in a line: its discount, its hours and when it runs.
import type { Language, WeeklyWindow } from "@atapos/domain";
import { formatDate, formatMoney, formatPercent, formatTime, type Place } from "@atapos/ui/format";
import type { Translator } from "@atapos/ui/i18n";
import { addDays, dateOf } from "./local-dates.ts";
import type { BoardPromotion, DiscountType, PromotionPreview } from "./promotion-types.ts";
import type { promotionWords } from "./promotion-words.ts";

export type Translate = Translator<(typeof promotionWords)["id"]>;

export interface TextPlace extends Place {
  currency: string;
}

const MONDAY = Date.parse("2024-01-01");
const MS_PER_DAY = 86_400_000;
const MIDNIGHT = "00:00";
const locales: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** 1 is `Sen`. */
export const weekdayName = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: "short", timeZone: "UTC" }).format(
    MONDAY + (day - 1) * MS_PER_DAY,
  );

/** `20%`, `10–20%`, `Potongan Rp8.000`, `Harga khusus Rp15.000`. */
export function discountText(
  type: DiscountType,
  { min, max }: { min: number; max: number },
  { currency, language }: Pick<TextPlace, "currency" | "language">,
  t: Translate,
): string {
  const text = (amount: number) =>
    type === "percent" ? formatPercent(amount, language) : formatMoney(amount, currency, language);
  const amount = min === max ? text(max) : `${text(min)}–${text(max)}`;
  if (type === "percent") return amount;
  return type === "amount" ? t("off", { amount }) : t("special", { amount });
}

/** `Sen–Kam`, `Sen, Rab`; nothing for all seven. */
export function daysText(days: readonly number[], language: Language): string {
  if (days.length === 7) return "";
  const runs: number[][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open?.at(-1) === day - 1) open.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) => (day === undefined ? "" : weekdayName(day, language));
  return runs
    .map((run) => (run.length > 2 ? `${name(run[0])}–${name(run.at(-1))}` : run.map(name).join(", ")))
    .join(", ");
}

/** `15.00–17.00`; nothing for the whole day. */
export function hoursText({ from, to }: Pick<WeeklyWindow, "from" | "to">, language: Language): string {
  if (from === MIDNIGHT && to === MIDNIGHT) return "";
  const read = (time: string) => (language === "id" ? time.replace(":", ".") : time);
  return `${read(from)}–${read(to)}`;
}

/** `Sen–Kam 15.00–17.00`; null: no hours at all. */
export function scheduleText(schedule: readonly WeeklyWindow[] | null, language: Language): string | null {
  if (schedule === null) return null;
  const texts = schedule.map((window) =>
    [daysText(window.days, language), hoursText(window, language)].filter((part) => part !== "").join(" "),
  );
  return texts.filter((text) => text !== "").join("; ") || null;
}

/** `15–17`, behind a name where there is little room; nothing for several or none. */
export function shortHours(schedule: readonly WeeklyWindow[] | null, language: Language): string | null {
  const times = new Set(schedule?.map((window) => hoursText(window, language)));
  const [only = ""] = times;
  return times.size === 1 && only !== "" ? only.replaceAll(/[.:]00/gu, "") : null;
}

/** `20%, 6 item, Sen–Kam 15.00–17.00`. */
export function promotionLine(promotion: BoardPromotion, place: TextPlace, t: Translate): string {
  const { discountType, amounts, schedule, categoryNames, itemCount, itemNames } = promotion;
  const isOnlyCategories = categoryNames.length > 0 && itemNames.length === 0;
  const targets = isOnlyCategories
    ? t("category", { names: categoryNames.join(", ") })
    : itemCount === 1
      ? null
      : t("items", { count: itemCount });
  const parts = [discountText(discountType, amounts, place, t), targets, scheduleText(schedule, place.language)];
  return parts.filter((part) => part !== null).join(", ");
}

/** `25–30 Nov`: the last day is the one before the exclusive end. */
export function rangeText(startsAt: string, endsAt: string, { language, timeZone }: Place): string {
  const formatter = new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "short", timeZone });
  const text = formatter.formatRange(Date.parse(startsAt), Date.parse(endsAt) - 1);
  return text.replaceAll(/[\u2009\u202f\u00a0]/gu, " ").replace(" – ", "–");
}

/** `Sen 15.00`, `15.00` for today. */
export function startText(startsAt: string, nowMs: number, place: Place): string {
  const time = formatTime(startsAt, place);
  const date = dateOf(Date.parse(startsAt), place.timeZone);
  const today = dateOf(nowMs, place.timeZone);
  if (date === today) return time;
  const isThisWeek = date < addDays(today, 7);
  const day = isThisWeek
    ? weekdayName(new Date(date).getUTCDay() || 7, place.language)
    : formatDate(startsAt, place, "short");
  return `${day} ${time}`;
}

/** How many days lie between today and the day on which it starts. */
export function daysUntil(startsAt: string, nowMs: number, timeZone: string): number {
  const [start, today] = [dateOf(Date.parse(startsAt), timeZone), dateOf(nowMs, timeZone)];
  return Math.round((Date.parse(start) - Date.parse(today)) / MS_PER_DAY);
}

type Overlap = PromotionPreview["overlaps"][number];

/** `Rab 25 dan Kam 26, 15.00–17.00`. */
export function overlapText({ intervals, hasMore }: Overlap, place: Place, t: Translate): string {
  const hours = intervals.map((interval) => hoursOf(interval, place));
  const isAlike = hours.every((text) => text === hours[0]);
  const shown = intervals.slice(0, MAX_NAMED);
  const isCut = hasMore || intervals.length > shown.length;
  const names = shown.map((interval, index) => {
    const day = dayOf(interval, place);
    return isAlike || hours[index] === "" ? day : `${day} ${hours[index]}`;
  });
  const list = isCut ? `${names.join(", ")}, ${t("overlapMore")}` : joined(names, t);
  return isAlike && hours[0] !== "" ? `${list}, ${hours[0]}` : list;
}

const MAX_NAMED = 4;

function joined(names: readonly string[], t: Translate): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : t("and", { first: names.slice(0, -1).join(", "), last });
}

type Stretch = Overlap["intervals"][number];
const isLong = ({ from, to }: Stretch): boolean => Date.parse(to) - Date.parse(from) > MS_PER_DAY;

/** Nothing where whole days are named instead. */
const hoursOf = (interval: Stretch, place: Place): string =>
  isLong(interval) ? "" : `${formatTime(interval.from, place)}–${formatTime(interval.to, place)}`;

function dayOf(interval: Stretch, place: Place): string {
  if (isLong(interval)) return rangeText(interval.from, interval.to, place);
  const date = dateOf(Date.parse(interval.from), place.timeZone);
  return `${weekdayName(new Date(date).getUTCDay() || 7, place.language)} ${Number(date.slice(8))}`;
}

/** `22–28 November`, `29 Nov–5 Des`. */
export function weekText(days: readonly string[], language: Language): string {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const month = first.slice(0, 7) === last.slice(0, 7) ? "long" : "short";
  const formatter = new Intl.DateTimeFormat(locales[language], { day: "numeric", month, timeZone: "UTC" });
  const text = formatter.formatRange(Date.parse(first), Date.parse(last));
  return text.replaceAll(/[\u2009\u202f\u00a0]/gu, " ").replace(" – ", "–");
}
