import type { GatewaySnapshot, GatewayStatus, Interpretation } from "@atapos/domain";
import type { ToldAttempt } from "./attempt-store.ts";
import type { PaymentRow } from "./payment-store.ts";

const SOONEST_MS = 10_000;
const LATEST_MS = 600_000;
/** A payment page is over for good some time after its own expiry: clocks differ, and banks are slow. */
const PAGE_MARGIN_MS = 600_000;

/** Asking again doubles with the attempt's age, between ten seconds and ten minutes. */
export function nextCheckAt(createdAt: Date, nowMs: number): Date {
  const age = nowMs - createdAt.getTime();
  return new Date(nowMs + Math.min(LATEST_MS, Math.max(SOONEST_MS, age)));
}

const OF_MONEY: readonly GatewayStatus[] = [
  "capture",
  "settlement",
  "refund",
  "partial_refund",
  "chargeback",
  "partial_chargeback",
];

/** An attempt after a word of the gateway: what it shows, and whether and when to ask again. */
export function afterTold(
  payment: PaymentRow,
  snapshot: GatewaySnapshot,
  told: Pick<Interpretation, "attempt" | "isFinal"> & { isReversed: boolean },
  nowMs: number,
): Omit<ToldAttempt, "paymentType"> {
  const isOver = isPageOver(payment, snapshot, nowMs);
  const isFinal = told.isFinal || isOver || payment.gatewayFinalAt !== null;
  const hasRunOut = isOver && (payment.status === "open" || payment.status === "creating");
  // A late word about another transaction, or about an earlier state, does not hide that this attempt holds money.
  const isWaiting = snapshot.transactionStatus === "pending" || snapshot.transactionStatus === "authorize";
  const isNews =
    snapshot.transactionStatus !== "not_found" &&
    !(isWaiting && payment.gatewayFinalAt !== null) &&
    (payment.status !== "settled" || OF_MONEY.includes(snapshot.transactionStatus) || told.isReversed);
  // The gateway may tell of it before it has answered us: without that answer the payer has no token or QR.
  const isUnanswered = payment.status === "creating" && (told.attempt === null || told.attempt === "open");
  const attempt = isUnanswered ? null : told.attempt;
  const gatewayStatus = isNews ? snapshot.transactionStatus : payment.gatewayStatus;
  return {
    status: attempt ?? (hasRunOut ? "voided" : payment.status),
    gatewayStatus: hasRunOut && attempt === null ? "expire" : gatewayStatus,
    transactionId: isNews ? snapshot.transactionId : payment.transactionId,
    finalAt: isFinal ? new Date(nowMs) : null,
    checkedAt: new Date(nowMs),
    nextCheckAt: isFinal ? null : isUnanswered ? payment.nextCheckAt : nextCheckAt(payment.createdAt, nowMs),
  };
}

/** Nothing was ever chosen, or what was chosen was declined, and the page on which to try again has ended. */
function isPageOver(payment: PaymentRow, snapshot: GatewaySnapshot, nowMs: number): boolean {
  const { transactionStatus } = snapshot;
  if (transactionStatus !== "not_found" && transactionStatus !== "deny") return false;
  if (payment.expiresAt === null || payment.status === "voiding") return false;
  return nowMs > payment.expiresAt.getTime() + PAGE_MARGIN_MS;
}
