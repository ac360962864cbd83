// Which orders ring: new ones that nobody in the room has rung up, until somebody takes them.
import { orderStage, type PosMode } from "@atapos/domain";
import type { Order } from "../orders/order-types.ts";

/** Whoever forgot an order for so long does not need to be told of it every few seconds. */
const RINGS_FOR_MS = 12 * 3600_000;

/**
 * Where everybody pays at the table, an order rings once it is paid: until then its guest is still paying. Elsewhere
 * it rings at once, since it may be paid at the cashier.
 */
export function ringingOrders(open: readonly Order[], posMode: PosMode, nowMs: number): Order[] {
  return open.filter(
    (order) =>
      order.source !== "register" &&
      orderStage(order) === "new" &&
      nowMs - Date.parse(order.createdAt) < RINGS_FOR_MS &&
      isDue(order, posMode),
  );
}

function isDue({ status, paymentStatus }: Order, posMode: PosMode): boolean {
  return posMode !== "distributed" || paymentStatus === "paid" || status === "confirmed";
}

/** Those that ring now and did not before: the ones to tell of. */
export function newlyRinging(before: ReadonlySet<number>, now: readonly Order[]): Order[] {
  return now.filter(({ id }) => !before.has(id));
}
