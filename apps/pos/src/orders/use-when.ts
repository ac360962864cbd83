"use client";
import { formatDate, formatExactTime } from "@atapos/ui/format";
import { useLanguage } from "@atapos/ui/language";
import { useOutlet } from "./use-outlet.ts";

/** A moment to the second in the outlet's time zone; with its day when that is not today. */
export function useWhen(): (moment: string) => string {
  const language = useLanguage();
  const { timeZone } = useOutlet();
  const place = { language, timeZone };
  return (moment) => {
    const time = formatExactTime(moment, place);
    const day = formatDate(moment, place, "short");
    return day === formatDate(Date.now(), place, "short") ? time : `${day}, ${time}`;
  };
}
