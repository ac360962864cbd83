import { describe, expect, it } from "vitest";
import type { OrderView } from "../src/pay/bill.ts";
import { ensureOrder, type OrderApi } from "../src/ticket/ensure-order.ts";
import type { PlacedLine } from "../src/ticket/order-lines.ts";
import { addLine, setQuantity } from "../src/ticket/ticket-lines.ts";
import { createTicketStore } from "../src/ticket/ticket-store.ts";
import { newLine } from "./register-data.ts";

class Lost extends Error {}
class Refused extends Error {}

/** A server in memory that keeps its keys, and whose answers can get lost on the way. */
function fakeServer() {
  const orders = new Map<number, { version: number; lines: PlacedLine[] }>();
  const answers = new Map<string, number>();
  const calls: string[] = [];
  let fault: "none" | "lost_answer" | "unreachable" | "refused" = "none";
  const answer = (id: number): OrderView => ({ ...VIEW, id, version: orders.get(id)?.version ?? 0 });
  const run = (kind: string, key: string, act: () => number): OrderView => {
    calls.push(`${kind} ${key}`);
    if (fault === "unreachable") throw new Lost();
    if (fault === "refused") throw new Refused();
    const id = answers.get(key) ?? act();
    answers.set(key, id);
    if (fault === "lost_answer") throw new Lost();
    return answer(id);
  };
  let keys = 0;
  const api: OrderApi = {
    place: async ({ lines, idempotencyKey }) =>
      run("place", idempotencyKey, () => {
        orders.set(orders.size + 1, { version: 1, lines });
        return orders.size;
      }),
    change: async ({ orderId, version, lines, idempotencyKey }) =>
      run("change", idempotencyKey, () => {
        if (orders.get(orderId)?.version !== version) throw new Refused();
        orders.set(orderId, { version: version + 1, lines });
        return orderId;
      }),
    get: async (orderId) => {
      calls.push("get");
      return answer(orderId);
    },
    isRefusal: (error) => error instanceof Refused,
    newKey: () => {
      keys += 1;
      return `k${String(keys)}`;
    },
  };
  return {
    api,
    calls,
    orders,
    set fault(next: typeof fault) {
      fault = next;
    },
  };
}

const VIEW: OrderView = {
  ...{ id: 1, merchantId: 1, orderNumber: "INV-1", orderType: "takeaway", source: "register", status: "pending" },
  ...{
    paymentStatus: "pending",
    paymentType: null,
    currency: "IDR",
    isTaxInclusive: false,
    businessDate: "2026-11-22",
  },
  ...{ subtotal: 0, discount: 0, service: 0, tax: 0, total: 0, rounded: 0, paid: 0, refunded: 0 },
  ...{ notes: null, guestCount: null, tableId: null, customerId: null, tableSessionId: null, table: null },
  ...{ customer: null, items: [], version: 1, cancelReason: null, createdAt: "2026-11-22T00:00:00Z", paidAt: null },
  ...{ confirmedAt: null, completedAt: null, cancelledAt: null },
};

function memoryStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function start() {
  const storage = memoryStorage();
  const reload = () => createTicketStore("t", storage);
  const store = reload();
  store.update((ticket) => addLine(ticket, newLine()));
  return { store, reload, server: fakeServer() };
}

describe("making the server know the ticket", () => {
  it("places it once, and answers the order it has after that", async () => {
    const { store, server } = start();
    await ensureOrder(store, server.api);
    await ensureOrder(store, server.api);
    expect(server.calls).toEqual(["place k1", "get"]);
    expect(store.get().order).toMatchObject({ id: 1, number: "INV-1", version: 1 });
  });

  it("places one order for a double tap", async () => {
    const { store, server } = start();
    await Promise.all([ensureOrder(store, server.api), ensureOrder(store, server.api)]);
    expect(server.calls).toEqual(["place k1"]);
  });

  it("places one order though the answer was lost and the page loaded again", async () => {
    const { store, reload, server } = start();
    server.fault = "lost_answer";
    await expect(ensureOrder(store, server.api)).rejects.toThrow(Lost);
    server.fault = "none";
    await ensureOrder(reload(), server.api);
    expect(server.calls).toEqual(["place k1", "place k1"]);
    expect(server.orders.size).toBe(1);
  });

  it("sends what was tapped after a lost answer as a change of the one order", async () => {
    const { store, server } = start();
    server.fault = "lost_answer";
    await expect(ensureOrder(store, server.api)).rejects.toThrow(Lost);
    store.update((ticket) => addLine(ticket, newLine({ productId: 2 })));
    server.fault = "none";
    await ensureOrder(store, server.api);
    expect(server.calls).toEqual(["place k1", "place k1", "change k2"]);
    expect([...server.orders.values()].map(({ lines }) => lines.map(({ productId }) => productId))).toEqual([[1, 2]]);
    expect(store.get()).toMatchObject({ sending: null, order: { version: 2 } });
  });

  it("changes the order when the ticket was changed, and only then", async () => {
    const { store, server } = start();
    await ensureOrder(store, server.api);
    const key = store.get().lines[0]?.key ?? "";
    store.update((ticket) => setQuantity(ticket, key, 3));
    await ensureOrder(store, server.api);
    await ensureOrder(store, server.api);
    expect(server.calls).toEqual(["place k1", "change k2", "get"]);
    expect(server.orders.get(1)?.lines[0]?.quantity).toBe(3);
  });

  it("takes a new key after a refusal, because nothing happened", async () => {
    const { store, server } = start();
    server.fault = "refused";
    await expect(ensureOrder(store, server.api)).rejects.toThrow(Refused);
    expect(store.get().sending).toBeNull();
    server.fault = "none";
    await ensureOrder(store, server.api);
    expect(server.calls).toEqual(["place k1", "place k2"]);
  });

  it("keeps the ticket and its key while the server cannot be reached", async () => {
    const { store, reload, server } = start();
    server.fault = "unreachable";
    await expect(ensureOrder(store, server.api)).rejects.toThrow(Lost);
    expect(reload().get()).toMatchObject({ lines: [{ productId: 1 }], sending: { kind: "place", key: "k1" } });
  });
});
