// An order's way so far with its times, the step it waits for now, and those to come.
import { orderStage } from "@atapos/domain";
import { owes } from "./next-step.ts";
import type { OrderDetail, Payment } from "./order-types.ts";
import { isGateway } from "./payment-truth.ts";
import { waitingSince } from "./stage-clock.ts";

export type JourneyKind =
  | "placed"
  | "code_made"
  | "page_made"
  | "paid_gateway"
  | "paid_cash"
  | "paid_recorded"
  | "taken"
  | "refund"
  | "served"
  | "cancelled"
  | "await_take"
  | "await_pay"
  | "cooking"
  | "ready"
  | "serve";

export interface JourneyStep {
  key: string;
  kind: JourneyKind;
  state: "done" | "now" | "next";
  /** null: not yet, or nobody wrote it down. */
  at: string | null;
  payment?: Payment;
  refund?: Payment["refunds"][number];
}

export function orderJourney(order: OrderDetail): JourneyStep[] {
  const past = [...pastSteps(order)].sort((a, b) => Date.parse(a.at ?? "") - Date.parse(b.at ?? ""));
  return [...past, ...stepsAhead(order)];
}

function* pastSteps(order: OrderDetail): Generator<JourneyStep> {
  yield done("placed", "placed", order.createdAt);
  for (const payment of order.payments ?? []) yield* paymentSteps(order, payment);
  // one accepted by its payment alone still waits for a person
  if (order.confirmedAt !== null && orderStage(order) !== "new") yield done("taken", "taken", order.confirmedAt);
  if (order.completedAt !== null) yield done("served", "served", order.completedAt);
  if (order.cancelledAt !== null) yield done("cancelled", "cancelled", order.cancelledAt);
}

function* paymentSteps(order: OrderDetail, payment: Payment): Generator<JourneyStep> {
  const key = (kind: string) => `${kind}-${payment.id}`;
  if (isGateway(payment.method)) {
    const kind = payment.method === "midtrans_qris" ? "code_made" : "page_made";
    yield { ...done(key("made"), kind, payment.createdAt), payment };
    if (payment.captured > 0) {
      const at = settledAt(order, payment) ?? order.paidAt ?? payment.createdAt;
      yield { ...done(key("paid"), "paid_gateway", at), payment };
    }
  } else if (payment.captured > 0) {
    const kind = payment.method === "cash" ? "paid_cash" : "paid_recorded";
    yield { ...done(key("paid"), kind, payment.createdAt), payment };
  }
  for (const refund of payment.refunds) {
    yield { ...done(`refund-${refund.id}`, "refund", refund.createdAt), payment, refund };
  }
}

/** The archive's first word of this attempt's success. */
function settledAt(order: OrderDetail, payment: Payment): string | null {
  const log = (order.paymentLogs ?? []).find(
    ({ gatewayOrderId, status }) => gatewayOrderId === payment.gatewayOrderId && status === "success",
  );
  return log?.createdAt ?? null;
}

function stepsAhead(order: OrderDetail): JourneyStep[] {
  const since = waitingSince(order, orderStage(order));
  const now = (kind: JourneyKind): JourneyStep => ({ key: kind, kind, state: "now", at: since });
  const next = (kind: JourneyKind): JourneyStep => ({ key: kind, kind, state: "next", at: null });
  const pay = owes(order) ? [next("await_pay")] : [];
  switch (orderStage(order)) {
    case "new":
      return [now("await_take"), next("cooking"), ...pay, next("serve")];
    case "preparing":
      return [now("cooking"), ...pay, next("serve")];
    case "ready":
      return owes(order) ? [{ ...now("ready"), key: "ready" }, ...pay, next("serve")] : [now("ready"), next("serve")];
    case "done":
      return owes(order) ? [now("await_pay")] : [];
    case "cancelled":
      return [];
  }
}

const done = (key: string, kind: JourneyKind, at: string): JourneyStep => ({ key, kind, state: "done", at });
