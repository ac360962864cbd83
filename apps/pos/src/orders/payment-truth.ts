// Whether an order is really paid, and how we know: from the ledger and from what the gateway itself said.
import type { PaymentMethod } from "@atapos/domain";
import { gatewayWord, isNotice } from "./gateway-word.ts";
import type { OrderDetail, Payment, PaymentLog } from "./order-types.ts";

export type ProofState =
  | "paid"
  | "waiting"
  | "partial"
  | "refund_due"
  | "refunded"
  | "partially_refunded"
  | "failed"
  | "expired"
  | "cancelled"
  | "disputed";

interface Proof {
  payment: Payment;
  state: ProofState;
}

export interface GatewayProof extends Proof {
  kind: "gateway";
  /** "gopay"; null until the gateway told. */
  issuer: string | null;
  transactionId: string | null;
  /** When a notice with a right signature came; null: none came, the gateway was asked instead. */
  noticeAt: string | null;
  asked: { at: string; status: string | null } | null;
  /** What the gateway says was paid; null: it has not said. */
  gatewayAmount: number | null;
}

/** Money over the counter: a person's word, with what was handed over. */
export interface CounterProof extends Proof {
  kind: "counter";
}

export type PaymentProof = GatewayProof | CounterProof;

/** A check that somebody asked for on this screen. */
export interface HandCheck {
  at: string;
  status: string | null;
}

type Facts = Pick<OrderDetail, "payments" | "paymentLogs" | "currency" | "paymentStatus">;

/** The proof of what holds the order's money; without any, of the attempt that may still bring it. null: no attempt. */
export function paymentProof(order: Facts, checked: HandCheck | null = null): PaymentProof | null {
  const payment = decisivePayment(order.payments ?? []);
  if (payment === null) return null;
  const state = proofState(payment, order.paymentStatus);
  if (!isGateway(payment.method)) return { kind: "counter", payment, state };
  return { kind: "gateway", payment, state, ...gatewayFacts(order, payment, checked) };
}

export const isGateway = (method: PaymentMethod): boolean => method === "midtrans_snap" || method === "midtrans_qris";

function decisivePayment(payments: readonly Payment[]): Payment | null {
  const latest = [...payments].reverse();
  return (
    latest.find(({ disputed }) => disputed > 0) ??
    latest.find(({ captured }) => captured > 0) ??
    latest.find(({ status }) => status === "pending") ??
    latest[0] ??
    null
  );
}

function proofState(payment: Payment, orderStatus: Facts["paymentStatus"]): ProofState {
  if (payment.disputed > 0) return "disputed";
  switch (payment.status) {
    case "pending":
      return "waiting";
    case "paid":
      return orderStatus === "partial" ? "partial" : "paid";
    case "failed":
    case "expired":
    case "cancelled":
    case "refund_due":
    case "refunded":
    case "partially_refunded":
      return payment.status;
  }
}

function gatewayFacts(order: Facts, payment: Payment, checked: HandCheck | null) {
  const logs = (order.paymentLogs ?? []).filter(({ gatewayOrderId }) => gatewayOrderId === payment.gatewayOrderId);
  const words = logs.map((log) => gatewayWord(log.response, order.currency));
  const last = <Value>(pick: (word: (typeof words)[number]) => Value | null): Value | null =>
    words.map(pick).findLast((value) => value !== null) ?? null;
  return {
    issuer: last(({ issuer }) => issuer),
    transactionId: last(({ transactionId }) => transactionId),
    gatewayAmount: last(({ amount }) => amount),
    noticeAt: logs.findLast(isNotice)?.createdAt ?? null,
    asked: lastAsked(logs.at(-1), checked),
  };
}

function lastAsked(log: PaymentLog | undefined, checked: HandCheck | null): GatewayProof["asked"] {
  if (log === undefined) return checked;
  const archived = { at: log.createdAt, status: log.event.split(".").at(-1) ?? null };
  return checked !== null && Date.parse(checked.at) > Date.parse(archived.at) ? checked : archived;
}
