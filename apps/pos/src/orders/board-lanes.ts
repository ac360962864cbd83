// The board's four lanes from what the server holds open, through the filter that is on.
import { orderStage } from "@atapos/domain";
import type { Order } from "./order-types.ts";
import { waitingSince } from "./stage-clock.ts";

export const LANES = ["new", "preparing", "ready", "done"] as const;
export type Lane = (typeof LANES)[number];

export const FILTERS = ["all", "here", "away", "qr"] as const;
export type BoardFilter = (typeof FILTERS)[number];

export interface BoardOrders {
  open: readonly Order[];
  done: readonly Order[];
}

/** New ones newest first, as they come in; those being worked on longest waiting first; done ones latest first. */
export function boardLanes({ open, done }: BoardOrders, filter: BoardFilter): Record<Lane, Order[]> {
  const lanes: Record<Lane, Order[]> = { new: [], preparing: [], ready: [], done: [] };
  for (const order of [...open, ...done]) {
    if (passes(order, filter)) lanes[laneOf(order)].push(order);
  }
  const since = (order: Order) => Date.parse(waitingSince(order, orderStage(order)));
  const oldestFirst = (a: Order, b: Order) => since(a) - since(b) || a.id - b.id;
  const newestFirst = (a: Order, b: Order) => oldestFirst(b, a);
  lanes.new.sort(newestFirst);
  lanes.preparing.sort(oldestFirst);
  lanes.ready.sort(oldestFirst);
  lanes.done.sort(newestFirst);
  return lanes;
}

/** A cancelled order lies with the done ones: nobody has anything to do with it any more. */
function laneOf(order: Order): Lane {
  const stage = orderStage(order);
  return stage === "cancelled" ? "done" : stage;
}

export function passes({ orderType, source }: Pick<Order, "orderType" | "source">, filter: BoardFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "here":
      return orderType === "dine_in";
    case "away":
      return orderType === "takeaway" || orderType === "delivery";
    case "qr":
      return source === "diner";
  }
}
