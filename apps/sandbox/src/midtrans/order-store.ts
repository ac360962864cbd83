import { type Attempt, currentAttempt, type Order } from "./order.ts";

export type OrderStore = ReturnType<typeof createOrderStore>;
export type TokenLookup = { kind: "live"; order: Order } | { kind: "replaced"; order: Order } | { kind: "unknown" };

/** Orders by merchant and order id, with indexes on Snap tokens and transaction ids. */
export function createOrderStore(saved: readonly Order[], onChange: () => void) {
  const orders = new Map<string, Order>();
  const byToken = new Map<string, Order>();
  const byTransaction = new Map<string, { order: Order; attempt: Attempt }>();

  const index = (order: Order) => {
    orders.set(`${order.merchant}/${order.orderId}`, order);
    for (const token of [order.token, ...order.retiredTokens]) if (token !== null) byToken.set(token, order);
    for (const attempt of order.attempts) byTransaction.set(attempt.transactionId, { order, attempt });
  };
  for (const order of saved) index(order);

  const find = (merchant: number, orderId: string) => orders.get(`${merchant}/${orderId}`);
  return {
    find,
    /** Paths of the Core API take an order id or a transaction id. */
    findEither(merchant: number, id: string): { order: Order; attempt: Attempt | undefined } | undefined {
      const order = find(merchant, id);
      if (order !== undefined) return { order, attempt: currentAttempt(order) };
      const hit = byTransaction.get(id);
      return hit?.order.merchant === merchant ? hit : undefined;
    },
    findTransaction: (transactionId: string) => byTransaction.get(transactionId),
    findToken(token: string): TokenLookup {
      const order = byToken.get(token);
      if (order === undefined) return { kind: "unknown" };
      return { kind: order.token === token ? "live" : "replaced", order };
    },
    /** The order of that id, of the named merchant or of whichever used it last. */
    findNewest: (orderId: string, merchant?: number): Order | undefined =>
      merchant === undefined
        ? [...orders.values()].findLast((order) => order.orderId === orderId)
        : find(merchant, orderId),
    /** Stores a new order, or records that a known one changed. */
    put(order: Order) {
      index(order);
      onChange();
    },
    list: (): Order[] => [...orders.values()],
    clear() {
      orders.clear();
      byToken.clear();
      byTransaction.clear();
      onChange();
    },
  };
}
