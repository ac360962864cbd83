"use client";
// The order at a glance: how it stands, and the number to say out loud.
import { formatMoney, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Ban from "lucide-react/icons/ban";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CookingPot from "lucide-react/icons/cooking-pot";
import PackageCheck from "lucide-react/icons/package-check";
import { tableLabel } from "../menu/table-label.ts";
import { shortNumber } from "../pay/pay-types.ts";
import { orderWords } from "../words/order-words.ts";
import { isSettled, type SharedOrder, stageOf } from "./order-progress.ts";

export function Ticket({ order, isLate }: { order: SharedOrder; isLate: boolean }) {
  const t = useTranslator(orderWords);
  const language = useLanguage();
  const stage = stageOf(order);
  const isPaid = isSettled(order.paymentStatus);
  if (stage === "ready" && order.table === null) return <PickupTicket order={order} />;
  const look =
    stage === "cancelled"
      ? "bg-sunken text-ink"
      : isPaid
        ? "weave bg-ticket text-on-ticket"
        : "weave bg-accent-soft text-accent-ink";
  const Icon = stage === "cancelled" ? Ban : isPaid ? CircleCheck : stage === "cooking" ? CookingPot : CircleDashed;
  const table = order.table && tableLabel({ name: order.table.name, zone: null }, (name) => t("table", { name }));
  return (
    <section aria-labelledby="ticket" className={`rounded-l px-4 pt-4 pb-4 ${look}`}>
      <div className="flex items-center gap-2.5">
        <Icon aria-hidden="true" className="size-7 shrink-0" />
        <h2 id="ticket" className="min-w-0 flex-1 text-l font-extrabold">
          <span role="status">{t(headline(order, isLate))}</span>
        </h2>
        <span className="money font-bold">{formatMoney(order.total, order.currency, language)}</span>
      </div>
      <div className="flex items-end justify-between gap-4 pt-5">
        <p className="min-w-0">
          <span className="block text-s font-semibold">{t("number")}</span>
          <span className="money block text-4xl font-extrabold">{shortNumber(order.orderNumber)}</span>
        </p>
        <p className="min-w-0 text-right">
          <span className="block text-s font-semibold">{t("where")}</span>
          <span className="block truncate text-xl font-extrabold">{table ?? t("takeaway")}</span>
        </p>
      </div>
    </section>
  );
}

function headline(order: SharedOrder, isLate: boolean) {
  const stage = stageOf(order);
  if (stage === "cancelled") return "cancelled";
  if (order.paymentStatus === "refunded") return "refunded";
  if (isSettled(order.paymentStatus)) return isLate ? "paidLate" : "paid";
  if (order.paymentStatus === "partial") return "partlyPaid";
  return stage === "cooking" ? "cooking" : stage === "ready" ? "ready" : "waitingPayment";
}

/** One number shown across a counter. */
function PickupTicket({ order }: { order: SharedOrder }) {
  const t = useTranslator(orderWords);
  const language = useLanguage();
  const isPaid = isSettled(order.paymentStatus);
  const number = shortNumber(order.orderNumber);
  return (
    <>
      <section aria-labelledby="ticket" className="weave rounded-l bg-ticket px-4 py-4 text-on-ticket">
        <div className="flex items-center gap-2.5">
          <PackageCheck aria-hidden="true" className="size-7" />
          <h2 id="ticket" className="text-xl font-extrabold">
            <span role="status">{t("readyPickup")}</span>
          </h2>
        </div>
        <p className="py-10">
          <span className="sr-only">{t("number")} </span>
          <span className="block text-shout font-extrabold" style={{ fontSize: shoutSize(number) }}>
            {number}
          </span>
        </p>
        <p className="flex items-end justify-between gap-3 font-bold">
          <span>{t(isPaid ? "paid" : "waitingPayment")}</span>
          <span className="money">
            {order.paidAt === null
              ? formatMoney(order.total, order.currency, language)
              : formatTime(order.paidAt, { language, timeZone: order.merchant.timeZone })}
          </span>
        </p>
      </section>
      <p className="pt-4 font-semibold">{t("showCounter")}</p>
    </>
  );
}

/** As large as the ticket's width lets it be: 0.64 em a figure, 64 px of margins, and never more than drawn. */
const shoutSize = (number: string): string =>
  `min(9.25rem, calc((min(100vw, 520px) - 64px) / ${number.length * 0.64}))`;
