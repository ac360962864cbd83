import { TRPCClientError } from "@trpc/client";
import { describe, expect, it } from "vitest";
import type { Counter, OrderDetail, TenderResult } from "../../src/pay/pay-types.ts";
import { startGateway, takeTender, unansweredTender } from "../../src/pay/take-money.ts";

const ORDER: OrderDetail = {
  id: 7,
  merchantId: 1,
  orderNumber: "INV-20261122-0007",
  orderType: "dine_in",
  source: "register",
  status: "pending",
  paymentStatus: "pending",
  paymentType: null,
  currency: "IDR",
  subtotal: 92_430,
  discount: 0,
  service: 0,
  tax: 0,
  isTaxInclusive: false,
  total: 92_430,
  rounded: 92_400,
  paid: 0,
  refunded: 0,
  businessDate: "2026-11-22",
  notes: null,
  guestCount: null,
  tableId: null,
  customerId: null,
  tableSessionId: null,
  table: null,
  customer: null,
  items: [],
  version: 1,
  cancelReason: null,
  createdAt: "2026-11-22T05:40:00.000Z",
  paidAt: null,
  confirmedAt: null,
  completedAt: null,
  cancelledAt: null,
  payments: null,
  paymentLogs: null,
};

const PAID_BY_SARI: OrderDetail = {
  ...ORDER,
  paymentStatus: "paid",
  paid: 92_400,
  paidAt: "2026-11-22T05:47:00.000Z",
  payments: [
    {
      id: 3,
      method: "cash",
      paymentType: "cash",
      status: "paid",
      amount: 92_400,
      captured: 92_400,
      refunded: 0,
      disputed: 0,
      tendered: 100_000,
      change: 7_600,
      reference: "k",
      gatewayOrderId: null,
      failureReason: null,
      staffName: "Sari",
      expiresAt: null,
      createdAt: "2026-11-22T05:47:00.000Z",
      refunds: [],
    },
  ],
};

const taken = (tendered: number): TenderResult => ({
  orderId: 7,
  paymentId: 3,
  status: "confirmed",
  paymentStatus: "paid",
  paymentType: "cash",
  total: 92_430,
  rounded: 92_400,
  tendered,
  change: tendered - 92_400,
  paid: 92_400,
  paidAt: "2026-11-22T05:47:00.000Z",
  isGatewayPaymentEnding: false,
});

const refusal = (errorCode: string, detail: object = {}) =>
  TRPCClientError.from({ error: { message: errorCode, code: -32_009, data: { errorCode, detail } } });

interface Asked {
  amount: number;
  idempotencyKey?: string | undefined;
}

