import type { ItemStatus, OrderSource, OrderStage, OrderStatus } from "./statuses.ts";

/** What of an order says how far it is. */
export interface OrderProgress {
  readonly status: OrderStatus;
  readonly source: OrderSource;
  readonly items: readonly { readonly status: ItemStatus }[];
}

/**
 * How far an order is. One that was accepted by itself is new until a person takes it; one rung up at the register has
 * been taken by whoever rang it up, once it is confirmed.
 */
export function orderStage({ status, source, items }: OrderProgress): OrderStage {
  switch (status) {
    case "pending":
      return "new";
    case "completed":
      return "done";
    case "cancelled":
      return "cancelled";
    case "confirmed":
      return stageOfItems(source, items);
  }
}

function stageOfItems(source: OrderSource, items: OrderProgress["items"]): OrderStage {
  const live = items.filter((item) => item.status !== "void");
  if (live.length > 0 && live.every((item) => item.status === "ready" || item.status === "served")) return "ready";
  return source !== "register" && live.every((item) => item.status === "queued") ? "new" : "preparing";
}
