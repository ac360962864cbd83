"use client";
import { useTranslator } from "@atapos/ui/language";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { cancelHurdle, nextStep } from "./next-step.ts";
import type { OrderActions } from "./order-actions.ts";
import type { BoardView, Order } from "./order-types.ts";
import { orderWords } from "./order-words.ts";

interface BoardKeys {
  openId: number | null;
  actions: OrderActions;
  isEnabled: boolean;
}

/** `n` and `x` mean the order that lies open, else the card that has the focus. */
export function useBoardKeys(board: BoardView | undefined, { openId, actions, isEnabled }: BoardKeys): void {
  const t = useTranslator(orderWords);
  const withChosen = (act: (order: Order) => void) => () => {
    const id = openId ?? focusedOrderId();
    const order = [...(board?.open ?? []), ...(board?.done ?? [])].find((one) => one.id === id);
    if (order !== undefined) act(order);
  };
  const advance = (order: Order) => {
    const step = nextStep(order);
    if (step !== null) actions.step(order, step);
  };
  useShortcut("n", t("nextStep"), withChosen(advance), { isEnabled });
  useShortcut(
    "x",
    t("cancelKey"),
    withChosen((order) => cancelHurdle(order) !== "closed" && actions.cancel(order)),
    { isEnabled },
  );
}

function focusedOrderId(): number | null {
  const id = document.activeElement?.closest("[data-order]")?.getAttribute("data-order");
  return id === undefined || id === null ? null : Number(id);
}
