"use client";
import { useTranslator } from "@atapos/ui/language";
import { QrCode } from "@atapos/ui/qr-code";
import TimerOff from "lucide-react/icons/timer-off";
import { useDiner } from "../menu/diner-context.tsx";
import { payWords } from "../words/pay-words.ts";
import type { Attempt } from "./pay-types.ts";

/** Paper in both themes; a code that ran out is a drawing of one, since even a pale code still scans. */
export function QrisCard({ attempt, isExpired }: { attempt: Attempt; isExpired: boolean }) {
  const { menu, money } = useDiner();
  const t = useTranslator(payWords);
  return (
    <section className="rounded-l bg-paper px-4 pt-4 pb-3.5 text-paper-ink shadow-2 inset-ring inset-ring-line">
      <div className="relative z-10 flex items-center justify-between gap-3">
        <p className="min-w-0 truncate font-bold">{menu.merchant.name}</p>
        <p className={`text-l font-extrabold ${isExpired ? "opacity-80" : ""}`}>{t("qrisLogo")}</p>
      </div>
      <div className="relative -mx-2 -my-1.5 s:mx-auto s:max-w-[360px]">
        {isExpired ? (
          <Expired />
        ) : attempt.qrString !== null ? (
          <QrCode value={attempt.qrString} label={t("qrLabel", { amount: money(attempt.amount) })} />
        ) : (
          // biome-ignore lint/performance/noImgElement: the gateway's own picture of the code, shown as it is
          <img src={attempt.qrUrl ?? ""} alt={t("qrLabel", { amount: money(attempt.amount) })} className="w-full" />
        )}
      </div>
      <p className="relative z-10 text-center text-xs text-paper-ink-2">{t(isExpired ? "expiredSafe" : "oneCode")}</p>
    </section>
  );
}

const NOTHING_TO_PAY = "00020101021126000000000000000000000000000000000000000000000000000000000000000000000000";

function Expired() {
  const t = useTranslator(payWords);
  return (
    <>
      <span aria-hidden="true">
        <QrCode value={NOTHING_TO_PAY} isDead />
      </span>
      <div
        role="status"
        className="absolute inset-0 grid place-content-center justify-items-center gap-2 px-6 text-center"
      >
        <TimerOff aria-hidden="true" className="size-10" />
        <p className="text-balance text-xl font-extrabold">{t("expired")}</p>
        <p className="text-s text-paper-ink-2">{t("expiredHow")}</p>
      </div>
    </>
  );
}
