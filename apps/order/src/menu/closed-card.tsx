"use client";
import { formatTime } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { scanWords } from "../words/scan-words.ts";
import { useDiner } from "./diner-context.tsx";
import { dayName } from "./hours-list.tsx";
import { clockText, openingOf } from "./opening.ts";

const DAY_MINUTES = 24 * 60;

/** The one fact of this screen, as large as it matters. */
export function ClosedCard() {
  const { menu, language, nowMs } = useDiner();
  const t = useTranslator(scanWords);
  const { merchant } = menu;
  const { next: opening, today } = openingOf(false, merchant.openingHours, merchant.timeZone, nowMs);
  // a pause ends when somebody ends it, whatever the hours say
  const next = merchant.isPaused ? null : opening;
  const isNear = next !== null && (next.day === today || next.inMinutes < DAY_MINUTES / 2);
  return (
    <>
      <section className="weave mt-2 flex min-h-52 flex-col justify-between rounded-l bg-sunken p-5 [--weave-size:40px]">
        <p className="flex items-center gap-2 font-bold">
          <i aria-hidden="true" className="size-2.5 rounded-full inset-ring-2 inset-ring-ink-3" />
          {t("closedNow")}
        </p>
        {next === null ? (
          <h1 className="text-balance font-extrabold text-2xl">{merchant.pauseReason ?? t("paused")}</h1>
        ) : (
          <h1>
            <span className="block font-extrabold text-l">
              {isNear ? t("opensAgain") : t("opensLater", { day: dayName(next.day, language) })}
            </span>
            <span className="block font-extrabold text-5xl">
              {clockText(next.opens, (at) => formatTime(at, { language, timeZone: "UTC" }))}
            </span>
          </h1>
        )}
      </section>
      <p className="mt-4 text-pretty text-ink-2">
        {next !== null && isNear && <b className="text-ink">{waitText(next.inMinutes, t)} </b>}
        {t(next === null ? "pausedText" : "kitchenRests")}
      </p>
    </>
  );
}

function waitText(inMinutes: number, t: ReturnType<typeof useTranslator<(typeof scanWords)["id"]>>): string {
  const hours = Math.floor(inMinutes / 60);
  const minutes = inMinutes % 60;
  return hours === 0 ? t("soon", { minutes }) : t("later", { hours, minutes });
}
