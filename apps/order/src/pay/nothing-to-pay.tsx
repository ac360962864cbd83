"use client";
import { buttonClass } from "@atapos/ui/button-class";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import ChevronRight from "lucide-react/icons/chevron-right";
import ReceiptText from "lucide-react/icons/receipt-text";
import { useEffect, useState } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { type OwnOrder, readOwnOrders } from "../order/own-orders.ts";
import { payWords } from "../words/pay-words.ts";
import { PayFrame } from "./pay-frame.tsx";
import type { PayScreenProps } from "./pay-screen.tsx";
import { shortNumber } from "./pay-types.ts";
import { usePlace } from "./use-place.ts";

/** The cart is empty: perhaps because its order is in, sent from another tab or before. */
export function NothingToPay({ unpaid, onBack }: { unpaid: PayScreenProps["unpaid"]; onBack: () => void }) {
  const { menu, session, money } = useDiner();
  const t = useTranslator(payWords);
  const sent = useJustSent(menu.merchant.id).filter(({ id }) => !unpaid.some((order) => order.id === id));
  const listed = [...sent, ...unpaid];
  const home = session === null ? `/m/${menu.merchant.id}` : "/menu";
  return (
    <PayFrame
      title={t("title")}
      place={usePlace(null)}
      onBack={onBack}
      foot={
        <a
          href={home}
          className={buttonClass({ size: "l", block: true, variant: listed.length > 0 ? "soft" : "primary" })}
        >
          {t("openMenu")}
        </a>
      }
    >
      {listed.length === 0 ? (
        <EmptyState icon={<ReceiptText />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <>
          <h2 className="pt-2 pb-1 text-l font-extrabold">{t(sent.length > 0 ? "sentNow" : "unpaid")}</h2>
          <ul>
            {listed.map((order) => (
              <li key={order.id} className="border-line border-b">
                <a href={`/pay/${order.id}`} className="flex min-h-16 items-center gap-3">
                  <ReceiptText aria-hidden="true" className="size-5 text-ink-2" />
                  <span className="flex-1 font-bold">{t("unpaidOne", { number: shortNumber(order.orderNumber) })}</span>
                  <span className="money font-semibold">{money(order.total)}</span>
                  <ChevronRight aria-hidden="true" className="size-5 text-ink-2" />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </PayFrame>
  );
}

const JUST_MS = 600_000;

/** What another tab of this phone has sent a moment ago. */
function useJustSent(merchantId: number): readonly OwnOrder[] {
  const [sent, setSent] = useState<readonly OwnOrder[]>([]);
  useEffect(() => {
    const look = () => {
      const isJust = (order: OwnOrder) => Date.now() - Date.parse(order.placedAt) < JUST_MS;
      setSent(readOwnOrders().filter((order) => order.merchantId === merchantId && isJust(order)));
    };
    look();
    window.addEventListener("storage", look);
    return () => window.removeEventListener("storage", look);
  }, [merchantId]);
  return sent;
}
