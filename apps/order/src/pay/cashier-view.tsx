"use client";
// Paying at the cashier's: a card that nobody takes for QRIS, with the number to show or to say.
import { Button } from "@atapos/ui/button";
import { formatTime } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { LiveDot } from "@atapos/ui/live-dot";
import { QrCode } from "@atapos/ui/qr-code";
import { showToast } from "@atapos/ui/toast";
import ConciergeBell from "lucide-react/icons/concierge-bell";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useState } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { tableLabel } from "../menu/table-label.ts";
import { payWords } from "../words/pay-words.ts";
import { OrderBanner } from "./order-banner.tsx";
import { Due, Hint, PayFrame } from "./pay-frame.tsx";
import { type Order, shortNumber } from "./pay-types.ts";
import type { Payment } from "./use-payment.ts";
import { usePlace } from "./use-place.ts";

interface CashierViewProps {
  payment: Payment;
  order: Order;
  canChange: boolean;
  onBack: () => void;
}

export function CashierView({ payment, order, canChange, onBack }: CashierViewProps) {
  const { money, session } = useDiner();
  const t = useTranslator(payWords);
  const isCooking = order.status !== "pending";
  return (
    <PayFrame
      title={t("titleCashier")}
      place={usePlace(order)}
      onBack={onBack}
      foot={
        <>
          {session === null ? null : <CallCashier />}
          <div className={`-mt-1 grid gap-2 ${canChange ? "grid-cols-2" : ""}`}>
            {canChange && (
              <Button variant="text" onClick={() => payment.choose(null)}>
                {t("change")}
              </Button>
            )}
            <Button variant="text" onClick={onBack}>
              {t("toStatus")}
            </Button>
          </div>
        </>
      }
    >
      <Due label={t("cashierDue")} amount={money(order.rounded - order.paid)} />
      <OrderBanner problem={null} />
      <TillCard order={order} />
      <Hint mark={<LiveDot />}>
        <span role="status">{t(isCooking ? "cashierCooking" : "cashierThen")}</span>
      </Hint>
    </PayFrame>
  );
}

function TillCard({ order }: { order: Order }) {
  const t = useTranslator(payWords);
  const number = shortNumber(order.orderNumber);
  return (
    <section className="overflow-hidden rounded-l bg-paper text-paper-ink shadow-2 inset-ring inset-ring-line">
      <div className="weave flex items-center justify-between gap-3 bg-ticket px-4 py-3 font-bold text-on-ticket">
        <span>{t("showCashier")}</span>
        {order.table !== null && (
          <span>{tableLabel({ name: order.table.name, zone: null }, (name) => t("table", { name }))}</span>
        )}
      </div>
      <div className="mx-auto mt-2 w-[min(62vw,240px)]">
        <QrCode value={order.orderNumber} label={t("cashierQr", { number })} />
      </div>
      <p className="money -mt-1 text-center text-3xl font-extrabold">{number}</p>
      <p className="px-4 pb-4 text-center text-xs text-paper-ink-2">{t("notQris")}</p>
    </section>
  );
}

function CallCashier() {
  const { language, menu } = useDiner();
  const t = useTranslator(payWords);
  const [isSending, setIsSending] = useState(false);
  const call = async () => {
    setIsSending(true);
    const at = await callForBill();
    setIsSending(false);
    if (at === null) return showToast({ icon: <TriangleAlert aria-hidden="true" />, message: t("callFailed") });
    showToast({ message: t("called", { time: formatTime(at, { language, timeZone: menu.merchant.timeZone }) }) });
  };
  return (
    <Button
      size="l"
      block
      icon={<ConciergeBell aria-hidden="true" className="size-5" />}
      isLoading={isSending}
      onClick={() => void call()}
    >
      {t("callCashier")}
    </Button>
  );
}

async function callForBill(): Promise<string | null> {
  try {
    const { browserApi } = await import("../trpc/browser-api.ts");
    return (await browserApi.table.callStaff.mutate({ reason: "bill" })).calledAt;
  } catch {
    return null;
  }
}
