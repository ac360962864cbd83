import type { RefundStatus } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { applyMoney } from "../order/order-money-store.ts";
import type { LockedOrder } from "../order/order-store.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import { insertEntries, placeOf, touchSums } from "./ledger-store.ts";
import type { PaymentRow } from "./payment-store.ts";
import { type RefundRow, setRefund } from "./refund-store.ts";

export interface LockedRefund {
  order: LockedOrder;
  payment: PaymentRow;
  refund: RefundRow;
}

/** The money has gone back: booked under the refund's key, so that the gateway's own notice of it books nothing more. */
export async function completeRefund(ctx: Context, uow: UnitOfWork, locked: LockedRefund): Promise<void> {
  const { order, payment, refund } = locked;
  const place = placeOf(payment, await readMerchant(uow), ctx.deps.now());
  await insertEntries(uow, place, [{ kind: "refund", amount: refund.amount, reference: refund.refundKey }]);
  await moveRefund(uow, locked, { status: "done", nextCheckAt: null });
  await applyMoney(uow, order);
}

/** Writes a refund's new status and tells of it; a failed one releases what it had reserved. */
export async function moveRefund(
  uow: UnitOfWork,
  { order, payment, refund }: LockedRefund,
  to: { status: RefundStatus; nextCheckAt: Date | null; failureReason?: string },
): Promise<void> {
  await setRefund(uow, refund.id, to);
  await touchSums(uow, payment.id);
  const { status, failureReason } = to;
  uow.audit({
    action: "refund.change",
    subject: `refund:${refund.id}`,
    before: { status: refund.status },
    after: { status, failureReason },
  });
  uow.emit({
    type: "refund.changed",
    orderId: order.id,
    tableSessionId: order.tableSessionId,
    customerId: order.customerId,
    isForDiners: status === "done",
    payload: { orderNumber: order.orderNumber, refundId: refund.id, amount: refund.amount, status },
  });
}