/** A counter whose server answers cash as told, and remembers what it was asked. */
function counterWith(answers: readonly (TenderResult | Error)[], order: OrderDetail = ORDER) {
  const asked: Asked[] = [];
  const held = new Map<string, string>();
  const counter: Counter = {
    ensureOrder: async () => order,
    readOrder: async () => PAID_BY_SARI,
    payCash: async (input) => {
      const answer = answers[asked.length] ?? new Error("asked too often");
      asked.push(input);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    recordTender: async () => taken(92_430),
    start: async () => {
      throw refusal("gateway_unavailable");
    },
    linkOf: async () => "http://localhost:3000/o/o1.1.7.x",
    keep: {
      getItem: (name) => held.get(name) ?? null,
      setItem: (name, value) => void held.set(name, value),
      removeItem: (name) => void held.delete(name),
    },
  };
  return { counter, asked };
}

const CASH = { method: "cash", shown: 92_400, tendered: 100_000, reference: "" } as const;

describe("taking cash", () => {
  it("pays what was handed over and tells the change", async () => {
    const { counter, asked } = counterWith([taken(100_000)]);
    const outcome = await takeTender(counter, CASH);
    expect(outcome).toMatchObject({ kind: "paid", result: { change: 7_600, paid: 92_400, isTakenElsewhere: false } });
    expect(asked).toMatchObject([{ orderId: 7, amount: 100_000 }]);
  });

  it("repeats the same key after a lost answer, and the next sale of the order has another one", async () => {
    const { counter, asked } = counterWith([new Error("fetch failed"), taken(100_000), taken(100_000)]);
    expect(await takeTender(counter, CASH)).toMatchObject({ kind: "unanswered" });
    expect(await takeTender(counter, CASH)).toMatchObject({ kind: "paid" });
    await takeTender(counter, CASH);
    const [lost, again, next] = asked.map(({ idempotencyKey }) => idempotencyKey);
    expect(again).toBe(lost);
    expect(next).not.toBe(lost);
  });

  it("takes nothing when the server's total is not the one that was shown", async () => {
    const { counter, asked } = counterWith([taken(100_000)], { ...ORDER, rounded: 95_000, total: 95_000 });
    expect(await takeTender(counter, CASH)).toMatchObject({
      kind: "differs",
      shown: 92_400,
      order: { rounded: 95_000 },
    });
    expect(asked).toEqual([]);
  });

  it("tells the slower of two registers who took the money, how and when", async () => {
    const { counter } = counterWith([refusal("already_paid", { by: "Sari", method: "cash" })]);
    expect(await takeTender(counter, CASH)).toMatchObject({
      kind: "paid",
      result: { isTakenElsewhere: true, takenBy: "Sari", method: "cash", paidAt: "2026-11-22T05:47:00.000Z" },
    });
  });

  it("asks for no money when the order turns out to be paid", async () => {
    const { counter, asked } = counterWith([], PAID_BY_SARI);
    expect(await takeTender(counter, CASH)).toMatchObject({ kind: "paid", result: { isTakenElsewhere: true } });
    expect(asked).toEqual([]);
  });

  it("asks again with its key when the order is found paid after a lost answer, as only the server knows by whom", async () => {
    const lost = counterWith([new Error("fetch failed"), taken(100_000)]);
    await takeTender(lost.counter, CASH);
    const later = { ...lost.counter, ensureOrder: async () => PAID_BY_SARI };
    expect(unansweredTender(PAID_BY_SARI, later.keep)).toMatchObject({ method: "cash", tendered: 100_000 });
    expect(await takeTender(later, CASH)).toMatchObject({ kind: "paid", result: { isTakenElsewhere: false } });
    expect(lost.asked[1]?.idempotencyKey).toBe(lost.asked[0]?.idempotencyKey);
    expect(unansweredTender(PAID_BY_SARI, later.keep)).toBeNull();
  });

  it("believes the server that another register was faster than its own lost press", async () => {
    const lost = counterWith([new Error("fetch failed"), refusal("already_paid", { by: "Sari" })]);
    await takeTender(lost.counter, CASH);
    const later = { ...lost.counter, ensureOrder: async () => PAID_BY_SARI };
    expect(await takeTender(later, CASH)).toMatchObject({
      kind: "paid",
      result: { isTakenElsewhere: true, takenBy: "Sari" },
    });
  });

  it("hands a refusal on, and forgets the key of what was refused", async () => {
    const { counter, asked } = counterWith([refusal("insufficient_cash"), taken(100_000)]);
    expect(await takeTender(counter, CASH)).toMatchObject({ kind: "refused" });
    await takeTender(counter, CASH);
    expect(asked[0]?.idempotencyKey).not.toBe(asked[1]?.idempotencyKey);
  });

  it("does not take a server in trouble for a no", async () => {
    const { counter } = counterWith([refusal("internal")]);
    expect(await takeTender(counter, CASH)).toMatchObject({ kind: "unanswered" });
  });
});

describe("asking the gateway", () => {
  it("compares with the exact total, as nothing is rounded there", async () => {
    const { counter } = counterWith([]);
    const asked = { method: "midtrans_qris" } as const;
    expect(await startGateway(counter, { ...asked, shown: 92_400 })).toMatchObject({ kind: "differs" });
    expect(await startGateway(counter, { ...asked, shown: 92_430 })).toMatchObject({ kind: "refused" });
  });
});
