"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { QrCode } from "@atapos/ui/qr-code";
import TimerOff from "lucide-react/icons/timer-off";
import type { Attempt } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";

/** What the customer's phone scans: paper in both themes. */
export function CodeCard({
  attempt,
  isDead,
  merchantName,
}: {
  attempt: Attempt;
  isDead: boolean;
  merchantName: string;
}) {
  const t = useTranslator(payWords);
  const amount = formatMoney(attempt.amount, attempt.currency, useLanguage());
  const isQris = attempt.method === "midtrans_qris";
  return (
    <section
      data-code={isDead ? "dead" : "live"}
      className="flex max-h-[540px] flex-col justify-between gap-1 rounded-dock bg-paper px-5 pt-4.5 pb-4 text-paper-ink shadow-2 inset-ring inset-ring-line"
    >
      <div className="flex items-baseline justify-between gap-3 font-extrabold">
        <b className={isQris ? "text-xl tracking-[0.06em]" : "text-l"}>{isQris ? t("qris") : t("linkTitle")}</b>
      </div>
      <div className={`relative mx-auto w-full ${isDead ? "max-w-[min(280px,36dvh)]" : "max-w-[min(376px,52dvh)]"}`}>
        {isDead ? <Dead /> : <Live attempt={attempt} label={t(isQris ? "qrLabel" : "linkLabel", { amount })} />}
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 font-bold">
        <span className="min-w-0 truncate">{merchantName}</span>
        <span className="money">{amount}</span>
      </div>
    </section>
  );
}

function Live({ attempt, label }: { attempt: Attempt; label: string }) {
  const value = attempt.method === "midtrans_qris" ? attempt.qrString : attempt.redirectUrl;
  if (value !== null) return <QrCode value={value} label={label} className="-mx-[4%] w-[108%]!" />;
  // biome-ignore lint/performance/noImgElement: the gateway's own picture of the code, shown as it is
  return <img src={attempt.qrUrl ?? ""} alt={label} className="w-full" />;
}

/** A drawing of a code: even a pale one of the real thing would still scan. */
const NOTHING_TO_PAY = "00020101021126000000000000000000000000000000000000000000000000000000000000000000000000";

function Dead() {
  return (
    <>
      <span aria-hidden="true">
        <QrCode value={NOTHING_TO_PAY} isDead />
      </span>
      <span className="absolute inset-0 grid place-items-center">
        <TimerOff aria-hidden="true" className="size-16" strokeWidth={1.5} />
      </span>
    </>
  );
}
