import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lockOrder } from "../src/order/order-store.ts";
import { payCash } from "../src/payment/pay-cash.ts";
import { readPayments } from "../src/payment/payment-view-store.ts";
import { recordTender } from "../src/payment/record-tender.ts";
import { settleTender } from "../src/payment/settle-tender.ts";
import { startPayment } from "../src/payment/start-payment.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { attemptsOf, entriesOf, orderOf, outcomeOf, refundsOf, tracesOf } from "./payment-facts.ts";
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
  shop = await createPaidMerchant(t, { orderAcceptance: "on_payment" });
});
afterAll(() => t.close());

/** Status of the order and of its items, and whether it says when it was done. */
async function readBack(merchantId: number, orderId: number) {
  const rows = await t.sql(
    `SELECT DISTINCT o.oh_status, i.oi_status, o.oh_completed_at IS NOT NULL AND o.oh_confirmed_at IS NOT NULL AS is_done
     FROM atapos.order_header o JOIN atapos.order_item i ON i.me_id = o.me_id AND i.oh_id = o.oh_id
     WHERE o.me_id = $1 AND o.oh_id = $2`,
    [merchantId, orderId],
  );
  return { rows: rows.map((row) => Object.values(row)) };
}

const pay = (orderId: number, amount: number, idempotencyKey?: string) =>
  payCash(shop.officer, shop.merchantId, { orderId, amount, idempotencyKey });

describe("cash", () => {
  test.each([
    [49_980, 50_000, 100_000, 50_000, 50_000],
    [50_020, 50_000, 50_000, 50_000, 0],
    [50_000, 50_000, 50_001, 50_000, 1],
    [40, 0, 100, 40, 60],
  ])("of a total of %d, rounded %d, with %d handed over pays %d and gives back %d", async (...row) => {
    const [total, rounded, tendered, paid, change] = row;
    const { orderId } = await createTestOrder(t, shop.merchantId, { total, rounded });
    expect(await pay(orderId, tendered)).toMatchObject({ paid, change, tendered, paymentStatus: "paid" });
    expect(await entriesOf(t, orderId)).toMatchObject([{ kind: "capture", amount: paid }]);
    expect(await orderOf(t, orderId)).toMatchObject({ status: "confirmed", paid, paymentType: "cash" });
  });

  test("that is too little changes nothing", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    expect(await codeOf(pay(orderId, 49_999))).toBe("insufficient_cash");
    expect(await attemptsOf(t, orderId)).toEqual([]);
  });

  test("on a merchant that confirms by hand pays without confirming", async () => {
    const manual = await createPaidMerchant(t, { orderAcceptance: "manual" });
    const { orderId } = await createTestOrder(t, manual.merchantId);
    const paid = await payCash(manual.officer, manual.merchantId, { orderId, amount: 50_000 });
    expect(paid).toMatchObject({ status: "pending", paymentStatus: "paid" });
  });

  test("takes the order that a register rang up, even where orders are confirmed by hand", async () => {
    const manual = await createPaidMerchant(t, { orderAcceptance: "manual" });
    const { orderId } = await createTestOrder(t, manual.merchantId, { source: "register" });
    const paid = await payCash(manual.officer, manual.merchantId, { orderId, amount: 50_000 });
    expect(paid).toMatchObject({ status: "confirmed", paymentStatus: "paid" });
  });

  test.each([
    ["retail", "register", "completed", "served"],
    ["retail", "api", "confirmed", "queued"],
    ["retail", "diner", "confirmed", "queued"],
    ["fnb", "register", "confirmed", "queued"],
  ] as const)(
    "at a %s merchant leaves an order of the %s %s, its items %s",
    async (businessType, source, status, item) => {
      const { merchantId, officer } = await createPaidMerchant(t, { businessType, orderAcceptance: "on_payment" });
      const { orderId } = await createTestOrder(t, merchantId, { source });
      const paid = await payCash(officer, merchantId, { orderId, amount: 50_000 });
      expect(paid).toMatchObject({ status, paymentStatus: "paid" });
      const { rows } = await readBack(merchantId, orderId);
      expect(rows).toEqual([[status, item, source === "register" && businessType === "retail"]]);
    },
  );

  test("at two registers at once is taken once; the other learns who took it", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const tries = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(pay(orderId, 50_000))));
    const refused = tries.filter((error) => error !== undefined);
    expect(refused).toHaveLength(7);
    expect(refused[0]).toMatchObject({
      code: "already_paid",
      detail: { method: "cash", by: shop.officer.actor.name, at: expect.any(String) },
    });
    expect(await entriesOf(t, orderId)).toHaveLength(1);
    expect(await tracesOf(t, orderId)).toMatchObject({ settled: 1, receipts: 1 });
  });

  test("with the same key gives the same answer, the first ten at once among them", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay(orderId, 60_000, "tap")));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await pay(orderId, 60_000, "tap")).toEqual(answers[0]);
    expect(await codeOf(pay(orderId, 70_000, "tap"))).toBe("idempotency_mismatch");
    expect(await entriesOf(t, orderId)).toMatchObject([{ reference: "tap" }]);
  });

  test.each([
    ["another merchant's", async () => (await createTestOrder(t, (await createPaidMerchant(t)).merchantId)).orderId],
    ["no", async () => 999_999_999],
  ])("for %s order is not found", async (_, make) => {
    expect(await codeOf(pay(await make(), 50_000))).toBe("not_found");
  });

  test("calls off the QR that was open, and what the QR brings nevertheless goes back", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const qris = await startPayment(shop.officer, shop.merchantId, { orderId, method: "midtrans_qris" });
    expect(await pay(orderId, 50_000)).toMatchObject({ isGatewayPaymentEnding: true });
    await t.gateway.simulate(qris.gatewayOrderId, { transaction_status: "settlement" });
    expect(await orderOf(t, orderId)).toMatchObject({ paymentStatus: "paid", paymentType: "cash", paid: 100_000 });
    expect(await refundsOf(t, orderId)).toMatchObject([{ cause: "surplus", amount: 50_000, method: "direct" }]);
    const { payments } = await inMerchant(shop.officer, shop.merchantId, (uow) => readPayments(uow, orderId));
    expect(payments.map(({ method, status }) => [method, status])).toEqual([
      ["midtrans_qris", "refund_due"],
      ["cash", "paid"],
    ]);
  });

  test("against a settlement at the same moment: both are booked or cash is refused, never lost", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { orderId } = await createTestOrder(t, shop.merchantId);
      const qris = await startPayment(shop.officer, shop.merchantId, { orderId, method: "midtrans_qris" });
      const [cash] = await Promise.all([
        codeOf(pay(orderId, 50_000)),
        t.gateway.simulate(qris.gatewayOrderId, { transaction_status: "settlement", times: 3 }),
      ]);
      const isBoth = cash === "none";
      expect(cash).toMatch(/^(none|already_paid)$/);
      expect(await orderOf(t, orderId)).toMatchObject({ paymentStatus: "paid", paid: isBoth ? 100_000 : 50_000 });
      expect(await refundsOf(t, orderId)).toHaveLength(isBoth ? 1 : 0);
    }
    t.clock.offset += 600_000;
    await sweepAll(t.deps);
  });
});

