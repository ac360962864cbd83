// How far an order is, from what the server says of it and its items; nothing is guessed.
import type { browserApi } from "../trpc/browser-api.ts";

export type SharedOrder = Awaited<ReturnType<typeof browserApi.order.byLink.query>>;

export type Stage = "unpaid" | "waiting" | "cooking" | "ready" | "done" | "cancelled";

type Progress = Pick<SharedOrder, "status" | "paymentStatus"> & {
  items: readonly Pick<SharedOrder["items"][number], "status">[];
};

/** `unpaid`: nothing is cooked before it is paid; an order that is cooked first may be unpaid at any later stage. */
export function stageOf({ status, paymentStatus, items }: Progress): Stage {
  switch (status) {
    case "cancelled":
      return "cancelled";
    case "completed":
      return "done";
    case "pending":
      return isSettled(paymentStatus) ? "waiting" : "unpaid";
    case "confirmed": {
      const left = items.filter((item) => item.status !== "void");
      if (left.length === 0 || left.some((item) => item.status === "queued" || item.status === "preparing"))
        return "cooking";
      return left.every((item) => item.status === "served") ? "done" : "ready";
    }
  }
}

export const isSettled = (paymentStatus: SharedOrder["paymentStatus"]): boolean =>
  paymentStatus === "paid" || paymentStatus === "refunded" || paymentStatus === "partially_refunded";

/** Whether somebody can still pay it. */
export const owes = (order: Pick<SharedOrder, "status" | "paymentStatus">): boolean =>
  order.status !== "cancelled" && !isSettled(order.paymentStatus);
