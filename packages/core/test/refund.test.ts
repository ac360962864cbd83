import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { payCash } from "../src/payment/pay-cash.ts";
import { readPayments } from "../src/payment/payment-view-store.ts";
import { refundOrder } from "../src/payment/refund-order.ts";
import { startPayment } from "../src/payment/start-payment.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { attemptsOf, entriesOf, orderOf, outcomeOf, refundsOf } from "./payment-facts.ts";
import {
  codeOf,
  createPaidMerchant,
  createTestOrder,
  type PaymentTest,
  startPaymentTest,
  sweepAll,
} from "./payment-support.ts";
import type { TestMerchant } from "./support/index.ts";

let t: PaymentTest;
let shop: TestMerchant;

beforeAll(async () => {
  t = await startPaymentTest();
  shop = await createPaidMerchant(t);
});
afterAll(() => t.close());

const paidBy = async (paymentType: string) => {
  const { orderId } = await createTestOrder(t, shop.merchantId);
  const attempt = await startPayment(shop.officer, shop.merchantId, { orderId, method: "midtrans_snap" });
  const paying = { transaction_status: "settlement", payment_type: paymentType };
  await t.gateway.simulate(attempt.gatewayOrderId, paying);
  return attempt;
};
const refund = (orderId: number, amount?: number, more: { idempotencyKey?: string; refundId?: number } = {}) =>
  refundOrder(shop.admin, shop.merchantId, { orderId, amount, reason: "test", ...more });
const refundsAtGateway = async (gatewayOrderId: string) => {
  const [sold] = await t.gateway.transactions(gatewayOrderId);
  const refunds = sold?.attempts.flatMap((attempt) => (Array.isArray(attempt.refunds) ? attempt.refunds : []));
  return (refunds ?? []).map((one: { refund_amount: string }) => Number(one.refund_amount));
};
const viewsOf = (orderId: number) =>
  inMerchant(shop.officer, shop.merchantId, async (uow) =>
    (await readPayments(uow, orderId)).payments.map(({ status }) => status),
  );

