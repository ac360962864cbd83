"use client";
import { formatTime, type Moment } from "@atapos/ui/format";
import type { Translator } from "@atapos/ui/i18n";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Timeline, type TimelineStep } from "@atapos/ui/timeline";
import Ban from "lucide-react/icons/ban";
import Bell from "lucide-react/icons/bell";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CookingPot from "lucide-react/icons/cooking-pot";
import HandPlatter from "lucide-react/icons/hand-platter";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Store from "lucide-react/icons/store";
import TimerOff from "lucide-react/icons/timer-off";
import type { ReactNode } from "react";
import { tableLabel } from "../menu/table-label.ts";
import { orderWords } from "../words/order-words.ts";
import { isSettled, type SharedOrder, type Stage, stageOf } from "./order-progress.ts";

interface OrderStepsProps {
  order: SharedOrder;
  /** The payment came after its code had run out. */
  isLate: boolean;
  /** The dishes in the kitchen, under the step that cooks them. */
  pictures?: ReactNode;
}

type Translate = Translator<(typeof orderWords)["id"]>;

/** The order's way so far; a step moves when the server says so. */
export function OrderSteps({ order, isLate, pictures }: OrderStepsProps) {
  const t = useTranslator(orderWords);
  const language = useLanguage();
  const at = (moment: Moment | null) =>
    moment === null ? undefined : formatTime(moment, { language, timeZone: order.merchant.timeZone });
  const stage = stageOf(order);
  const isEarly = stage === "unpaid" || stage === "waiting" || stage === "cancelled";
  const isPaid = isSettled(order.paymentStatus);
  // once it is accepted the ticket says that it is paid; here only what is still news
  const before: TimelineStep[] = [
    ...(isEarly ? [{ key: "placed", state: "done" as const, label: t("placed"), time: at(order.createdAt) }] : []),
    ...(isLate ? [{ key: "lapsed", state: "skipped" as const, label: t("lapsed"), icon: <TimerOff /> }] : []),
    ...(isPaid && (isEarly || isLate)
      ? [{ key: "paid", state: "done" as const, label: t(isLate ? "arrived" : "paid"), time: at(order.paidAt) }]
      : []),
  ];
  if (stage === "cancelled") {
    const detail = t(order.paid > 0 ? "cancelPaid" : "cancelHow");
    const step = { key: "cancelled", state: "skipped" as const, label: t("cancelled"), icon: <Ban />, detail };
    return <Timeline label={t("timeline")} steps={[...before, { ...step, time: at(order.cancelledAt) }]} />;
  }
  return <Timeline label={t("timeline")} steps={[...before, ...laterSteps(order, stage, t, at, pictures)]} />;
}

const RANKS: Readonly<Record<Exclude<Stage, "cancelled">, number>> = {
  unpaid: 0,
  waiting: 1,
  cooking: 2,
  ready: 3,
  done: 4,
};

function laterSteps(
  order: SharedOrder,
  stage: Exclude<Stage, "cancelled">,
  t: Translate,
  at: (moment: Moment | null) => string | undefined,
  pictures: ReactNode,
): TimelineStep[] {
  const rank = RANKS[stage];
  const stateAt = (mine: number) => (rank > mine ? "done" : rank === mine ? "now" : "waiting");
  const now = (mine: number) => (rank === mine ? { time: t("now") } : {});
  const table = order.table && tableLabel({ name: order.table.name, zone: null }, (name) => t("table", { name }));
  const isPickup = table === null;
  const pay: TimelineStep[] =
    rank === 0
      ? [{ key: "pay", state: "now", label: t("waitingPayment"), icon: <CircleDashed />, detail: t("payNow") }]
      : [];
  return [
    ...pay,
    {
      key: "accepted",
      state: stateAt(1),
      label: t(rank === 1 ? "acceptWait" : "accepted"),
      icon: <Store />,
      ...(rank === 1 && { detail: t("acceptHow") }),
      ...(rank > 1 && { time: at(order.confirmedAt) }),
    },
    {
      key: "cook",
      state: stateAt(2),
      label: t("cook"),
      icon: <CookingPot />,
      ...(rank === 2 && { detail: cookingText(order, t), extra: pictures }),
      ...now(2),
    },
    {
      key: "ready",
      state: stateAt(3),
      label: t(isPickup ? "readyPickup" : "readyStep"),
      icon: <Bell />,
      ...(rank === 3 && { detail: t(isPickup ? "pickupHow" : "readyHow") }),
      ...now(3),
    },
    {
      key: "serve",
      state: rank === 4 ? "done" : "waiting",
      label: table === null ? t("pickup") : t("serve", { table }),
      icon: isPickup ? <ShoppingBag /> : <HandPlatter />,
      ...(rank === 4 && { time: at(order.completedAt) }),
    },
  ];
}

function cookingText(order: SharedOrder, t: Translate): string {
  const left = order.items.filter(({ status }) => status !== "void");
  const isReady = (status: string) => status === "ready" || status === "served";
  const names = (items: typeof left) => [...new Set(items.map(({ productName }) => productName))].join(", ");
  const ready = left.filter(({ status }) => isReady(status));
  const rest = left.filter(({ status }) => !isReady(status));
  return ready.length === 0 ? t("cookHow") : t("cookSome", { ready: names(ready), rest: names(rest) });
}
