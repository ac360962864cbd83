import { KEY, type Shot } from "./load-job.ts";
import type { Shop } from "./shop.ts";

export type Door = "ceiling" | "rest" | "trpc";

interface Line {
  productId: number;
  quantity: number;
}

interface Wire {
  path: string;
  bodyOf: (lines: readonly Line[]) => object;
  /** Where a key is sent in the body. */
  keyed?: object;
}

const WIRE: Record<Door, Wire> = {
  ceiling: {
    path: "/orders",
    bodyOf: (lines) => ({
      lines: lines.map(({ productId, quantity }) => ({ product_id: productId, quantity })),
    }),
  },
  rest: {
    path: "/api/v1/orders",
    bodyOf: (lines) => ({
      oh_order_type: "takeaway",
      items: lines.map(({ productId, quantity }) => ({ pr_id: productId, oi_qty: quantity })),
    }),
  },
  trpc: {
    path: "/api/trpc/order.place",
    bodyOf: (lines) => ({ orderType: "takeaway", lines }),
    keyed: { idempotencyKey: KEY },
  },
};

/** Service of 5 % and, on both, tax of 10 %. */
const BILL = 1.155;

export interface Wanted {
  count: number;
  isHot: boolean;
  /** Each under a key of its own, as the till sends them; the ceiling knows none. */
  isKeyed: boolean;
}

/** Orders of two to four lines, the same ones every time: over all products, or the first three for everybody. */
export function ordersToPlace(door: Door, shops: readonly Shop[], { count, isHot, isKeyed }: Wanted) {
  const chance = chances(7);
  return Array.from({ length: count }, (_, n): Shot => {
    const shop = shops[n % shops.length];
    if (!shop) throw new Error("orders need a shop");
    const chosen = isHot ? shop.products.slice(0, 3) : pick(shop.products, 2 + Math.floor(chance() * 3), chance);
    const lines = chosen.map(({ id, price }) => ({ productId: id, quantity: 1 + Math.floor(chance() * 2), price }));
    const sum = lines.reduce((total, { price, quantity }) => total + price * quantity, 0);
    const { path, bodyOf, keyed } = WIRE[door];
    const order = bodyOf(lines.map(({ productId, quantity }) => ({ productId, quantity })));
    const body = JSON.stringify({ ...order, ...(isKeyed ? keyed : {}) });
    const expected = { kind: "order" as const, merchantId: shop.merchantId, total: Math.round(sum * BILL) };
    return { method: "POST", path, token: shop.token, body, isKeyed, expected };
  });
}

function pick<T>(from: readonly T[], count: number, chance: () => number): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)).flat();
}

/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
