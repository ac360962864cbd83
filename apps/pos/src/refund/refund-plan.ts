// Where an order's money goes back to: what the gateway does by itself, and what a person hands back.
import {
  type PaymentMethod,
  type PaymentType,
  type RefundCause,
  type RefundMethod,
  refundMethodOf,
} from "@atapos/domain";
import type { Payment } from "../orders/order-types.ts";

/** gateway: by itself; cash: out of the drawer; hand: at the card terminal, by transfer, or in another way. */
export type RefundRoute = "gateway" | "cash" | "hand";

export interface RefundPiece {
  paymentId: number;
  method: PaymentMethod;
  paymentType: PaymentType | null;
  route: RefundRoute;
  amount: number;
  /** A refund that the system has queued for a person to send; null: one that is asked for now. */
  queued: { id: number; cause: RefundCause } | null;
}

/** What is left to give back, in the order in which the server takes it: queued first, then the newest payment. */
export function refundSources(payments: readonly Payment[]): RefundPiece[] {
  const queued = payments
    .flatMap((payment) => payment.refunds.filter(({ isQueued }) => isQueued).map((refund) => ({ payment, refund })))
    .sort((a, b) => a.refund.id - b.refund.id)
    .map(
      ({ payment, refund }): RefundPiece => ({
        ...sourceOf(payment),
        route: routeOf(refund.method),
        amount: refund.amount,
        queued: { id: refund.id, cause: refund.cause },
      }),
    );
  const free = [...payments]
    .sort((a, b) => b.id - a.id)
    .map(
      (payment): RefundPiece => ({
        ...sourceOf(payment),
        route: routeOf(refundMethodOf(payment)),
        amount: leftOf(payment),
        queued: null,
      }),
    );
  return [...queued, ...free].filter(({ amount }) => amount > 0);
}

/** The pieces of one refund. More than there is gives what there is. */
export function planRefund(sources: readonly RefundPiece[], amount: number): RefundPiece[] {
  let rest = amount;
  const pieces: RefundPiece[] = [];
  for (const source of sources) {
    const part = Math.min(rest, source.amount);
    if (part > 0) pieces.push({ ...source, amount: part });
    rest -= part;
  }
  return pieces;
}

export const sumOf = (pieces: readonly { amount: number }[]): number =>
  pieces.reduce((sum, { amount }) => sum + amount, 0);

export function byRoute(pieces: readonly RefundPiece[]): Record<RefundRoute, number> {
  const sums: Record<RefundRoute, number> = { gateway: 0, cash: 0, hand: 0 };
  for (const { route, amount } of pieces) sums[route] += amount;
  return sums;
}

export function routeOf(method: RefundMethod): RefundRoute {
  switch (method) {
    case "card":
    case "direct":
      return "gateway";
    case "cash":
      return "cash";
    case "manual":
    case "dashboard":
      return "hand";
  }
}

const sourceOf = ({ id, method, paymentType }: Payment) => ({ paymentId: id, method, paymentType });

/** Failed refunds have been let go; every other one holds its amount, done or not. */
function leftOf({ captured, refunds }: Payment): number {
  return Math.max(0, captured - sumOf(refunds.filter(({ status }) => status !== "failed")));
}