describe("the paid transition", () => {
  test("is one commit with its event and its receipt: none of them without the others", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const dying = inMerchant(shop.officer, shop.merchantId, async (uow) => {
      const order = await lockOrder(uow, orderId);
      if (!order) throw new Error("no order");
      const money = { amount: 50_000, tendered: 50_000, change: 0 };
      const tender = { method: "cash", paymentType: "cash", reference: "dying", ...money } as const;
      const result = await settleTender(shop.officer, uow, order, tender);
      expect(result.paymentStatus).toBe("paid");
      throw new Error("killed before the commit");
    });
    await expect(dying).rejects.toThrow("killed");
    expect(await tracesOf(t, orderId)).toEqual({ settled: 0, receipts: 0, logs: 0 });
    expect(await orderOf(t, orderId)).toMatchObject({ paymentStatus: "pending", paid: 0, paidAt: null });
    await pay(orderId, 50_000);
    expect(await tracesOf(t, orderId)).toMatchObject({ settled: 1, receipts: 1 });
  });

  test("mails no receipt where there is nobody to mail to", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId, { isCustomers: false });
    await pay(orderId, 50_000);
    expect(await tracesOf(t, orderId)).toMatchObject({ settled: 1, receipts: 0 });
  });
});

describe("a terminal's slip or a transfer", () => {
  test.each([
    ["card_terminal", "card_terminal"],
    ["transfer", "bank_transfer"],
  ] as const)("by %s pays the exact total as %s", async (method, paymentType) => {
    const { orderId } = await createTestOrder(t, shop.merchantId, { total: 49_980, rounded: 50_000 });
    const input = { orderId, method, reference: "SLIP-77", idempotencyKey: `slip-${orderId}` };
    const paid = await recordTender(shop.officer, shop.merchantId, input);
    expect(paid).toMatchObject({ paid: 49_980, paymentType, paymentStatus: "paid", change: 0 });
    expect(await recordTender(shop.officer, shop.merchantId, input)).toEqual(paid);
    expect(await entriesOf(t, orderId)).toMatchObject([{ amount: 49_980, reference: "SLIP-77" }]);
    const again = recordTender(shop.officer, shop.merchantId, { ...input, idempotencyKey: undefined });
    expect(await codeOf(again)).toBe("already_paid");
  });
});
