"use client";
import { formatTime } from "@atapos/ui/format";
import type { Language } from "@atapos/ui/i18n";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { scanWords } from "../words/scan-words.ts";
import { useDiner } from "./diner-context.tsx";
import { clockText, openingOf } from "./opening.ts";

const LOCALES = { id: "id-ID", en: "en-GB" } as const;
/** A Sunday. */
const FIRST_DAY = Date.UTC(2023, 0, 1);
const DAYS = [0, 1, 2, 3, 4, 5, 6];

export const dayName = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { weekday: "long", timeZone: "UTC" }).format(FIRST_DAY + day * 86_400_000);

/** The week's hours from today on; nothing where the restaurant has not said. */
export function HoursList() {
  const { menu, nowMs } = useDiner();
  const language = useLanguage();
  const t = useTranslator(scanWords);
  const { openingHours, timeZone } = menu.merchant;
  if (openingHours === null || openingHours.length === 0) return null;
  const { today } = openingOf(false, openingHours, timeZone, nowMs);
  const time = (text: string) => clockText(text, (at) => formatTime(at, { language, timeZone: "UTC" }));
  return (
    <section aria-label={t("hours")} className="mt-4 pt-3 shadow-[inset_0_1px_0_var(--line)]">
      <dl className="text-ink-2 text-s">
        {DAYS.map((offset) => (today + offset) % 7).map((day) => {
          const hours = openingHours.filter((each) => each.day === day);
          return (
            <div key={day} className={`flex justify-between gap-4 py-1.5 ${day === today ? "font-bold text-ink" : ""}`}>
              <dt>{day === today ? t("today", { day: dayName(day, language) }) : dayName(day, language)}</dt>
              <dd className="money">
                {hours.map(({ opens, closes }) => `${time(opens)}–${time(closes)}`).join(", ") || t("dayOff")}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
