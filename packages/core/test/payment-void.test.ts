import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPayment } from "../src/payment/check-payment.ts";
import { expirePayment } from "../src/payment/expire-payment.ts";
import { payCash } from "../src/payment/pay-cash.ts";
import { requestVoid } from "../src/payment/payment-store.ts";
import { startPayment } from "../src/payment/start-payment.ts";
import { voidAttempt } from "../src/payment/void-attempt.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { attemptsOf, entriesOf, orderOf, refundsOf } from "./payment-facts.ts";
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

const started = async (method: "midtrans_snap" | "midtrans_qris") => {
  const { orderId } = await createTestOrder(t, shop.merchantId);
  return startPayment(shop.officer, shop.merchantId, { orderId, method });
};
const ending = (paymentId: number) => voidAttempt(shop.officer, shop.merchantId, paymentId);
const quietly = (status: string, more: Record<string, unknown> = {}) => ({
  transaction_status: status,
  payment_type: "bank_transfer",
  notify: false,
  ...more,
});

describe("voiding an attempt", () => {
  test("replaces a page on which no method was chosen, so that the payer's token is dead", async () => {
    const attempt = await started("midtrans_snap");
    expect(await ending(attempt.paymentId)).toBe("voided");
    const [sold] = await t.gateway.transactions(attempt.gatewayOrderId);
    expect(sold?.token).not.toBe(attempt.token);
    expect((await fetch(`${t.sandboxUrl}/midtrans-app/snap/v2/vtweb/${attempt.token}`)).status).not.toBe(200);
  });

  test.each([404, 200] as const)(
    "takes 'not found' for an answer when it comes with HTTP %d",
    async (status404Http) => {
      await t.gateway.settings({ status404Http });
      const attempt = await started("midtrans_snap");
      expect(await ending(attempt.paymentId)).toBe("voided");
      await t.gateway.settings({ status404Http: 404 });
    },
  );

  test.each([
    ["pending", {}, "voided", "cancel", []],
    ["authorize", {}, "voided", "cancel", []],
    ["capture", { fraud_status: "challenge", payment_type: "credit_card" }, "voided", "cancel", []],
    ["capture", { fraud_status: "accept", payment_type: "credit_card" }, "settled", "capture", ["capture"]],
    ["settlement", {}, "settled", "settlement", ["capture"]],
    ["deny", {}, "failed", "deny", []],
    ["cancel", {}, "voided", "cancel", []],
    ["expire", {}, "voided", "expire", []],
    ["failure", {}, "failed", "failure", []],
  ] as const)("finds it %s %o at the gateway and leaves it %s", async (found, more, status, gatewayStatus, booked) => {
    const attempt = await started("midtrans_snap");
    await t.gateway.simulate(attempt.gatewayOrderId, quietly(found, more));
    expect(await ending(attempt.paymentId)).toBe(status);
    const [after] = await attemptsOf(t, attempt.orderId);
    expect(after).toMatchObject({ status, gatewayStatus });
    expect((await entriesOf(t, attempt.orderId)).map((entry) => entry.kind)).toEqual(booked);
    const [atGateway] = await t.gateway.transactions(attempt.gatewayOrderId);
    expect(atGateway?.transaction_status).not.toBe("pending");
  });

  test("calls off a method that was chosen between the question and the replacement", async () => {
    const attempt = await started("midtrans_snap");
    await t.gateway.fault({ mode: "slow", delayMs: 500, times: 1, path: "/snap/" });
    const work = ending(attempt.paymentId);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await t.gateway.simulate(attempt.gatewayOrderId, quietly("pending"));
    expect(await work).toBe("voided");
    const [sold] = await t.gateway.transactions(attempt.gatewayOrderId);
    expect(sold?.transaction_status).toBe("cancel");
  });

  test("cancels a QRIS charge, and settles it when the money was faster", async () => {
    const [one, two] = [await started("midtrans_qris"), await started("midtrans_qris")];
    await t.gateway.simulate(two.gatewayOrderId, { transaction_status: "settlement", notify: false });
    expect([await ending(one.paymentId), await ending(two.paymentId)]).toEqual(["voided", "settled"]);
    expect(await orderOf(t, two.orderId)).toMatchObject({ paymentStatus: "paid", paid: 50_000 });
  });

  test.each([
    ["the status request", "500", "/status"],
    ["the cancel request", "500", "/cancel"],
    ["the answer to the cancel request", "drop", "/cancel"],
    ["every request", "500", undefined],
  ] as const)("goes on from where %s was lost", async (_, mode, path) => {
    const attempt = await started("midtrans_qris");
    await t.gateway.fault(path === undefined ? { mode } : { mode, path });
    expect(await ending(attempt.paymentId)).toBe("voiding");
    await t.gateway.fault({ mode: "ok" });
    await checkPayment(t.deps, { merchantId: shop.merchantId, paymentId: attempt.paymentId });
    expect(await attemptsOf(t, attempt.orderId)).toMatchObject([{ status: "voided", gatewayStatus: "cancel" }]);
  });

  test("stays voiding while the gateway is away; cash is taken meanwhile, with a warning", async () => {
    const attempt = await started("midtrans_qris");
    await t.gateway.fault({ mode: "500" });
    expect(await ending(attempt.paymentId)).toBe("voiding");
    const paid = await payCash(shop.officer, shop.merchantId, { orderId: attempt.orderId, amount: 50_000 });
    expect(paid).toMatchObject({ paymentStatus: "paid", isGatewayPaymentEnding: true });
    await t.gateway.fault({ mode: "ok" });
    t.clock.offset += 600_000;
    await sweepAll(t.deps);
    const statuses = (await attemptsOf(t, attempt.orderId)).map(({ status }) => status);
    expect(statuses).toEqual(["voided", "settled"]);
    expect(await orderOf(t, attempt.orderId)).toMatchObject({ paymentStatus: "paid", paid: 50_000 });
  });

  test("ends in one commit with what asked for it, or not at all", async () => {
    const attempt = await started("midtrans_qris");
    const failing = inMerchant(shop.officer, shop.merchantId, async (uow) => {
      expect(await requestVoid(uow, attempt.orderId)).toEqual([attempt.paymentId]);
      throw new Error("the order could not be changed");
    });
    await expect(failing).rejects.toThrow("could not be changed");
    expect(await attemptsOf(t, attempt.orderId)).toMatchObject([{ status: "open" }]);
  });
});

describe("expiring a payment", () => {
  test.each(["midtrans_snap", "midtrans_qris"] as const)(
    "ends the %s attempt; the order stays payable",
    async (how) => {
      const attempt = await started(how);
      const order = await expirePayment(shop.officer, shop.merchantId, attempt.orderId);
      expect(order).toMatchObject({ status: "pending", paymentStatus: "expired" });
      const next = await startPayment(shop.officer, shop.merchantId, { orderId: attempt.orderId, method: how });
      expect(next.status).toBe("open");
      expect((await orderOf(t, attempt.orderId)).paymentStatus).toBe("pending");
    },
  );

  test("is refused without an open payment, and once the money is there", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    expect(await codeOf(expirePayment(shop.officer, shop.merchantId, orderId))).toBe("illegal_transition");
    const attempt = await started("midtrans_qris");
    await t.gateway.simulate(attempt.gatewayOrderId, { transaction_status: "settlement", notify: false });
    expect(await codeOf(expirePayment(shop.officer, shop.merchantId, attempt.orderId))).toBe("already_paid");
    expect(await refundsOf(t, attempt.orderId)).toEqual([]);
  });
});
