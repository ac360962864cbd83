import { randomUUID } from "node:crypto";
import type { Settings } from "../control/settings.ts";
import type { Attempt, Order } from "./order.ts";
import { statusView } from "./status-view.ts";
import { createTimers } from "./timers.ts";

export type Delivery = {
  id: string;
  at: string;
  orderId: string;
  transactionId: string;
  transactionStatus: string;
  url: string;
  /** 0 for the first try, then the number of the retry. */
  retry: number;
  /** HTTP status of the answer; null when there was none. */
  answer: number | null;
};
export type Notifier = ReturnType<typeof createNotifier>;

type SendPlan = { times?: number; delayMs?: number; notice?: Record<string, unknown> };

const answerTimeoutMs = 15_000;
const minuteMs = 60_000;
const retryAfterMinutes = [2, 10, 30, 90, 210];
const keptDeliveries = 2000;

/** Posts notices and repeats them by the vendor's table; the body is fixed when the notice is made, not when it leaves. */
export function createNotifier(settings: Settings) {
  const abort = new AbortController();
  const timers = createTimers();
  let deliveries: Delivery[] = [];

  const deliver = async (url: string, body: Record<string, unknown>, retry: number): Promise<Delivery> => {
    const answer = await post(url, body, abort.signal);
    const delivery = describe(url, body, { retry, answer });
    deliveries.push(delivery);
    if (deliveries.length > keptDeliveries) deliveries = deliveries.slice(-keptDeliveries);
    const waitMinutes = retryAfterMinutes[retry];
    if (waitMinutes !== undefined && retry < retriesAllowed(answer) && !abort.signal.aborted) {
      timers.later(waitMinutes * minuteMs * settings.retryScale, () => void deliver(url, body, retry + 1));
    }
    return delivery;
  };

  return {
    /** Resolves with the first try of each copy; retries go on by themselves. */
    async send(order: Order, attempt: Attempt, plan: SendPlan = {}): Promise<Delivery[]> {
      const body = { ...statusView(order, attempt, "notification"), ...plan.notice };
      const urls = order.notificationUrls.length > 0 ? order.notificationUrls : [settings.notificationUrl];
      const copies = Array.from({ length: plan.times ?? 1 }, () => urls).flat();
      if (plan.delayMs !== undefined && plan.delayMs > 0) {
        await new Promise<void>((resolve) => timers.later(plan.delayMs ?? 0, resolve));
      }
      return Promise.all(copies.map((url) => deliver(url, body, 0)));
    },
    deliveries: (orderId?: string): Delivery[] =>
      deliveries.filter((delivery) => orderId === undefined || delivery.orderId === orderId).reverse(),
    /** Forgets what was sent and what was still to be repeated. */
    clear() {
      timers.clear();
      deliveries = [];
    },
    stop() {
      abort.abort();
      timers.clear();
    },
  };
}

/** 2xx and 3xx end it, 500 is repeated once, 400 and 404 twice, 503 four times, anything else five times. */
function retriesAllowed(answer: number | null): number {
  if (answer === null) return 5;
  if (answer >= 200 && answer < 400) return 0;
  if (answer === 500) return 1;
  if (answer === 400 || answer === 404) return 2;
  return answer === 503 ? 4 : 5;
}

async function post(url: string, body: unknown, stopped: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", "user-agent": "Veritrans" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.any([stopped, AbortSignal.timeout(answerTimeoutMs)]),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

function describe(
  url: string,
  body: Record<string, unknown>,
  result: { retry: number; answer: number | null },
): Delivery {
  return {
    id: randomUUID(),
    at: new Date().toISOString(),
    orderId: String(body.order_id),
    transactionId: String(body.transaction_id),
    transactionStatus: String(body.transaction_status),
    url,
    ...result,
  };
}
