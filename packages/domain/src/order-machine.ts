import { PosError } from "./errors.ts";
import type { Money } from "./money.ts";
import type { BusinessType, ItemStatus, OrderAcceptance, OrderSource, OrderStatus } from "./statuses.ts";

export type OrderAction = "confirm" | "complete" | "cancel";

/** action -> from -> to. What is not listed is illegal. */
export const ORDER_TRANSITIONS: Readonly<Record<OrderAction, Readonly<Partial<Record<OrderStatus, OrderStatus>>>>> = {
  confirm: { pending: "confirmed" },
  complete: { confirmed: "completed" },
  cancel: { pending: "cancelled", confirmed: "cancelled" },
};

export interface OrderState {
  readonly status: OrderStatus;
  /** Money received, before refunds. */
  readonly paid: Money;
  readonly refunded: Money;
}

/** The status after the action. Throws `illegal_transition`, or `already_paid` when cancelling an order with money. */
export function applyOrderTransition(order: OrderState, action: OrderAction): OrderStatus {
  const next = ORDER_TRANSITIONS[action][order.status];
  if (next === undefined) throw new PosError("illegal_transition", { status: order.status, action });
  if (action === "cancel" && holdsMoney(order)) {
    throw new PosError("already_paid", { paid: order.paid, refunded: order.refunded });
  }
  return next;
}

/** Whether a screen may offer "cancel": open and without money. `applyOrderTransition` enforces the same rule. */
export function canCancel(order: OrderState): boolean {
  return ORDER_TRANSITIONS.cancel[order.status] !== undefined && !holdsMoney(order);
}

/** Whether a fresh order goes straight to the kitchen. */
export function acceptOnPlacement(acceptance: OrderAcceptance): boolean {
  return acceptance === "always";
}

/** Whether a pending order is confirmed by its payment; whoever rings up an order and is paid for it has taken it. */
export function acceptOnPayment(acceptance: OrderAcceptance, source: OrderSource): boolean {
  return source === "register" || acceptance !== "manual";
}

/** Whether an order is done once it is paid: a shop cooks nothing, and what its register sells is in the bag. */
export function completesOnPayment(businessType: BusinessType, source: OrderSource): boolean {
  return businessType === "retail" && source === "register";
}

export type ItemAction = "start" | "finish" | "serve" | "recall" | "void";

/** A kitchen without a screen serves straight from the queue; recall takes back a slip of the finger. */
export const ITEM_TRANSITIONS: Readonly<Record<ItemAction, Readonly<Partial<Record<ItemStatus, ItemStatus>>>>> = {
  start: { queued: "preparing" },
  finish: { queued: "ready", preparing: "ready" },
  serve: { queued: "served", preparing: "served", ready: "served" },
  recall: { ready: "preparing", served: "ready" },
  void: { queued: "void", preparing: "void", ready: "void" },
};

/** The item's progress after the action. Throws `illegal_transition`. */
export function applyItemTransition(status: ItemStatus, action: ItemAction): ItemStatus {
  const next = ITEM_TRANSITIONS[action][status];
  if (next === undefined) throw new PosError("illegal_transition", { status, action });
  return next;
}

function holdsMoney(order: OrderState): boolean {
  return order.paid - order.refunded > 0;
}
