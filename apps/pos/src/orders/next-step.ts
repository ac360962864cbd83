// What staff do next with an order: one main step, by where it stands and whether it is paid.
import { canCancel, orderStage } from "@atapos/domain";
import type { Order } from "./order-types.ts";

export type NextStep = "take" | "finish" | "pay" | "serve";

/** null: nothing is left to do. Food that is ready is paid for before the order is closed. */
export function nextStep(order: Order): NextStep | null {
  switch (orderStage(order)) {
    case "new":
      return "take";
    case "preparing":
      return "finish";
    case "ready":
      return owes(order) ? "pay" : "serve";
    case "done":
      return owes(order) ? "pay" : null;
    case "cancelled":
      return null;
  }
}

/** What still has to be paid; cash would pay the rounded total, which is settled then. */
export function balanceOf(order: Pick<Order, "status" | "paymentStatus" | "total" | "paid">): number {
  return owes(order) ? Math.max(0, order.total - order.paid) : 0;
}

export function owes({ status, paymentStatus }: Pick<Order, "status" | "paymentStatus">): boolean {
  return status !== "cancelled" && !isSettled(paymentStatus);
}

export function isSettled(paymentStatus: Order["paymentStatus"]): boolean {
  return paymentStatus === "paid" || paymentStatus === "refunded" || paymentStatus === "partially_refunded";
}

export const holdsMoney = ({ paid, refunded }: Pick<Order, "paid" | "refunded">): boolean => paid - refunded > 0;

/** Why an order cannot be cancelled, or null when it can. */
export function cancelHurdle(order: Order): "refund_first" | "closed" | null {
  if (canCancel(order)) return null;
  return holdsMoney(order) ? "refund_first" : "closed";
}

/** Lines change only while the order is open and holds no money. */
export const canEdit = (order: Order): boolean =>
  (order.status === "pending" || order.status === "confirmed") && !holdsMoney(order) && owes(order);
