import { PosError } from "./errors.ts";
import { assertMoney, type Money } from "./money.ts";
import type { LastAttempt } from "./payment-machine.ts";
import type { PaymentStatus } from "./statuses.ts";

export interface PaymentSums {
  /** What the order asks for under the tender that pays it (cash pays the rounded total). */
  readonly payable: Money;
  /** Sums of the ledger over every attempt of the order; disputes count in none of them. */
  readonly captured: Money;
  readonly refunded: Money;
  readonly reversed: Money;
  readonly orderCancelled: boolean;
  readonly lastAttempt: LastAttempt;
}

/** An order's payment status: its money first, and only without any its attempts. */
export function paymentStatus(sums: PaymentSums): PaymentStatus {
  const received = sums.captured - sums.reversed;
  if (received > 0) return statusOfMoney(sums, received);
  if (sums.refunded > 0) return "refunded";
  if (sums.orderCancelled) return "expired";
  if (sums.payable === 0) return "paid";
  switch (sums.lastAttempt) {
    case "none":
    case "live":
    case "voided":
      return "pending";
    case "expired":
      return "expired";
    case "failed":
      return "failed";
    case "settled":
      // It settled, yet nothing is left and nothing was refunded: the bank took the money back.
      return "failed";
  }
}

function statusOfMoney({ payable, refunded, orderCancelled }: PaymentSums, received: Money): PaymentStatus {
  const kept = received - refunded;
  if (kept <= 0) return "refunded";
  // A surplus given back leaves a paid order; on a cancelled order everything should go back, so it is on its way.
  if (refunded > 0) return kept >= payable && !orderCancelled ? "paid" : "partially_refunded";
  return kept >= payable || orderCancelled ? "paid" : "partial";
}

export interface RefundableSums {
  readonly captured: Money;
  /** Refunds asked for, sent or done; failed ones have been released. */
  readonly refundReserved: Money;
  /** What the bank has taken back. */
  readonly reversed?: Money;
}

/** What may still be refunded of an attempt, never negative. */
export function refundable({ captured, refundReserved, reversed = 0 }: RefundableSums): Money {
  return Math.max(0, captured - refundReserved - reversed);
}

/** Returns the amount when it may be refunded. Throws `validation` (not positive) or `refund_exceeds_paid`. */
export function checkRefund(sums: RefundableSums, amount: Money): Money {
  if (assertMoney(amount) <= 0) throw new PosError("validation", { field: "amount", reason: "not_positive" });
  const left = refundable(sums);
  if (amount > left) throw new PosError("refund_exceeds_paid", { amount, refundable: left });
  return amount;
}
