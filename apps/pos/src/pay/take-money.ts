// From the press of the button to the money in the books: place, compare, take; each step safe to repeat.
import { errorCodeOf } from "../trpc/error-code.ts";
import type { OrderView, PayResult } from "./bill.ts";
import { billDue } from "./bill-due.ts";
import { dropPayKey, type Intention, keptIntention, payKey } from "./pay-keys.ts";
import {
  type Attempt,
  type Counter,
  type GatewayMethod,
  isGateway,
  isSettled,
  type OrderDetail,
  type Outcome,
  type TenderMethod,
  type TenderResult,
} from "./pay-types.ts";

export interface TenderAsked {
  method: TenderMethod;
  /** What is due as the person saw it. */
  shown: number;
  /** Cash handed over. */
  tendered: number;
  /** The slip's or the transfer's number. */
  reference: string;
}

/** Takes cash, or records what a terminal or a transfer has paid. Never throws. */
export function takeTender(counter: Counter, asked: TenderAsked): Promise<Outcome> {
  const { method, shown, tendered, reference } = asked;
  const detail = method === "cash" ? String(tendered) : reference;
  return atCounter(counter, { shown, method, detail }, async (order) => {
    const orderId = order.id;
    const intention = { orderId, method, detail };
    const idempotencyKey = payKey(counter.keep, intention);
    const taken = await forgetWhenAnswered(counter, intention, () =>
      method === "cash"
        ? counter.payCash({ orderId, amount: tendered, idempotencyKey })
        : counter.recordTender({ orderId, method, reference, idempotencyKey }),
    );
    return { kind: "paid", result: resultOfTender(order, method, taken, reference) };
  });
}

export interface GatewayAsked {
  method: GatewayMethod;
  shown: number;
}

const BUSY_TRIES = 3;
const BUSY_WAIT_MS = 1_500;

/** Asks the gateway for a code or a page, or finds the one under way. Never throws. */
export function startGateway(counter: Counter, { method, shown }: GatewayAsked): Promise<Outcome> {
  return atCounter(counter, { shown, method, detail: "" }, async (order) => {
    const intention = { orderId: order.id, method, detail: "" };
    const idempotencyKey = payKey(counter.keep, intention);
    const finishUrl = method === "midtrans_snap" ? await counter.linkOf(order.id) : null;
    const start = () => counter.start({ orderId: order.id, method, finishUrl, idempotencyKey });
    const attempt = await forgetWhenAnswered(counter, intention, () => whileBusy(start));
    return { kind: "waiting", order, attempt };
  });
}

/** Another till may be asking the gateway in this moment. */
async function whileBusy(start: () => Promise<Attempt>): Promise<Attempt> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await start();
    } catch (error) {
      if (errorCodeOf(error) !== "payment_in_progress" || tried >= BUSY_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT_MS));
    }
  }
}

async function atCounter(
  counter: Counter,
  { shown, method, detail }: { shown: number } & Pick<Intention, "method" | "detail">,
  take: (order: OrderView) => Promise<Outcome>,
): Promise<Outcome> {
  let order: OrderView | null = null;
  try {
    order = await counter.ensureOrder();
    if (isSettled(order)) {
      // perhaps by this very press, whose answer was lost: only the server knows by its key
      const wasPressed = keptIntention(counter.keep, { orderId: order.id, method })?.detail === detail;
      return wasPressed ? await take(order) : await takenElsewhere(counter, order.id);
    }
    const due = billDue(order);
    if ((method === "cash" ? due.cash : due.exact) !== shown) return { kind: "differs", order, shown };
    return await take(order);
  } catch (error) {
    if (order !== null && errorCodeOf(error) === "already_paid") {
      return takenElsewhere(counter, order.id).catch(() => ({ kind: "refused", error, order }));
    }
    return mayHaveHappened(error) ? { kind: "unanswered", order } : { kind: "refused", error, order };
  }
}

const takenElsewhere = async (counter: Counter, orderId: number): Promise<Outcome> => ({
  kind: "paid",
  result: { ...resultOfOrder(await counter.readOrder(orderId)), isTakenElsewhere: true },
});

/** No answer, or one of a server in trouble, which may have committed before. */
function mayHaveHappened(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code === null || code === "internal";
}

/** A refusal is an answer as well; only what may have happened keeps its key. */
async function forgetWhenAnswered<T>(
  { keep }: Counter,
  intention: Parameters<typeof dropPayKey>[1],
  ask: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await ask();
    dropPayKey(keep, intention);
    return answer;
  } catch (error) {
    if (!mayHaveHappened(error)) dropPayKey(keep, intention);
    throw error;
  }
}

function resultOfTender(order: OrderView, method: TenderMethod, taken: TenderResult, reference: string): PayResult {
  const { status, paymentStatus, paymentType, paid, tendered, change, paidAt, isGatewayPaymentEnding } = taken;
  return {
    order: { ...order, status, paymentStatus, paymentType, paid: order.paid + paid, paidAt },
    method,
    paid,
    tendered,
    change,
    reference: method === "cash" ? null : reference,
    paidAt,
    isTakenElsewhere: false,
    takenBy: null,
    isGatewayPaymentEnding,
  };
}

/** How an order was paid, read from its payments: the last one that brought money. */
export function resultOfOrder(order: OrderDetail): PayResult {
  const payment = order.payments?.findLast(({ captured }) => captured > 0);
  const paid = payment?.captured ?? order.paid;
  return {
    order,
    method: payment?.method ?? "cash",
    paid,
    tendered: payment?.tendered ?? paid,
    change: payment?.change ?? 0,
    reference: payment?.method === "cash" ? null : (payment?.reference ?? null),
    paidAt: order.paidAt,
    isTakenElsewhere: false,
    takenBy: payment?.staffName ?? null,
    isGatewayPaymentEnding: false,
  };
}

/** What was pressed here for an order that turns out to be paid, and never answered; to be asked again as it was. */
export function unansweredTender(order: OrderDetail, keep: Counter["keep"]): TenderAsked | null {
  const { method } = resultOfOrder(order);
  if (isGateway(method)) return null;
  const kept = keptIntention(keep, { orderId: order.id, method });
  if (kept === null) return null;
  return { method, shown: 0, tendered: method === "cash" ? Number(kept.detail) : 0, reference: kept.detail };
}
