import { setTimeout as sleep } from "node:timers/promises";
import type { Shop } from "./shop.ts";

const RETRIES = 20;
const RETRY_MS = 250;

/**
 * Places orders at a steady rate whatever the answers take, the shops in turn; one whose connection was lost is sent
 * again under its key. Resolves once all have their answer.
 */
export async function placeSteadily(
  port: number,
  shops: readonly Shop[],
  { perSecond, seconds }: Rate,
): Promise<Placed> {
  const startedAt = performance.now();
  const running: Promise<number>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const early = startedAt + (n * 1000) / perSecond - performance.now();
    if (early > 0) await sleep(early);
    running.push(place(port, shops[n % shops.length], `steady ${startedAt} ${n}`));
  }
  const times = (await Promise.all(running)).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { orders: times.length, placeP50: at(0.5), placeP99: at(0.99) };
}

interface Placed {
  orders: number;
  placeP50: number;
  placeP99: number;
}

interface Rate {
  perSecond: number;
  seconds: number;
}

async function place(port: number, shop: Shop | undefined, key: string): Promise<number> {
  const askedAt = performance.now();
  const [product] = shop?.products ?? [];
  const body = JSON.stringify({ oh_order_type: "takeaway", items: [{ pr_id: product?.id, oi_qty: 1 }] });
  const headers = {
    ...{ authorization: `Bearer ${shop?.token}`, "content-type": "application/json", "idempotency-key": key },
  };
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/orders`, { method: "POST", headers, body }).catch(
      (error: unknown) => (attempt < RETRIES ? null : Promise.reject(error)),
    );
    const text = await answer?.text().catch(() => null);
    if (answer && typeof text === "string") {
      if (answer.status === 201) return performance.now() - askedAt;
      throw new Error(`an order was answered ${answer.status}: ${text.slice(0, 300)}`);
    }
    await sleep(RETRY_MS);
  }
}
