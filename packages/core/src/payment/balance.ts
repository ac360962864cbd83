import { PosError } from "@atapos/domain";
import type { LockedOrder } from "../order/order-store.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import { paidBy } from "./tender-store.ts";

/**
 * What is left to pay of `payable`, for a locked order that may be paid at all. Throws already_paid with who took the
 * money (refunded orders too: a new sale is a new order), or illegal_transition for a cancelled one.
 */
export async function balanceFor(uow: UnitOfWork, order: LockedOrder, payable: number): Promise<number> {
  if (order.status === "cancelled") throw new PosError("illegal_transition", { status: order.status, action: "pay" });
  const balance = payable - order.paid;
  if (canBePaid(order) && balance > 0) return balance;
  const { id: orderId, paymentStatus, paid } = order;
  throw new PosError("already_paid", { orderId, paymentStatus, paid, ...(await paidBy(uow, orderId)) });
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
