import { checkRefund, type Money, PosError, refundable } from "@atapos/domain";
import type { PaymentRow } from "./payment-store.ts";
import { isQueued, type RefundRow } from "./refund-store.ts";

/** A part of a refund: one payment's, either queued before (whole or in part) or asked for now. */
export interface RefundPiece {
  payment: PaymentRow;
  amount: Money;
  task: RefundRow | null;
}

export interface RefundSources {
  payments: readonly (PaymentRow & { reversed: Money })[];
  refunds: readonly RefundRow[];
}

/**
 * Shares a refund among an order's payments: what is queued to go back first, then the newest payments. Throws
 * `refund_exceeds_paid`, `validation`, or `not_found` for a queued refund that is not there.
 */
export function planRefund(
  { payments, refunds }: RefundSources,
  asked: { amount: Money | null; refundId: number | null },
): RefundPiece[] {
  const queued = refunds.filter(isQueued).flatMap((task): RefundPiece[] => {
    const payment = payments.find((one) => one.id === task.paymentId);
    return payment ? [{ payment, amount: task.amount, task }] : [];
  });
  if (asked.refundId !== null) {
    const piece = queued.find(({ task }) => task?.id === asked.refundId);
    if (!piece) throw new PosError("not_found", { what: "refund" });
    return [piece];
  }
  const free = [...payments]
    .reverse()
    .map((payment): RefundPiece => ({ payment, amount: refundable(payment), task: null }));
  const sources = [...queued, ...free].filter((piece) => piece.amount > 0);
  const available = sources.reduce((sum, piece) => sum + piece.amount, 0);
  if (available === 0) throw new PosError("refund_exceeds_paid", { refundable: 0, amount: asked.amount });
  let rest = checkRefund({ captured: available, refundReserved: 0 }, asked.amount ?? available);
  const pieces: RefundPiece[] = [];
  for (const source of sources) {
    const amount = Math.min(rest, source.amount);
    if (amount > 0) pieces.push({ ...source, amount });
    rest -= amount;
  }
  return pieces;
}
