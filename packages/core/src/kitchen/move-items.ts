import {
  applyOrderTransition,
  ITEM_STATUSES,
  ITEM_TRANSITIONS,
  type ItemStatus,
  orderStage,
  PosError,
  type StaffActor,
} from "@atapos/domain";
import type { Context } from "../context.ts";
import { setOrderStatus } from "../order/order-changes-store.ts";
import { type LockedOrder, lockOrder, readOrder } from "../order/order-store.ts";
import type { OrderView } from "../order/schema.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { moveItemsOf } from "./kitchen-store.ts";

const STEPS = { start: "preparing", finish: "ready", recall: "preparing" } as const satisfies Record<
  string,
  ItemStatus
>;
export type KitchenStep = keyof typeof STEPS;

/**
 * Moves all items of an order one step that lie before it; a step repeated changes nothing and tells nobody. Taking a
 * pending order confirms it. Throws not_found, illegal_transition.
 */
export function moveItems(
  ctx: Context & { actor: StaffActor },
  merchantId: number,
  step: KitchenStep,
  orderId: number,
): Promise<OrderView> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const order = await lockOrder(uow, orderId);
    if (!order) throw new PosError("not_found", { what: "order" });
    const isConfirmed = await confirmWhenTaken(ctx, uow, order, step);
    const to = STEPS[step];
    const from = ITEM_STATUSES.filter((status) => ITEM_TRANSITIONS[step][status] === to);
    const moved = await moveItemsOf(uow, orderId, { from, to });
    const after = await readOrder(uow, orderId);
    if (!after) throw new PosError("not_found", { what: "order" });
    if (moved.length > 0 || isConfirmed) announce(uow, after, { step, items: moved, isConfirmed });
    return after;
  });
}

async function confirmWhenTaken(
  ctx: Context & { actor: StaffActor },
  uow: UnitOfWork,
  order: LockedOrder,
  step: KitchenStep,
): Promise<boolean> {
  if (order.status === "confirmed") return false;
  if (step !== "start" || order.status !== "pending") {
    throw new PosError("illegal_transition", { status: order.status, action: step });
  }
  applyOrderTransition(order, "confirm");
  const at = new Date(ctx.deps.now());
  await setOrderStatus(uow, { orderId: order.id, status: "confirmed", at, staffId: ctx.actor.staffId });
  return true;
}

function announce(
  uow: UnitOfWork,
  after: OrderView,
  { step, items, isConfirmed }: { step: KitchenStep; items: number[]; isConfirmed: boolean },
): void {
  const { id: orderId, orderNumber, status, tableSessionId, customerId } = after;
  const stage = orderStage(after);
  const audience = { orderId, tableSessionId, customerId, isForDiners: true };
  if (isConfirmed) uow.emit({ type: "order.confirmed", ...audience, payload: { orderNumber, status } });
  uow.emit({ type: "order.progress", ...audience, payload: { orderNumber, stage } });
  uow.audit({ action: `kitchen.${step}`, subject: `order:${orderId}`, after: { stage, items, isConfirmed } });
}
