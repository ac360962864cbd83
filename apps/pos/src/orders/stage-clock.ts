// How long an order has stood where it stands, and when that is too long.
import type { OrderStage } from "@atapos/domain";
import type { Order } from "./order-types.ts";

export type Urgency = "calm" | "soon" | "late";

/** Whole minutes that may pass in a stage before it warns, and before it is late. */
const LIMITS: Readonly<Record<OrderStage, { soon: number; late: number } | null>> = {
  new: { soon: 5, late: 10 },
  preparing: { soon: 5, late: 15 },
  ready: { soon: 5, late: 15 },
  done: null,
  cancelled: null,
};

export function urgencyOf(stage: OrderStage, seconds: number): Urgency {
  const limits = LIMITS[stage];
  const minutes = Math.floor(seconds / 60);
  if (limits === null || minutes <= limits.soon) return "calm";
  return minutes > limits.late ? "late" : "soon";
}

type Times = Pick<Order, "createdAt" | "paidAt" | "confirmedAt" | "completedAt" | "cancelledAt">;

/** The moment since which the order waits for its next step; one paid before it is taken waits since it was paid. */
export function waitingSince(order: Times, stage: OrderStage): string {
  switch (stage) {
    case "new":
      return latest(order.createdAt, order.paidAt);
    case "preparing":
    case "ready":
      return order.confirmedAt ?? order.createdAt;
    case "done":
      return order.completedAt ?? order.createdAt;
    case "cancelled":
      return order.cancelledAt ?? order.createdAt;
  }
}

/** Never negative: the till's clock may be behind the server's. */
export function secondsSince(moment: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(moment)) / 1000));
}

function latest(first: string, second: string | null): string {
  return second !== null && Date.parse(second) > Date.parse(first) ? second : first;
}
