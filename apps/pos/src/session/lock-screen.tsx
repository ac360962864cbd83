"use client";
// Locked: the time and what waits, and who comes forward. Nothing of anybody's work is on it.
import { formatDate, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useNow } from "@atapos/ui/use-now";
import ClipboardList from "lucide-react/icons/clipboard-list";
import LockKeyhole from "lucide-react/icons/lock-keyhole";
import { Brand } from "./brand.tsx";
import { PageTools } from "./page-tools.tsx";
import { PersonPicker } from "./person-picker.tsx";
import { Roof } from "./roof.tsx";
import { sessionWords } from "./session-words.ts";
import type { TillPeople } from "./till-people.ts";
import { useLookAgain } from "./use-look-again.ts";

const LOOK_AGAIN_MS = 20_000;

export function LockScreen({ till }: { till: TillPeople }) {
  const t = useTranslator(sessionWords);
  // who works here, and what waits, may change while nobody is signed in
  useLookAgain(LOOK_AGAIN_MS);
  return (
    <main className="relative grid min-h-dvh m:grid-cols-[minmax(0,1fr)_minmax(420px,42%)] xl:grid-cols-[minmax(0,1fr)_536px]">
      <section className="relative flex flex-col overflow-hidden px-6 pt-6 s:px-14 s:pt-10 m:pb-12">
        <Roof rise="high" />
        <Brand />
        <div className="relative m-auto grid w-full max-w-[480px] gap-4 py-4 text-center s:gap-7 s:py-6 m:pt-24">
          <Clock till={till} />
          {till.newOrders > 0 && <Waiting count={till.newOrders} />}
        </div>
      </section>
      <section className="relative grid content-center justify-items-center border-line bg-bg px-6 py-8 m:border-l">
        <div className="w-full max-w-[400px] text-center">
          <h1 className="flex items-center justify-center gap-2.5 font-bold text-2xl">
            <LockKeyhole aria-hidden="true" className="size-6 stroke-[1.75]" />
            {t("locked")}
          </h1>
          <p className="mt-1 text-input text-ink-2">{t("lockedLead")}</p>
          <PersonPicker people={till.people} />
        </div>
      </section>
      <PageTools />
    </main>
  );
}

function Clock({ till: { merchantName, timeZone } }: { till: TillPeople }) {
  const language = useLanguage();
  const now = useNow(true);
  const place = { language, timeZone };
  return (
    <div>
      <p className="money font-extrabold text-[56px]/none tracking-[-0.05em] s:text-[120px]/none">
        {now === null ? "\u00a0" : formatTime(now, place)}
      </p>
      <p className="mt-2 text-input text-ink-2">
        {now === null ? "" : `${formatDate(now, place, "full")} · `}
        {merchantName}
      </p>
    </div>
  );
}

function Waiting({ count }: { count: number }) {
  const t = useTranslator(sessionWords);
  return (
    <div className="flex min-h-17 items-center gap-3.5 rounded-m bg-raised px-4 py-2 text-left shadow-1 ring-1 ring-line">
      <span className="grid size-11 shrink-0 place-items-center rounded-control bg-fill">
        <ClipboardList aria-hidden="true" className="size-5.5 stroke-[1.75]" />
      </span>
      <span className="flex-1">
        <b className="block font-bold">{t("newOrders", { count })}</b>
        <span className="text-ink-2 text-s max-s:hidden">{t("newOrdersText")}</span>
      </span>
      <span
        aria-hidden="true"
        className="money grid h-6.5 min-w-6.5 place-items-center rounded-full bg-kunyit px-1.5 font-extrabold text-on-kunyit text-s"
      >
        {count}
      </span>
    </div>
  );
}
