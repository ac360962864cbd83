"use client";
// Steps of an order, shown at once and taken back when the server says no.
import { useState } from "react";
import { api } from "../trpc/api.ts";
import { type Move, moved, withOrder } from "./move-order.ts";
import type { Order } from "./order-types.ts";

export interface FailedMove {
  order: Order;
  move: Move;
  reason: string | null;
  error: unknown;
}

export interface OrderMoves {
  /** Resolves to the order as the server has it then; null when it did not happen. */
  move: (order: Order, move: Move, reason?: string | null) => Promise<Order | null>;
  busyIds: ReadonlySet<number>;
}

export function useOrderMoves(onFailure: (failed: FailedMove) => void): OrderMoves {
  const utils = api.useUtils();
  const send = useSender();
  const [busyIds, setBusyIds] = useState<ReadonlySet<number>>(new Set());
  const setBusy = (id: number, isBusy: boolean) =>
    setBusyIds((before) => new Set(isBusy ? [...before, id] : [...before].filter((one) => one !== id)));
  const put = (order: Order) => {
    utils.order.board.setData(undefined, (board) => board && withOrder(board, order));
    utils.order.get.setData({ orderId: order.id }, (detail) => detail && { ...detail, ...order });
  };
  const move: OrderMoves["move"] = async (order, step, reason = null) => {
    if (busyIds.has(order.id)) return null;
    setBusy(order.id, true);
    // an answer that is on its way would put the card back for a moment
    await utils.order.board.cancel();
    put(moved(order, step, new Date().toISOString()));
    try {
      const after = await send(step, order.id, reason);
      put(after);
      void utils.order.get.invalidate({ orderId: order.id });
      return after;
    } catch (error) {
      put(order);
      onFailure({ order, move: step, reason, error });
      return null;
    } finally {
      setBusy(order.id, false);
      void utils.order.board.invalidate();
    }
  };
  return { move, busyIds };
}

function useSender(): (move: Move, orderId: number, reason: string | null) => Promise<Order> {
  const take = api.kitchen.start.useMutation();
  const finish = api.kitchen.finish.useMutation();
  const recall = api.kitchen.recall.useMutation();
  const serve = api.order.complete.useMutation();
  const cancel = api.order.cancel.useMutation();
  return (move, orderId, reason) => {
    switch (move) {
      case "take":
        return take.mutateAsync({ orderId });
      case "finish":
        return finish.mutateAsync({ orderId });
      case "recall":
        return recall.mutateAsync({ orderId });
      case "serve":
        return serve.mutateAsync({ orderId });
      case "cancel":
        return cancel.mutateAsync({ orderId, reason });
    }
  };
}
