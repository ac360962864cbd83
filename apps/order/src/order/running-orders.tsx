"use client";
import { useTranslator } from "@atapos/ui/language";
import Bell from "lucide-react/icons/bell";
import ChevronRight from "lucide-react/icons/chevron-right";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CookingPot from "lucide-react/icons/cooking-pot";
import ReceiptText from "lucide-react/icons/receipt-text";
import Store from "lucide-react/icons/store";
import type { ReactNode } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { shortNumber } from "../pay/pay-types.ts";
import { runningWords } from "./running-words.ts";
import { type RunningStage, useRunningOrders } from "./use-running-orders.ts";

/** The way back from the menu to what is being cooked: the number, and how it stands now. */
export default function RunningOrders() {
  const { menu } = useDiner();
  const t = useTranslator(runningWords);
  const [first, ...others] = useRunningOrders();
  if (first === undefined) return null;
  const number = shortNumber(first.orderNumber);
  const isOne = others.length === 0;
  const stage = first.stage === null ? "" : t(first.stage);
  const isReady = first.stage === "ready";
  return (
    <nav aria-label={t("label")} className="w-full">
      <a
        href={isOne ? `/orders/${first.id}` : `/account?m=${menu.merchant.id}`}
        data-running
        className={`press flex h-12 w-full items-center gap-2.5 rounded-dock pr-4 pl-4.5 no-underline shadow-2 inset-ring [&_svg]:size-5 [&_svg]:shrink-0 ${
          isReady ? "bg-accent-soft text-accent-ink inset-ring-accent" : "bg-raised inset-ring-line"
        }`}
      >
        <span className={isReady ? "" : "text-accent-ink"}>{iconOf(first.stage)}</span>
        <b className="shrink-0 font-bold">
          {isOne ? t("one", { number }) : t("several", { count: others.length + 1 })}
        </b>
        <span role="status" className={`min-w-0 flex-1 truncate text-s ${isReady ? "font-bold" : "text-ink-2"}`}>
          {isOne || stage === "" ? stage : `${number} ${stage}`}
        </span>
        <ChevronRight aria-hidden="true" />
      </a>
    </nav>
  );
}

function iconOf(stage: RunningStage): ReactNode {
  switch (stage) {
    case "ready":
      return <Bell aria-hidden="true" />;
    case "cooking":
      return <CookingPot aria-hidden="true" />;
    case "waiting":
      return <Store aria-hidden="true" />;
    case "unpaid":
      return <CircleDashed aria-hidden="true" />;
    case "due":
    case null:
      return <ReceiptText aria-hidden="true" />;
  }
}
