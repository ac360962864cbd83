"use client";
import { orderStage } from "@atapos/domain";
// One ticking clock for every card, so that they count together and nothing but the times is drawn again.
import { useTranslator } from "@atapos/ui/language";
import { useNow } from "@atapos/ui/use-now";
import Clock4 from "lucide-react/icons/clock-4";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { createContext, type ReactNode, useContext } from "react";
import type { Order } from "./order-types.ts";
import { orderWords } from "./order-words.ts";
import { secondsSince, type Urgency, urgencyOf, waitingSince } from "./stage-clock.ts";

const ClockContext = createContext<number | null>(null);

export const BoardClock = ({ children }: { children: ReactNode }) => (
  <ClockContext value={useNow(true)}>{children}</ClockContext>
);

/** Seconds since a moment, counting; null until the page runs in a browser. */
export function useElapsed(moment: string): number | null {
  const nowMs = useContext(ClockContext);
  return nowMs === null ? null : secondsSince(moment, nowMs);
}

/** `20 dtk`, `9 mnt`, `1 j 5 mnt`, `2 hari`. */
export function useDurationText(): (seconds: number) => string {
  const t = useTranslator(orderWords);
  return (seconds) => {
    const minutes = Math.floor(seconds / 60);
    if (minutes === 0) return t("seconds", { count: seconds });
    if (minutes < 60) return t("minutes", { count: minutes });
    if (minutes < 24 * 60) return t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    return t("days", { count: Math.floor(minutes / (24 * 60)) });
  };
}

const LOOKS: Readonly<Record<Urgency, string>> = {
  calm: "",
  soon: "text-warn-ink",
  late: "text-danger-ink",
};

/** How long an order has waited for its next step: with an icon and a word once that is long. */
export function Elapsed({ order, className = "" }: { order: Order; className?: string }) {
  const t = useTranslator(orderWords);
  const stage = orderStage(order);
  const seconds = useElapsed(waitingSince(order, stage));
  const duration = useDurationText();
  if (seconds === null) return null;
  const urgency = urgencyOf(stage, seconds);
  return (
    <span className={`money flex items-center gap-1 font-bold ${LOOKS[urgency]} ${className}`}>
      {urgency === "soon" && <Clock4 aria-hidden="true" className="size-4" />}
      {urgency === "late" && <TriangleAlert aria-hidden="true" className="size-4" />}
      {duration(seconds)}
      {urgency !== "calm" && <span className="sr-only">, {t(urgency)}</span>}
    </span>
  );
}
