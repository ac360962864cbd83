import type { Money } from "./money.ts";
import { type AttemptAction, nextAttemptStatus } from "./payment-machine.ts";
import type { AttemptStatus, EntryKind, FraudStatus, GatewayStatus } from "./statuses.ts";

/** What the gateway says about one order id at one moment, already verified and decoded. */
export interface GatewaySnapshot {
  readonly gatewayOrderId: string;
  readonly transactionId: string | null;
  readonly transactionStatus: GatewayStatus;
  readonly fraudStatus: FraudStatus | null;
  readonly grossAmount: Money | null;
  readonly currency: string | null;
  readonly paymentType: string | null;
  /** Total refunded so far, as the gateway counts it. */
  readonly refundAmount: Money | null;
  readonly refunds: readonly { readonly key: string; readonly amount: Money }[];
  /** The gateway's own time, ISO 8601. */
  readonly at: string | null;
}

export interface AttemptMoney {
  readonly amount: Money;
  readonly currency: string;
  readonly status: AttemptStatus;
  /** Sums of this attempt's `capture` and `refund` entries. */
  readonly captured: Money;
  readonly refunded: Money;
  /**
   * References of its `capture` entries. Give them: a late word about a declined transaction then takes nothing back
   * from another one that settled. Without them, any captured money counts as the snapshot's.
   */
  readonly captureReferences?: readonly string[];
}

/** A ledger entry to insert unless (kind, reference) is there already. `amount` > 0. */
export interface LedgerEntry {
  kind: EntryKind;
  amount: Money;
  reference: string;
}

export interface Interpretation {
  /** The attempt's next status, null when it stays. */
  attempt: AttemptStatus | null;
  entries: LedgerEntry[];
  /** The gateway will not take this order id's payment any further: reconciliation may stop. */
  isFinal: boolean;
}

const NOTHING: Interpretation = { attempt: null, entries: [], isFinal: false };

/**
 * What a snapshot means for an attempt's state and ledger. Money that the gateway confirms is recorded in whatever
 * state the attempt is; entries come from the snapshot, not from its delivery, so duplicates and reordering insert
 * the same set. Sources: Midtrans transaction and fraud status cycle.
 */
export function interpretSnapshot(attempt: AttemptMoney, snapshot: GatewaySnapshot): Interpretation {
  switch (snapshot.transactionStatus) {
    case "not_found":
      return NOTHING;
    case "pending":
    case "authorize":
      return { ...NOTHING, attempt: move(attempt, "open") };
    case "capture":
      // A challenged card waits for a person at the merchant; a missing verdict waits for the settlement.
      if (snapshot.fraudStatus !== "accept") return { ...NOTHING, attempt: move(attempt, "open") };
      return { ...received(attempt, snapshot), isFinal: false };
    case "settlement":
    case "refund":
    case "partial_refund":
      return received(attempt, snapshot);
    case "chargeback":
    case "partial_chargeback":
      return chargedBack(attempt, snapshot);
    case "deny":
      return { attempt: move(attempt, "fail"), entries: takenBack(attempt, snapshot), isFinal: false };
    case "cancel":
      return { attempt: move(attempt, "void"), entries: takenBack(attempt, snapshot), isFinal: true };
    case "expire":
      return { attempt: move(attempt, "void"), entries: [], isFinal: true };
    case "failure":
      return { attempt: move(attempt, "fail"), entries: [], isFinal: true };
  }
}

/** The reference of a transaction's entries: capture and settlement of one transaction are one entry. */
function referenceOf(snapshot: GatewaySnapshot): string {
  return snapshot.transactionId ?? snapshot.gatewayOrderId;
}

function received(attempt: AttemptMoney, snapshot: GatewaySnapshot): Interpretation {
  const reference = referenceOf(snapshot);
  if (!isAsAsked(attempt, snapshot)) {
    const amount = positive(snapshot.grossAmount) ?? attempt.amount;
    return { attempt: move(attempt, "fail"), entries: [{ kind: "dispute", amount, reference }], isFinal: true };
  }
  const capture: LedgerEntry = { kind: "capture", amount: attempt.amount, reference };
  const next = attempt.status === "settled" ? null : move(attempt, "settle");
  return { attempt: next, entries: [capture, ...refundEntries(attempt, snapshot)], isFinal: true };
}

/** A chargeback presumes the capture, which we may never have heard of. */
function chargedBack(attempt: AttemptMoney, snapshot: GatewaySnapshot): Interpretation {
  const settled = received(attempt, snapshot);
  if (!isAsAsked(attempt, snapshot)) return settled;
  const reference = referenceOf(snapshot);
  if (snapshot.transactionStatus === "partial_chargeback") {
    // The gateway names no amount: a person has to look, and nothing is guessed.
    const notice: LedgerEntry = {
      kind: "dispute",
      amount: attempt.amount,
      reference: `${reference}:partial_chargeback`,
    };
    return { ...settled, entries: [...settled.entries, notice] };
  }
  return { ...settled, entries: [...settled.entries, ...reversal(attempt, snapshot)] };
}

/** deny or cancel after the money was booked: the gateway has taken it back. */
function takenBack(attempt: AttemptMoney, snapshot: GatewaySnapshot): LedgerEntry[] {
  const reference = referenceOf(snapshot);
  const wasCaptured = attempt.captureReferences?.includes(reference) ?? attempt.captured > 0;
  return wasCaptured ? reversal(attempt, snapshot) : [];
}

/** What the transaction had left: from the gateway's own figures, since refunds made elsewhere are not its money. */
function reversal(attempt: AttemptMoney, snapshot: GatewaySnapshot): LedgerEntry[] {
  const listed = snapshot.refunds.reduce((sum, refund) => sum + refund.amount, 0);
  const amount = attempt.amount - Math.max(listed, snapshot.refundAmount ?? 0);
  return amount > 0 ? [{ kind: "reversal", amount, reference: referenceOf(snapshot) }] : [];
}

/**
 * The gateway's list is exact. Without one only the total so far is known, and what is new in it is booked under
 * that total, so that the same word twice books once.
 */
function refundEntries(attempt: AttemptMoney, snapshot: GatewaySnapshot): LedgerEntry[] {
  if (snapshot.refunds.length > 0) {
    return snapshot.refunds
      .filter((refund) => refund.amount > 0)
      .map((refund) => ({ kind: "refund", amount: refund.amount, reference: refund.key }));
  }
  const total = snapshot.refundAmount ?? 0;
  const amount = total - attempt.refunded;
  return amount > 0 ? [{ kind: "refund", amount, reference: `${referenceOf(snapshot)}:refunded:${total}` }] : [];
}

/** Older answers leave the currency out; an amount they never leave out. */
function isAsAsked(attempt: AttemptMoney, snapshot: GatewaySnapshot): boolean {
  return snapshot.grossAmount === attempt.amount && (snapshot.currency ?? attempt.currency) === attempt.currency;
}

function move(attempt: AttemptMoney, action: AttemptAction): AttemptStatus | null {
  return nextAttemptStatus(attempt.status, action);
}

function positive(amount: Money | null): Money | null {
  return amount !== null && amount > 0 ? amount : null;
}
