// The orders that this phone placed, for whoever wants to find them again without an account.
import * as z from "zod/mini";
import { OWN_ORDERS_KEY } from "./has-own-orders.ts";

const ownOrder = z.object({
  id: z.int(),
  merchantId: z.int(),
  merchantName: z.string(),
  orderNumber: z.string(),
  total: z.int(),
  currency: z.string(),
  items: z.int(),
  thumbnailUrl: z.nullable(z.string()),
  placedAt: z.string(),
  /** The restaurant's: what "today, 12.36" means there. */
  timeZone: z.optional(z.string()),
  /** Opens it when the table's session is over. */
  token: z.optional(z.string()),
});
export type OwnOrder = z.infer<typeof ownOrder>;

const stored = z.object({ format: z.literal(1), orders: z.array(ownOrder) });
const KEPT = 20;

export function readOwnOrders(): OwnOrder[] {
  try {
    const parsed = z.safeParse(stored, JSON.parse(window.localStorage.getItem(OWN_ORDERS_KEY) ?? "null"));
    return parsed.success ? parsed.data.orders : [];
  } catch {
    return [];
  }
}

/** Newest first; the same order is kept once. */
export function keepOwnOrder(order: OwnOrder): void {
  write([order, ...readOwnOrders().filter(({ id, merchantId }) => id !== order.id || merchantId !== order.merchantId)]);
}

export function forgetOwnOrders(): void {
  write([]);
}

function write(orders: readonly OwnOrder[]): void {
  try {
    window.localStorage.setItem(OWN_ORDERS_KEY, JSON.stringify({ format: 1, orders: orders.slice(0, KEPT) }));
  } catch {
    // the orders stand on the server all the same
  }
}
