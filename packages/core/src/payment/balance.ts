import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { LockedOrder } from "../order/order-store.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import { paidBy } from "./tender-store.ts";

/**
 * What is left to pay of `payable`, for a locked order that may be paid at all. Throws already_paid, to staff with who took
 * the money (refunded orders too: a new sale is a new order), or illegal_transition for a cancelled one.
 */
export async function balanceFor(ctx: Context, uow: UnitOfWork, order: LockedOrder, payable: number): Promise<number> {
  if (order.status === "cancelled") throw new PosError("illegal_transition", { status: order.status, action: "pay" });
  const balance = payable - order.paid;
  if (canBePaid(order) && balance > 0) return balance;
  const { id: orderId, paymentStatus, paid } = order;
  const who = ctx.actor.kind === "staff" ? await paidBy(uow, orderId) : {};
  throw new PosError("already_paid", { orderId, paymentStatus, paid, ...who });
}

function canBePaid({ paymentStatus }: LockedOrder): boolean {
  switch (paymentStatus) {
    case "pending":
    case "failed":
    case "partial":
    case "expired":
      return true;
    case "paid":
    case "refunded":
    case "partially_refunded":
      return false;
  }
}
