import { type PricingRules, priceOrder } from "@atapos/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterFailedTry } from "../../src/refund/after-refund.ts";
import { dropPendingRefund, keepPendingRefund, readPendingRefund } from "../../src/refund/pending-refund.ts";
import { chosenSums } from "../../src/refund/refund-lines.ts";
import { byRoute, planRefund, refundSources, sumOf } from "../../src/refund/refund-plan.ts";
import { makeItem, makeOrder, makePayment, makeRefund } from "./order-data.ts";

describe("where the money goes back to", () => {
  it("takes what is queued first, then the newest payment, and tells what a person hands back", () => {
    const late = makeRefund({ id: 9, amount: 5_000, cause: "surplus", status: "requested", isQueued: true });
    const payments = [
      makePayment({ id: 1, captured: 20_000, refunds: [late] }),
      makePayment({ id: 2, method: "cash", paymentType: "cash", captured: 9_700 }),
    ];
    const sources = refundSources(payments);
    expect(sources.map(({ paymentId, amount, queued }) => [paymentId, amount, queued?.id ?? null])).toEqual([
      [1, 5_000, 9],
      [2, 9_700, null],
      [1, 15_000, null],
    ]);
    const pieces = planRefund(sources, 16_000);
    expect(pieces.map(({ amount }) => amount)).toEqual([5_000, 9_700, 1_300]);
    expect(byRoute(pieces)).toEqual({ gateway: 6_300, cash: 9_700, hand: 0 });
  });

  it("does not count what is under way, and counts again what failed", () => {
    const refunds = [
      makeRefund({ id: 1, amount: 4_000, status: "unknown" }),
      makeRefund({ id: 2, amount: 6_000, status: "failed" }),
      makeRefund({ id: 3, amount: 1_000, status: "done" }),
    ];
    expect(sumOf(refundSources([makePayment({ captured: 20_000, refunds })]))).toBe(15_000);
  });

  it("plans exactly what is asked, and never more than a payment has left", () => {
    const captured = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(captured, fc.integer({ min: 1, max: 3_000_000 }), (amounts, asked) => {
        const sources = refundSources(amounts.map((amount, index) => makePayment({ id: index + 1, captured: amount })));
        const pieces = planRefund(sources, asked);
        expect(sumOf(pieces)).toBe(Math.min(asked, sumOf(sources)));
        for (const piece of pieces) {
          expect(piece.amount).toBeGreaterThan(0);
          expect(piece.amount).toBeLessThanOrEqual(amounts[piece.paymentId - 1] ?? 0);
        }
      }),
    );
  });
});

describe("what chosen lines come to", () => {
  const items = [
    makeItem({ id: 1, quantity: 2, basePrice: 27_000, tax: 5_400 }),
    makeItem({ id: 2, quantity: 1, basePrice: 48_000, tax: 4_800 }),
    makeItem({ id: 3, quantity: 9, status: "void" }),
  ];

  it("is their price with the tax that was added on top", () => {
    const chosen = new Map([
      [1, 1],
      [2, 1],
      [3, 4],
    ]);
    expect(chosenSums(makeOrder({ items }), chosen)).toEqual({
      ...{ count: 2, ofCount: 3, goods: 75_000, service: 0, tax: 7_500, total: 82_500 },
    });
  });

  it("has no tax of its own where prices contain it", () => {
    expect(chosenSums(makeOrder({ items, isTaxInclusive: true }), new Map([[2, 1]]))).toMatchObject({
      tax: 0,
      total: 48_000,
    });
  });

  it("is the order's total when every line is chosen, however it was priced", () => {
    const line = fc.record({ unitPrice: fc.integer({ min: 0, max: 200_000 }), qty: fc.integer({ min: 1, max: 9 }) });
    const rules = fc.record({ taxInclusive: fc.boolean(), servicePercent: fc.constantFrom(0, 5, 7.5) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), rules, (lines, { taxInclusive, servicePercent }) => {
        const priced = priceOrder({
          lines: lines.map((one) => ({ ...one, modifiersPrice: 0, taxPercent: null, promotions: [] })),
          rules: { ...RULES, taxInclusive, servicePercent },
          ...{ atMs: 0, timeZone: "Asia/Jakarta" },
          orderDiscount: 1_234,
        });
        const order = makeOrder({
          isTaxInclusive: taxInclusive,
          items: priced.lines.map(({ basePrice, discount, service, tax }, id) =>
            makeItem({ id, basePrice, discount, service, tax, quantity: lines[id]?.qty ?? 1 }),
          ),
        });
        const all = new Map(order.items.map(({ id, quantity }) => [id, quantity]));
        expect(chosenSums(order, all).total).toBe(priced.total);
      }),
    );
  });
});

describe("a refund whose answer was lost", () => {
  const asked = { orderId: 7, amount: 82_500, reason: "Habis", refundId: null };

  it("is repeated under its own key, also after a reload", () => {
    const { store, newKey } = makeStore();
    const first = keepPendingRefund(store, asked, newKey);
    expect(keepPendingRefund(store, asked, newKey)).toEqual(first);
    expect(readPendingRefund(store, 7)).toEqual(first);
  });

  it("gives way to another one with another key, and to none once its answer came", () => {
    const { store, newKey } = makeStore();
    const first = keepPendingRefund(store, asked, newKey);
    const second = keepPendingRefund(store, { ...asked, amount: null }, newKey);
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
    dropPendingRefund(store, 7);
    expect(readPendingRefund(store, 7)).toBeNull();
  });

  it.each([
    ["no answer", { wasAnswered: false, code: null, wasLost: false }, "lost"],
    ["a server out of order", { wasAnswered: true, code: "internal", wasLost: false }, "lost"],
    ["a page instead of an answer", { wasAnswered: true, code: null, wasLost: false }, "lost"],
    ["a wrong PIN at the first try", { wasAnswered: true, code: "code_invalid", wasLost: false }, "refused"],
    ["a wrong PIN after a lost answer", { wasAnswered: true, code: "code_invalid", wasLost: true }, "lost"],
    ["signed out after a lost answer", { wasAnswered: true, code: "unauthenticated", wasLost: true }, "lost"],
    ["too much, after a lost answer", { wasAnswered: true, code: "refund_exceeds_paid", wasLost: true }, "refused"],
    ["the gateway's no, after a lost answer", { wasAnswered: true, code: "payment_refused", wasLost: true }, "refused"],
  ] as const)("after %s keeps its key only while it may have happened", (_, failed, expected) => {
    expect(afterFailedTry(failed)).toBe(expected);
  });

  it("is not read from what somebody else wrote there", () => {
    const { store } = makeStore();
    for (const text of ["{", "[]", '{"orderId":8,"idempotencyKey":"k","amount":1,"reason":"x","refundId":null}']) {
      store.setItem("atapos-refund-7", text);
      expect(readPendingRefund(store, 7)).toBeNull();
    }
  });
});

const RULES: PricingRules = {
  ...{ currency: "IDR", taxPercent: 10, taxInclusive: false, servicePercent: 0, serviceBase: "after_discount" },
  ...{ serviceTaxable: true, cashRounding: 0 },
};

function makeStore() {
  const held = new Map<string, string>();
  let made = 0;
  return {
    newKey: () => `key-${++made}`,
    store: {
      getItem: (name: string) => held.get(name) ?? null,
      setItem: (name: string, value: string) => void held.set(name, value),
      removeItem: (name: string) => void held.delete(name),
    },
  };
}
