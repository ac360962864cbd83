"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import { Elapsed } from "./board-clock.tsx";
import { detailWords } from "./detail-words.ts";
import { type JourneyStep, orderJourney } from "./order-journey.ts";
import { tableTitle } from "./order-label.ts";
import type { OrderDetail } from "./order-types.ts";
import { proofWords } from "./proof-words.ts";
import { useLabelWords } from "./use-label-words.ts";
import { useWhen } from "./use-when.ts";

const DOTS = {
  done: "before:bg-accent",
  now: "font-bold before:bg-kunyit before:ring-4 before:ring-kunyit-soft",
  next: "text-ink-2 before:inset-ring-2 before:inset-ring-control",
};

export function Journey({ order }: { order: OrderDetail }) {
  const t = useTranslator(proofWords);
  const when = useWhen();
  const stepText = useJourneyText(order);
  return (
    <section>
      <h3 className="mb-3.5 font-bold text-input">{t("journey")}</h3>
      <ol className="text-[14.5px]/5">
        {orderJourney(order).map((step) => (
          <li
            key={step.key}
            aria-current={step.state === "now" ? "step" : undefined}
            className={`relative grid min-h-[33px] grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 before:m-[5px] before:size-2.5 before:rounded-full after:absolute after:top-4.5 after:-bottom-0.5 after:left-[9px] after:w-0.5 after:rounded-full after:bg-line-strong last:after:hidden ${DOTS[step.state]}`}
          >
            <span className="pb-2">{stepText(step)}</span>
            {step.state === "now" ? (
              <Elapsed order={order} className="font-medium" />
            ) : (
              <span className="money font-medium text-ink-2">{step.at !== null && when(step.at)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useJourneyText(order: OrderDetail): (step: JourneyStep) => string {
  const t = useTranslator(proofWords);
  const tDetail = useTranslator(detailWords);
  const tStatus = useTranslator(statusWords);
  const words = useLabelWords();
  const language = useLanguage();
  const isKitchen = order.orderType !== "walk_in" && order.orderType !== "service_job";
  return ({ kind, payment, refund }) => {
    const name = payment?.staffName ?? t("unknownPerson");
    switch (kind) {
      case "placed":
        return t(`placed.${order.source}`);
      case "code_made": {
        const minutes = validMinutes(payment?.createdAt, payment?.expiresAt ?? null);
        return minutes === null ? t("code_made_open") : t("code_made", { minutes });
      }
      case "paid_cash":
        return t("paid_cash", { name });
      case "paid_recorded":
        return t("paid_recorded", { name, method: payment === undefined ? "" : tStatus(`method.${payment.method}`) });
      case "refund":
        return t("refundStep", {
          amount: formatMoney(refund?.amount ?? 0, order.currency, language),
          status: tDetail(`refund.${refund?.status ?? "requested"}`),
        });
      case "cooking":
        return t(isKitchen ? "cooking" : "preparing");
      case "served":
        return t(order.table === null ? "handedOver" : "served");
      case "serve":
        return order.table === null ? t("handOver") : t("serveTo", { table: tableTitle(order.table.name, words) });
      case "page_made":
      case "paid_gateway":
      case "taken":
      case "cancelled":
      case "await_take":
      case "await_pay":
      case "ready":
        return t(kind);
    }
  };
}

function validMinutes(from: string | undefined, until: string | null): number | null {
  if (from === undefined || until === null) return null;
  return Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 60_000));
}
