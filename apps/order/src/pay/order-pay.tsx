"use client";
// How to pay an order that is already in: the first time, after a refusal, or because another way suits better.
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { Plaque } from "@atapos/ui/plaque";
import CircleX from "lucide-react/icons/circle-x";
import Info from "lucide-react/icons/info";
import { useState } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { payWords } from "../words/pay-words.ts";
import { MethodFoot } from "./method-foot.tsx";
import { OrderBanner } from "./order-banner.tsx";
import { Due, Hint, PayFrame } from "./pay-frame.tsx";
import type { Order, PayMethod } from "./pay-types.ts";
import type { Payment } from "./use-payment.ts";
import { usePlace } from "./use-place.ts";

interface OrderPayProps {
  payment: Payment;
  order: Order;
  methods: readonly PayMethod[];
  /** The total that was seen, and the one that counts. */
  changed: { before: number; after: number } | null;
  hasFailed: boolean;
  onPay: (method: PayMethod) => void;
  onBack: () => void;
}

export function OrderPay({ payment, order, methods, changed, hasFailed, onPay, onBack }: OrderPayProps) {
  const { money } = useDiner();
  const t = useTranslator(payWords);
  const [method, setMethod] = useState<PayMethod>(methods[0] ?? "cashier");
  const owed = method === "cashier" ? order.rounded - order.paid : order.total - order.paid;
  const foot = (
    <MethodFoot
      {...{ methods, method }}
      onMethod={setMethod}
      amount={money(owed)}
      isPlaced
      isBusy={payment.isStarting}
      onPay={() => onPay(method)}
    />
  );
  return (
    <PayFrame title={t("title")} place={usePlace(order)} onBack={onBack} foot={foot}>
      {hasFailed && changed === null ? <Failed /> : <Due label={t("totalDue")} amount={money(owed)} />}
      <OrderBanner problem={payment.problem} />
      {changed !== null && (
        <Banner tone="warn" look="note" title={t("changedTotal")} className="mb-3">
          {t("changedTotalText", { before: money(changed.before), after: money(changed.after) })}
        </Banner>
      )}
      {!hasFailed && <p className="text-pretty text-ink-2">{t("chooseAgain")}</p>}
      <ul className="pt-3">
        {order.items
          .filter(({ status }) => status !== "void")
          .map((item) => (
            <li key={item.id} className="grid grid-cols-[24px_1fr_auto] gap-x-1 py-1.5 font-semibold">
              <span className="money text-ink-2">{item.quantity}</span>
              <span>{item.productName}</span>
              <span className="money">{money(item.lineSubtotal)}</span>
            </li>
          ))}
      </ul>
    </PayFrame>
  );
}

function Failed() {
  const t = useTranslator(payWords);
  return (
    <div role="alert" className="pt-2 pb-4">
      <div className="pb-4 [&_svg]:size-7">
        <Plaque size="l" tone="danger">
          <CircleX />
        </Plaque>
      </div>
      <h2 className="text-balance text-2xl font-extrabold">{t("failed")}</h2>
      <p className="pt-1.5 text-pretty text-ink-2">{t("failedText")}</p>
      <Hint mark={<Info aria-hidden="true" />}>{t("failedHold")}</Hint>
    </div>
  );
}