describe("a refund", () => {
  test.each([
    ["credit_card", "card"],
    ["qris", "direct"],
    ["gopay", "direct"],
    ["shopeepay", "direct"],
  ])("of a payment by %s goes through the gateway by %s, in parts and to the last rupiah", async (type, method) => {
    const { orderId, gatewayOrderId } = await paidBy(type);
    expect(await refund(orderId, 20_000)).toMatchObject({
      amount: 20_000,
      method,
      paymentStatus: "partially_refunded",
      refunded: 20_000,
      refunds: [{ status: "done" }],
    });
    expect(await viewsOf(orderId)).toEqual(["partially_refunded"]);
    expect(await refund(orderId)).toMatchObject({ amount: 30_000, paymentStatus: "refunded", refunded: 50_000 });
    expect(await refundsAtGateway(gatewayOrderId)).toEqual([20_000, 30_000]);
    expect((await entriesOf(t, orderId)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ["capture", 50_000],
      ["refund", 20_000],
      ["refund", 30_000],
    ]);
    expect(await viewsOf(orderId)).toEqual(["refunded"]);
  });

  test.each(["bank_transfer", "cstore"])("of a payment by %s goes by hand, outside the gateway", async (type) => {
    const { orderId, gatewayOrderId } = await paidBy(type);
    expect(await refund(orderId)).toMatchObject({ method: "manual", paymentStatus: "refunded", amount: 50_000 });
    expect(await refundsAtGateway(gatewayOrderId)).toEqual([]);
  });

  test("of cash comes out of the drawer", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId, { total: 49_980, rounded: 50_000 });
    await payCash(shop.officer, shop.merchantId, { orderId, amount: 50_000 });
    expect(await refund(orderId)).toMatchObject({ method: "cash", amount: 50_000, paymentStatus: "refunded" });
    expect(await refundsOf(t, orderId)).toMatchObject([{ status: "done", cause: "asked" }]);
  });

  test.each([
    ["more than was paid", 50_001, "refund_exceeds_paid"],
    ["nothing", 0, "validation"],
    ["less than nothing", -1, "validation"],
  ])("of %s is refused", async (_, amount, code) => {
    const { orderId } = await paidBy("qris");
    expect(await codeOf(refund(orderId, amount))).toBe(code);
    expect(await refundsOf(t, orderId)).toEqual([]);
  });

  test("of an order without money, and of another merchant's, is refused", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    expect(await codeOf(refund(orderId))).toBe("refund_exceeds_paid");
    const other = await createPaidMerchant(t);
    const foreign = await createTestOrder(t, other.merchantId);
    expect(await codeOf(refund(foreign.orderId))).toBe("not_found");
  });

  test("of 60 % asked twenty times at once is given once", async () => {
    const { orderId, gatewayOrderId } = await paidBy("qris");
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(refund(orderId, 30_000))));
    expect(codes.filter((code) => code === "none")).toHaveLength(1);
    expect(codes.filter((code) => code === "refund_exceeds_paid")).toHaveLength(19);
    expect(await refundsAtGateway(gatewayOrderId)).toEqual([30_000]);
    expect(await attemptsOf(t, orderId)).toMatchObject([{ captured: 50_000, reserved: 30_000 }]);
  });

  test("with the same key is given once, also when asked ten times at once", async () => {
    const { orderId, gatewayOrderId } = await paidBy("qris");
    const key = { idempotencyKey: "again" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => refund(orderId, 10_000, key)));
    expect(new Set(answers.map(({ refundId }) => refundId)).size).toBe(1);
    expect((await refund(orderId, 10_000, key)).refundId).toBe(answers[0]?.refundId);
    expect(await codeOf(refund(orderId, 11_000, key))).toBe("idempotency_mismatch");
    expect(await refundsAtGateway(gatewayOrderId)).toEqual([10_000]);
    expect(await orderOf(t, orderId)).toMatchObject({ refunded: 10_000 });
  });

  test("that the gateway refuses is released and may be asked for again", async () => {
    const { orderId } = await paidBy("qris");
    await t.sql("UPDATE atapos.payment SET py_payment_type = 'credit_card' WHERE oh_id = $1", [orderId]);
    const error = await outcomeOf(refund(orderId, 10_000));
    expect(error).toMatchObject({
      code: "payment_refused",
      detail: { reason: expect.stringContaining("not supported") },
    });
    expect(await refundsOf(t, orderId)).toMatchObject([{ status: "failed" }]);
    expect(await attemptsOf(t, orderId)).toMatchObject([{ reserved: 0 }]);
    await t.sql("UPDATE atapos.payment SET py_payment_type = 'qris' WHERE oh_id = $1", [orderId]);
    expect(await refund(orderId)).toMatchObject({ amount: 50_000, paymentStatus: "refunded" });
  });
});

describe("a refund whose answer is lost", () => {
  test.each(["drop", "500"] as const)(
    "by %s stays reserved, and reconciliation ends it with one payout",
    async (mode) => {
      const { orderId, gatewayOrderId } = await paidBy("qris");
      await t.gateway.fault({ mode, path: "/refund", times: 1 });
      const asked = await refund(orderId, 30_000);
      expect(asked.amount).toBe(30_000);
      expect(await codeOf(refund(orderId, 30_000))).toBe("refund_exceeds_paid");
      t.clock.offset += 600_000;
      await sweepAll(t.deps);
      expect(await refundsOf(t, orderId)).toMatchObject([{ status: "done" }]);
      expect(await refundsAtGateway(gatewayOrderId)).toEqual([30_000]);
      expect((await entriesOf(t, orderId)).filter(({ kind }) => kind === "refund")).toMatchObject([{ amount: 30_000 }]);
      expect(await orderOf(t, orderId)).toMatchObject({ refunded: 30_000, paymentStatus: "partially_refunded" });
    },
  );

  test("stays unknown through a long outage, and is never released", async () => {
    const { orderId } = await paidBy("qris");
    await t.gateway.fault({ mode: "500" });
    await refund(orderId, 30_000);
    for (let hour = 0; hour < 3; hour += 1) {
      t.clock.offset += 3_600_000;
      await sweepAll(t.deps);
      expect(await refundsOf(t, orderId)).toMatchObject([{ status: "unknown" }]);
      expect(await attemptsOf(t, orderId)).toMatchObject([{ reserved: 30_000 }]);
    }
    await t.gateway.fault({ mode: "ok" });
    t.clock.offset += 600_000;
    await sweepAll(t.deps);
    expect(await refundsOf(t, orderId)).toMatchObject([{ status: "done" }]);
  });
});

