import { randomUUID } from "node:crypto";
import type { Settings } from "../control/settings.ts";
import { defaultLifetimeMs, methodDetails } from "./method-details.ts";
import { createNotifier, type Notifier } from "./notifier.ts";
import { type Attempt, holdsMoney, type Order, type PaymentType, type TransactionStatus, wireAmount } from "./order.ts";
import { createOrderStore, type OrderStore } from "./order-store.ts";
import { qrisString } from "./qr-string.ts";

export type Gateway = { store: OrderStore; notifier: Notifier; settings: Settings; stop: () => void };
export type MethodChoice = { paymentType: PaymentType; transactionId?: string; bank?: string; cardNumber?: string };

const sweepMs = 500;
const tokenLifetimeMs = 24 * 60 * 60 * 1000;

/** The Midtrans side of the sandbox: orders, notices and a clock that expires what was not paid. */
export function createGateway(input: { settings: Settings; saved: readonly Order[]; onChange: () => void }): Gateway {
  const store = createOrderStore(input.saved, input.onChange);
  const notifier = createNotifier(input.settings);
  const timer = setInterval(() => {
    for (const order of store.list()) expireDue(gateway, order);
  }, sweepMs);
  timer.unref();
  const gateway: Gateway = {
    store,
    notifier,
    settings: input.settings,
    stop() {
      clearInterval(timer);
      notifier.stop();
    },
  };
  return gateway;
}

/** Begins a try at paying by one method, pending until something moves it. Sends no notice. */
export function startAttempt(gateway: Gateway, order: Order, choice: MethodChoice): Attempt {
  const now = Date.now();
  const lifetime = order.expiry?.durationMs ?? defaultLifetimeMs(choice.paymentType);
  const transactionId = choice.transactionId ?? randomUUID();
  const attempt: Attempt = {
    transactionId,
    paymentType: choice.paymentType,
    status: "pending",
    fraudStatus: "accept",
    grossAmount: wireAmount(order.grossAmount),
    currency: "IDR",
    startedAt: now,
    settledAt: null,
    expiresAt: (order.expiry?.startAt ?? now) + lifetime,
    details: methodDetails(choice.paymentType, choice),
    qrString: qrisString({ merchant: order.merchant, amount: order.grossAmount, reference: transactionId }),
    refunds: [],
  };
  order.attempts.push(attempt);
  gateway.store.put(order);
  return attempt;
}

/** Forces a state on an attempt and makes it the one that the order's status speaks of. Sends no notice. */
export function moveAttempt(
  gateway: Gateway,
  order: Order,
  attempt: Attempt,
  to: { status: TransactionStatus; fraudStatus?: Attempt["fraudStatus"] },
) {
  attempt.status = to.status;
  attempt.fraudStatus = to.fraudStatus ?? (to.status === "deny" ? "deny" : "accept");
  if (to.status === "settlement") attempt.settledAt ??= Date.now();
  if (to.status === "pending" && (attempt.expiresAt ?? 0) <= Date.now()) attempt.expiresAt = null;
  order.attempts = [...order.attempts.filter((other) => other !== attempt), attempt];
  gateway.store.put(order);
}

/** An unpaid attempt past its time expires and says so; it does not displace the attempt that moved last. */
export function expireDue(gateway: Gateway, order: Order) {
  const now = Date.now();
  for (const attempt of order.attempts) {
    if (attempt.status !== "pending" || attempt.expiresAt === null || attempt.expiresAt > now) continue;
    attempt.status = "expire";
    gateway.store.put(order);
    void gateway.notifier.send(order, attempt);
  }
}

export type Payability = "open" | "paid" | "closed" | "expired";

/** Whether a payer may still choose a method for this order. */
export function payability(order: Order): Payability {
  if (order.attempts.some(holdsMoney)) return "paid";
  const last = order.attempts.at(-1);
  if (last?.status === "cancel" || last?.status === "failure") return "closed";
  if (last?.status === "expire") return "expired";
  const deadline =
    order.expiry?.startAt == null ? Number.POSITIVE_INFINITY : order.expiry.startAt + order.expiry.durationMs;
  return Date.now() >= Math.min(deadline, order.tokenAt + tokenLifetimeMs) ? "expired" : "open";
}
