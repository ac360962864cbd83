"use client";
// What the orders room can do with an order, and what lies open because of it.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useState } from "react";
import type { Move } from "./move-order.ts";
import type { Trouble } from "./move-trouble.tsx";
import type { OrderActions } from "./order-actions.ts";
import { orderTitle } from "./order-label.ts";
import type { Order } from "./order-types.ts";
import { orderWords } from "./order-words.ts";
import { useLabelWords } from "./use-label-words.ts";
import { useOrderMoves } from "./use-order-moves.ts";

/** At most one question or sheet at a time. */
export type Opened =
  | { kind: "cancel"; order: Order }
  | { kind: "pay"; order: Order }
  | { kind: "refund"; order: Order; refundId: number | null };

export interface OrdersRoom {
  actions: OrderActions;
  opened: Opened | null;
  close: () => void;
  openRefund: (order: Order) => void;
  cancel: (order: Order, reason: string) => void;
  trouble: Trouble | null;
  setTrouble: (trouble: Trouble | null) => void;
}

export function useOrdersRoom(): OrdersRoom {
  const t = useTranslator(orderWords);
  const words = useLabelWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { move, busyIds } = useOrderMoves(({ order, move: failed, reason, error }) =>
    setTrouble({
      title: t("moveFailed", { name: orderTitle(order, words) }),
      error,
      retry: () => void run(order, failed, reason),
    }),
  );
  const run = async (order: Order, step: Move, reason: string | null = null) => {
    setTrouble(null);
    const after = await move(order, step, reason);
    if (after === null || step !== "finish") return;
    showToast({
      message: t("finished", { name: orderTitle(order, words) }),
      action: { label: t("undo"), onPress: () => void run(after, "recall") },
    });
  };
  const actions: OrderActions = {
    busyIds,
    step: (order, step) => (step === "pay" ? setOpened({ kind: "pay", order }) : void run(order, step)),
    cancel: (order) => setOpened({ kind: "cancel", order }),
    refund: (order, refundId) => setOpened({ kind: "refund", order, refundId }),
  };
  const close = () => setOpened(null);
  return {
    actions,
    opened,
    close,
    trouble,
    setTrouble,
    openRefund: (order) => setOpened({ kind: "refund", order, refundId: null }),
    cancel: (order, reason) => {
      close();
      void run(order, "cancel", reason);
    },
  };
}
