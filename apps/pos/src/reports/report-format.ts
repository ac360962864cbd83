import { currencyDecimals } from "@atapos/domain";
import { formatDate, formatMoney, formatTime, type Moment } from "@atapos/ui/format";
import { useLanguage } from "@atapos/ui/language";
import { useMemo } from "react";

const LOCALES = { id: "id-ID", en: "en-GB" } as const;

/** How amounts and dates read on the page of reports. */
export function useReportFormat(currency: string, timeZone: string) {
  const language = useLanguage();
  return useMemo(() => {
    const locale = LOCALES[language];
    const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
    // business dates have no zone: read where they are written
    const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" });
    const noon = (date: string) => `${date}T12:00:00Z`;
    const short = (amount: number) =>
      compact.format(amount / 10 ** currencyDecimals(currency)).replace(/[\u00a0\u202f]/gu, " ");
    return {
      language,
      money: (amount: number) => formatMoney(amount, currency, language),
      /** `2,84 jt`. */
      short,
      date: (date: string, style: "short" | "medium" | "full") =>
        formatDate(noon(date), { language, timeZone: "UTC" }, style),
      month: (date: string) => month.format(new Date(noon(date))),
      time: (at: Moment) => formatTime(at, { language, timeZone }),
      /** 1 Monday to 7 Sunday; the first of January 2024 was a Monday. */
      weekday: (day: number) => weekday.format(new Date(Date.UTC(2024, 0, day))),
      hour: (hour: number) => String(hour).padStart(2, "0"),
    };
  }, [currency, timeZone, language]);
}

export type ReportFormat = ReturnType<typeof useReportFormat>;
