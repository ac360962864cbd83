"use client";
// The moment of payment: said at once from what the phone knows, then on to the order's own page.
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import CircleCheck from "lucide-react/icons/circle-check";
import { useEffect } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { payWords } from "../words/pay-words.ts";
import { isPaid, type Order, shortNumber } from "./pay-types.ts";

const SHOWN_MS = 900;

export function PaidView({ order, isLate }: { order: Order; isLate: boolean }) {
  const { money } = useDiner();
  const t = useTranslator(payWords);
  const address = `/orders/${order.id}${isLate && isPaid(order) ? "?late=1" : ""}`;
  useEffect(() => {
    const timer = setTimeout(() => window.location.replace(address), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [address]);
  return (
    <main className="mx-auto flex min-h-dvh max-w-[520px] flex-col px-4 pt-16 s:px-7">
      {isPaid(order) && (
        <section className="weave rounded-l bg-ticket px-4 py-5 text-on-ticket" role="status">
          <h1 className="flex items-center gap-2.5 text-l font-extrabold">
            <CircleCheck aria-hidden="true" className="size-7" />
            {t("paidTitle")}
          </h1>
          <p className="money pt-6 text-4xl font-extrabold">{shortNumber(order.orderNumber)}</p>
          <p className="money pt-1 font-semibold">{money(order.paid)}</p>
        </section>
      )}
      <p className="pt-4 text-ink-2">{t("moving")}</p>
      <div className="pb-dock mt-auto pt-8">
        <a href={address} className={buttonClass({ size: "l", block: true })}>
          {t("toStatus")}
        </a>
      </div>
    </main>
  );
}