describe("a refund made in the gateway's dashboard", () => {
  test("is booked once, and what is left stays refundable", async () => {
    const { orderId, gatewayOrderId } = await paidBy("gopay");
    await t.gateway.simulate(gatewayOrderId, { transaction_status: "partial_refund", refund_amount: 20_000, times: 3 });
    expect(await orderOf(t, orderId)).toMatchObject({ refunded: 20_000, paymentStatus: "partially_refunded" });
    expect(await refundsOf(t, orderId)).toMatchObject([{ method: "dashboard", status: "done", amount: 20_000 }]);
    expect(await codeOf(refund(orderId, 30_001))).toBe("refund_exceeds_paid");
    expect(await refund(orderId)).toMatchObject({ amount: 30_000, paymentStatus: "refunded" });
  });
});

describe("a queued refund", () => {
  const paidTwice = async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const qris = await startPayment(shop.officer, shop.merchantId, { orderId, method: "midtrans_qris" });
    await payCash(shop.officer, shop.merchantId, { orderId, amount: 50_000 });
    await t.gateway.simulate(qris.gatewayOrderId, { transaction_status: "settlement" });
    const [task] = await refundsOf(t, orderId);
    if (!task) throw new Error("no refund was queued");
    return { orderId, gatewayOrderId: qris.gatewayOrderId, task };
  };

  test("waits for staff, who send it as it is", async () => {
    const { orderId, gatewayOrderId, task } = await paidTwice();
    t.clock.offset += 600_000;
    await sweepAll(t.deps);
    expect(await refundsAtGateway(gatewayOrderId)).toEqual([]);
    expect(await refund(orderId, undefined, { refundId: task.id })).toMatchObject({ amount: 50_000, method: "direct" });
    expect(await refundsOf(t, orderId)).toMatchObject([{ id: task.id, status: "done", cause: "surplus" }]);
    expect(await orderOf(t, orderId)).toMatchObject({ paymentStatus: "paid", paid: 100_000, refunded: 50_000 });
    expect(await codeOf(refund(orderId, undefined, { refundId: task.id }))).toBe("not_found");
  });

  test("goes first when staff name an amount, and shrinks by it", async () => {
    const { orderId, gatewayOrderId } = await paidTwice();
    await refund(orderId, 20_000);
    expect(await refundsAtGateway(gatewayOrderId)).toEqual([20_000]);
    expect((await refundsOf(t, orderId)).map(({ amount, status }) => [amount, status])).toEqual([
      [30_000, "requested"],
      [20_000, "done"],
    ]);
  });

  test("is part of 'everything', which both payments give back", async () => {
    const { orderId } = await paidTwice();
    const all = await refund(orderId);
    expect(all).toMatchObject({ amount: 100_000, paymentStatus: "refunded", refunded: 100_000 });
    expect(all.refunds.map(({ method }) => method).sort()).toEqual(["cash", "direct"]);
    expect(await codeOf(refund(orderId, 1))).toBe("refund_exceeds_paid");
  });

  test("is settled by a refund in the dashboard", async () => {
    const { orderId, gatewayOrderId } = await paidTwice();
    await t.gateway.simulate(gatewayOrderId, { transaction_status: "refund" });
    expect(await refundsOf(t, orderId)).toMatchObject([{ status: "done", method: "dashboard", amount: 50_000 }]);
    expect((await orderOf(t, orderId)).paymentStatus).toBe("paid");
  });

  test("of a payer who paid one page twice finds the transaction that still has money", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const { gatewayOrderId, paymentId } = await startPayment(shop.officer, shop.merchantId, {
      orderId,
      method: "midtrans_snap",
    });
    for (const id of [`x-${paymentId}`, `y-${paymentId}`]) {
      await t.gateway.simulate(gatewayOrderId, {
        transaction_status: "settlement",
        payment_type: "qris",
        transaction_id: id,
      });
    }
    expect(await refund(orderId, 50_000)).toMatchObject({ amount: 50_000, paymentStatus: "paid" });
    expect(await refund(orderId)).toMatchObject({ amount: 50_000, paymentStatus: "refunded", refunded: 100_000 });
    expect(await refundsAtGateway(gatewayOrderId)).toEqual([50_000, 50_000]);
  });
});
