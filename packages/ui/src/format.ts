// How money, times and numbers read: the same on the server and on the phone, and every formatter made only once.
import { currencyDecimals, type Language } from "@atapos/domain";

const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };
const MINUS = "−";
const caches = {
  number: new Map<string, Intl.NumberFormat>(),
  date: new Map<string, Intl.DateTimeFormat>(),
  relative: new Map<Language, Intl.RelativeTimeFormat>(),
};

/** (93500, "IDR", "id") -> `Rp93.500`; (-8000, ...) -> `−Rp8.000`. Rupiah read the Indonesian way in both languages. */
export function formatMoney(amountMinor: number, currency: string, language: Language): string {
  const decimals = currencyDecimals(currency);
  const locale = currency === "IDR" ? LOCALES.id : LOCALES[language];
  const formatter = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const text = formatter.format(Math.abs(amountMinor) / 10 ** decimals);
  // a symbol stands close to its figures, a code such as KWD does not
  const joined = text.includes(currency) ? text.replace(/\s/gu, "\u00a0") : text.replace(/\s/gu, "");
  return amountMinor < 0 ? MINUS + joined : joined;
}

/** Like formatMoney with a plus before anything above zero: the price of an option. */
export function formatExtra(amountMinor: number, currency: string, language: Language): string {
  const text = formatMoney(amountMinor, currency, language);
  return amountMinor >= 0 ? `+${text}` : text;
}

/** (1234.5, "id") -> `1.234,5`. At most two decimals unless told. */
export function formatNumber(value: number, language: Language, maximumFractionDigits = 2): string {
  return numberFormat(LOCALES[language], { maximumFractionDigits }).format(value).replace("-", MINUS);
}

/** (10.5, "id") -> `10,5%`: a percentage as people write it, not a share of one. */
export function formatPercent(percent: number, language: Language): string {
  return `${formatNumber(percent, language)}%`;
}

/** (9, "id") -> `9 mnt`. */
export function formatMinutes(minutes: number, language: Language): string {
  const formatter = numberFormat(LOCALES[language], { style: "unit", unit: "minute", unitDisplay: "short" });
  return plainSpaces(formatter.format(minutes)).replace("mins", "min");
}

/** What is left on a clock: (744, "id") -> `12.24`, (744, "en") -> `12:24`, with hours from an hour up. */
export function formatClock(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, "0"));
  const hours = Math.floor(whole / 3600);
  return [...(hours > 0 ? [String(hours)] : []), ...parts].join(language === "id" ? "." : ":");
}

/** Where and how a moment is read: an outlet's IANA time zone, never the phone's. */
export interface Place {
  readonly language: Language;
  readonly timeZone: string;
}

export type Moment = Date | string | number;

/** `12.47` in Indonesian, `12:47` in English. */
export function formatTime(moment: Moment, { language, timeZone }: Place): string {
  return dateFormat(language, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(moment),
  );
}

/** `12.47.08` in Indonesian, `12:47:08` in English: for what has to be proved. */
export function formatExactTime(moment: Moment, { language, timeZone }: Place): string {
  const style = { timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
  return dateFormat(language, style).format(new Date(moment));
}

const DATE_STYLES = {
  short: { day: "numeric", month: "short" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** short `9 Mei`, medium `9 Mei 2025`, full `Jumat, 9 Mei 2025`. */
export function formatDate(moment: Moment, place: Place, style: keyof typeof DATE_STYLES = "medium"): string {
  return plainSpaces(
    dateFormat(place.language, { timeZone: place.timeZone, ...DATE_STYLES[style] }).format(new Date(moment)),
  );
}

/** `9 Mei 2025 · 12.36`. */
export function formatDateTime(moment: Moment, place: Place, style: keyof typeof DATE_STYLES = "medium"): string {
  return `${formatDate(moment, place, style)} · ${formatTime(moment, place)}`;
}

const A_DAY_MS = 86_400_000;

/** When something comes next: `07.00` within a day, else `Sen 07.00`. */
export function formatComing(moment: Moment, now: Moment, place: Place): string {
  const time = formatTime(moment, place);
  if (new Date(moment).getTime() - new Date(now).getTime() < A_DAY_MS) return time;
  const { language, timeZone } = place;
  return `${dateFormat(language, { timeZone, weekday: "short" }).format(new Date(moment))} ${time}`;
}

const STEPS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

/** `3 menit yang lalu`, `in 2 hours`, and `sekarang` within the minute. */
export function formatRelative(moment: Moment, now: Moment, language: Language): string {
  const seconds = (new Date(moment).getTime() - new Date(now).getTime()) / 1000;
  const step = STEPS.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  const formatter = relativeFormat(language);
  return step === undefined
    ? formatter.format(0, "second")
    : formatter.format(Math.trunc(seconds / step.seconds), step.unit);
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = caches.number.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  caches.number.set(key, made);
  return made;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = caches.date.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], options);
  caches.date.set(key, made);
  return made;
}

function relativeFormat(language: Language): Intl.RelativeTimeFormat {
  const known = caches.relative.get(language);
  if (known !== undefined) return known;
  const made = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
  caches.relative.set(language, made);
  return made;
}

// engines differ in which kind of space they put between a figure and its unit, which would break hydration
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, " ");
}
