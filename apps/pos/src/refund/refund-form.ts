"use client";
// What a refund asks for while it is being put together.
import { useState } from "react";
import type { OrderDetail } from "../orders/order-types.ts";
import type { ChosenReason } from "../orders/reason-chips.tsx";
import { chosenSums } from "./refund-lines.ts";
import { planRefund, type RefundPiece, refundSources, sumOf } from "./refund-plan.ts";

export type HowMuch = "all" | "part";

export interface RefundForm {
  how: HowMuch;
  setHow: (how: HowMuch) => void;
  chosen: ReadonlyMap<number, number>;
  choose: (itemId: number, quantity: number) => void;
  reason: ChosenReason;
  setReason: (reason: ChosenReason) => void;
  /** All that can still go back; of a queued refund its own amount. */
  available: number;
  /** What goes back with the present choice. */
  amount: number;
  pieces: readonly RefundPiece[];
  /** The chosen lines come to more than there is. */
  isCapped: boolean;
}

export function useRefundForm(order: OrderDetail, refundId: number | null): RefundForm {
  const [how, setHow] = useState<HowMuch>("all");
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const [reason, setReason] = useState<ChosenReason>({ key: null, text: "" });
  const all = refundSources(order.payments ?? []);
  const sources = refundId === null ? all : all.filter(({ queued }) => queued?.id === refundId);
  const available = sumOf(sources);
  const wanted = how === "all" || refundId !== null ? available : chosenSums(order, chosen).total;
  const amount = Math.min(wanted, available);
  const choose = (itemId: number, quantity: number) =>
    setChosen((before) => {
      const next = new Map(before);
      if (quantity > 0) next.set(itemId, quantity);
      else next.delete(itemId);
      return next;
    });
  return {
    ...{ how, setHow, chosen, choose, reason, setReason, available, amount },
    pieces: planRefund(sources, amount),
    isCapped: wanted > available,
  };
}
