import { randomUUID } from "node:crypto";
import { type LedgerEntry, refundable, refundMethodOf } from "@atapos/domain";
import type { OrderMoney } from "../order/order-money-store.ts";
import type { LockedOrder } from "../order/order-store.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import { readLedger, touchSums } from "./ledger-store.ts";
import { lockPayment, type PaymentRow } from "./payment-store.ts";
import { findRefundByKey, insertRefund, isQueued, lowerQueued, refundsOfOrder, setRefund } from "./refund-store.ts";

/**
 * Queues for staff what newly booked money brought in beyond what the order asks for; on a cancelled order that is
 * all of it.
 */
export async function queueSurplus(
  uow: UnitOfWork,
  order: LockedOrder,
  money: OrderMoney,
  booked: { paymentId: number; inserted: readonly LedgerEntry[] },
): Promise<void> {
  const captured = sumOf(booked.inserted, "capture");
  if (captured === 0) return;
  const isLate = order.status === "cancelled";
  const beyond = money.paid - (isLate ? 0 : money.payable);
  const payment = await lockPayment(uow, booked.paymentId);
  if (!payment || beyond <= 0) return;
  const { reversed } = await readLedger(uow, payment.id);
  const amount = Math.min(captured, beyond, refundable({ ...payment, reversed }));
  if (amount <= 0) return;
  const refund = await insertRefund(uow, {
    orderId: order.id,
    paymentId: payment.id,
    refundKey: `RF-${randomUUID()}`,
    amount,
    method: refundMethodOf(payment),
    cause: isLate ? "late" : "surplus",
    status: "requested",
    reason: null,
    staffId: null,
    nextCheckAt: null,
  });
  await touchSums(uow, payment.id);
  const { cause } = refund;
  uow.audit({
    action: "refund.queue",
    subject: `refund:${refund.id}`,
    after: { paymentId: payment.id, amount, cause },
  });
  uow.emit({
    type: "refund.changed",
    orderId: order.id,
    payload: { orderNumber: order.orderNumber, refundId: refund.id, amount, cause, status: "requested" },
  });
}

/** Refunds that the gateway confirms: ours are done, and those made in its dashboard get a row, so that sums agree. */
export async function confirmRefunds(
  uow: UnitOfWork,
  order: LockedOrder,
  payment: PaymentRow,
  inserted: readonly LedgerEntry[],
): Promise<void> {
  for (const { amount, reference } of inserted.filter((entry) => entry.kind === "refund")) {
    const known = await findRefundByKey(uow, reference);
    if (known) await setRefund(uow, known.id, { status: "done", nextCheckAt: null });
    else await recordForeignRefund(uow, payment, { amount, reference });
    uow.audit({ action: "refund.confirm", subject: `payment:${payment.id}`, after: { reference, amount } });
    uow.emit({
      type: "refund.changed",
      orderId: order.id,
      tableSessionId: order.tableSessionId,
      customerId: order.customerId,
      isForDiners: true,
      payload: { orderNumber: order.orderNumber, refundId: known?.id ?? null, amount, status: "done" },
    });
  }
}

/** What went back by another way need not be sent by staff any more. */
async function recordForeignRefund(
  uow: UnitOfWork,
  payment: PaymentRow,
  { amount, reference }: { amount: number; reference: string },
): Promise<void> {
  const queued = (await refundsOfOrder(uow, payment.orderId)).filter(
    (refund) => refund.paymentId === payment.id && isQueued(refund),
  );
  let rest = amount;
  for (const task of queued) {
    const part = Math.min(rest, task.amount);
    if (part > 0) await lowerQueued(uow, task, part);
    rest -= part;
  }
  await insertRefund(uow, {
    orderId: payment.orderId,
    paymentId: payment.id,
    refundKey: reference,
    amount,
    method: "dashboard",
    cause: queued[0]?.cause ?? "asked",
    status: "done",
    reason: null,
    staffId: null,
    nextCheckAt: null,
  });
}

function sumOf(entries: readonly LedgerEntry[], kind: LedgerEntry["kind"]): number {
  return entries.filter((entry) => entry.kind === kind).reduce((sum, entry) => sum + entry.amount, 0);
}
