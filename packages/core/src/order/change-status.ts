import { applyOrderTransition, type OrderAction, PosError } from "@atapos/domain";
import { emitStock } from "../catalog/stock-store.ts";
import type { Context } from "../context.ts";
import { assertOwnOrder } from "../own-order.ts";
import { requestVoid } from "../payment/payment-store.ts";
import { paidBy } from "../payment/tender-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { returnStock, setOrderStatus } from "./order-changes-store.ts";
import { type LockedOrder, lockOrder, readOrder } from "./order-store.ts";
import type { PlacingActor } from "./ordering-table-store.ts";
import type { OrderView } from "./schema.ts";

type ActingContext = Context & { actor: PlacingActor; merchantId: number };

/** Staff take the order. Throws not_found, illegal_transition. */
export const confirmOrder = (ctx: ActingContext, orderId: number): Promise<OrderView> =>
  changeStatus(ctx, orderId, "confirm", null);

/** The order is fulfilled; it must be confirmed before. */
export const completeOrder = (ctx: ActingContext, orderId: number): Promise<OrderView> =>
  changeStatus(ctx, orderId, "complete", null);

/**
 * Cancels an order without money: gives back its stock and voids its open payment attempts at the gateway.
 * Diners may cancel their own while it is pending. Throws already_paid (refund first), illegal_transition.
 */
export const cancelOrder = (ctx: ActingContext, orderId: number, reason: string | null): Promise<OrderView> =>
  changeStatus(ctx, orderId, "cancel", reason);

function changeStatus(
  ctx: ActingContext,
  orderId: number,
  action: OrderAction,
  reason: string | null,
): Promise<OrderView> {
  return inMerchant(ctx, ctx.merchantId, async (uow) => {
    const order = await lockOrder(uow, orderId);
    if (!order) throw new PosError("not_found", { what: "order" });
    assertOwnOrder(ctx.actor, order);
    if (ctx.actor.kind !== "staff" && order.status !== "pending") {
      throw new PosError("illegal_transition", { status: order.status, action });
    }
    await apply(ctx, uow, order, action, reason);
    const changed = await readOrder(uow, orderId);
    if (!changed) throw new PosError("not_found", { what: "order" });
    return changed;
  });
}

/** The transition; staff who would cancel what is paid learn who took the money. */
async function nextStatus(ctx: ActingContext, uow: UnitOfWork, order: LockedOrder, action: OrderAction) {
  try {
    return applyOrderTransition(order, action);
  } catch (error) {
    if (!(error instanceof PosError) || error.code !== "already_paid" || ctx.actor.kind !== "staff") throw error;
    throw new PosError(error.code, { ...error.detail, ...(await paidBy(uow, order.id)) });
  }
}

async function apply(
  ctx: ActingContext,
  uow: UnitOfWork,
  order: LockedOrder,
  action: OrderAction,
  reason: string | null,
): Promise<void> {
  const status = await nextStatus(ctx, uow, order, action);
  if (status === "pending") throw new Error("no action leads back to pending");
  if (status === "cancelled") {
    await requestVoid(uow, order.id);
    emitStock(uow, await returnStock(uow, order.id));
  }
  const staffId = ctx.actor.kind === "staff" ? ctx.actor.staffId : null;
  await setOrderStatus(uow, { orderId: order.id, status, at: new Date(ctx.deps.now()), staffId, reason });
  uow.audit({
    action: `order.${action}`,
    subject: `order:${order.id}`,
    before: { status: order.status },
    after: { status, reason },
  });
  uow.emit({
    type: `order.${status}`,
    orderId: order.id,
    tableSessionId: order.tableSessionId,
    customerId: order.customerId,
    isForDiners: true,
    payload: { orderNumber: order.orderNumber, status },
  });
}
