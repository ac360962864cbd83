import { PosError } from "@atapos/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentAttempt } from "../src/payment/current-attempt.ts";
import { expirePayment } from "../src/payment/expire-payment.ts";
import { requestVoid } from "../src/payment/payment-store.ts";
import { startPayment } from "../src/payment/start-payment.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { attemptsOf, orderOf, outcomeOf } from "./payment-facts.ts";
import {
  asCustomer,
  codeOf,
  createPaidMerchant,
  createTestOrder,
  type PaymentTest,
  startPaymentTest,
  sweepAll,
} from "./payment-support.ts";
import { createTestMerchant, type TestMerchant } from "./support/index.ts";

let t: PaymentTest;
let shop: TestMerchant;

beforeAll(async () => {
  t = await startPaymentTest();
  shop = await createPaidMerchant(t, { orderAcceptance: "on_payment" });
});
afterAll(() => t.close());

const start = (orderId: number, method: "midtrans_snap" | "midtrans_qris", idempotencyKey?: string) =>
  startPayment(shop.officer, shop.merchantId, { orderId, method, idempotencyKey });

describe("startPayment", () => {
  test("opens a Snap page, and its settlement pays and confirms the order", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const attempt = await start(orderId, "midtrans_snap");
    expect(attempt).toMatchObject({ status: "open", amount: 50_000, method: "midtrans_snap" });
    expect(attempt.gatewayOrderId).toMatch(new RegExp(`^ME${shop.merchantId}-${orderId}-[a-z0-9]{8}$`));
    expect(attempt.redirectUrl).toContain(attempt.token ?? "no token");
    const notice = { transaction_status: "settlement", payment_type: "gopay" };
    expect(await t.gateway.simulate(attempt.gatewayOrderId, notice)).toEqual([200]);
    expect(await orderOf(t, orderId)).toMatchObject({
      status: "confirmed",
      paymentStatus: "paid",
      paymentType: "gopay",
      paid: 50_000,
    });
  });

  test("shows a QR that survives a reload", async () => {
    const { orderId, customerId } = await createTestOrder(t, shop.merchantId);
    const payer = asCustomer(t.deps, shop.merchantId, customerId ?? 0);
    const attempt = await startPayment(payer, shop.merchantId, { orderId, method: "midtrans_qris" });
    expect(attempt.qrString).toMatch(/^0002/);
    expect(attempt.expiresAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await currentAttempt(payer, shop.merchantId, orderId)).toMatchObject({ qrString: attempt.qrString });
  });

  test("sends the gateway lines that sum to the amount, discounts and charges among them", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId, { total: 50_001 });
    await t.sql(
      `UPDATE atapos.order_header SET oh_discount_amount = 5000, oh_service_charge_amount = 2000, oh_tax_amount = 4700,
         oh_total_amount = 51701, oh_rounded_amount = 51700 WHERE oh_id = $1`,
      [orderId],
    );
    const attempt = await start(orderId, "midtrans_snap");
    const [sent] = await t.gateway.transactions(attempt.gatewayOrderId);
    expect(attempt.amount).toBe(51_701);
    expect(sent?.item_details.map(({ price, quantity }) => price * quantity)).toEqual([
      50_000, 1, -5_000, 2_000, 4_700,
    ]);
  });

  test("gives a double tap and ten concurrent ones the same attempt", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const taps = await Promise.all(Array.from({ length: 10 }, () => start(orderId, "midtrans_qris")));
    expect(new Set(taps.map((tap) => tap.qrString)).size).toBe(1);
    expect(await attemptsOf(t, orderId)).toHaveLength(1);
  });

  test("replays the first answer to the same key, and refuses the key for another order", async () => {
    const [one, other] = [await createTestOrder(t, shop.merchantId), await createTestOrder(t, shop.merchantId)];
    const first = await start(one.orderId, "midtrans_snap", "key-1");
    await expirePayment(shop.officer, shop.merchantId, one.orderId);
    expect(await start(one.orderId, "midtrans_snap", "key-1")).toEqual(first);
    expect(await codeOf(start(other.orderId, "midtrans_snap", "key-1"))).toBe("idempotency_mismatch");
  });

  test("ends the other method's attempt at the gateway before it starts a new one", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const qris = await start(orderId, "midtrans_qris");
    const snap = await start(orderId, "midtrans_snap");
    expect(snap.gatewayOrderId).not.toBe(qris.gatewayOrderId);
    expect((await attemptsOf(t, orderId)).map(({ status }) => status)).toEqual(["voided", "open"]);
    const [old] = await t.gateway.transactions(qris.gatewayOrderId);
    expect(old?.transaction_status).toBe("cancel");
  });

  test("does not start a second attempt when ending the first one finds it paid", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const qris = await start(orderId, "midtrans_qris");
    await t.gateway.simulate(qris.gatewayOrderId, { transaction_status: "settlement", notify: false });
    expect(await codeOf(start(orderId, "midtrans_snap"))).toBe("already_paid");
    expect(await orderOf(t, orderId)).toMatchObject({ paymentStatus: "paid", paid: 50_000 });
  });

  test("voids the open attempt of an order that changed, and asks for the new amount", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const before = await start(orderId, "midtrans_qris");
    await inMerchant(shop.officer, shop.merchantId, async (uow) => {
      await requestVoid(uow, orderId);
      const change = `UPDATE atapos.order_header SET oh_subtotal_amount = 60000, oh_total_amount = 60000,
        oh_rounded_amount = 60000, oh_version = oh_version + 1 WHERE me_id = $1 AND oh_id = $2`;
      await uow.execute(change, [shop.merchantId, orderId]);
    });
    await sweepAll(t.deps);
    const after = await start(orderId, "midtrans_qris");
    expect(after.amount).toBe(60_000);
    const [old] = await t.gateway.transactions(before.gatewayOrderId);
    expect(old?.transaction_status).toBe("cancel");
  });

  test.each([
    ["paid", "oh_payment_status = 'paid', oh_paid_amount = 50000", "already_paid"],
    ["refunded", "oh_payment_status = 'refunded'", "already_paid"],
    ["cancelled", "oh_status = 'cancelled'", "illegal_transition"],
  ])("refuses an order that is %s", async (_, change, code) => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    await t.sql(`UPDATE atapos.order_header SET ${change} WHERE oh_id = $1`, [orderId]);
    expect(await codeOf(start(orderId, "midtrans_snap"))).toBe(code);
  });

  test("hides an order from another customer, another table and another merchant", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    const stranger = asCustomer(t.deps, shop.merchantId, 999_999);
    const other = await createPaidMerchant(t);
    const call = { orderId, method: "midtrans_snap" as const };
    expect(await codeOf(startPayment(stranger, shop.merchantId, call))).toBe("not_found");
    expect(await codeOf(startPayment(other.admin, other.merchantId, call))).toBe("not_found");
  });

  test("says so where the merchant has no gateway account", async () => {
    const poor = await createTestMerchant(t.deps);
    const { orderId } = await createTestOrder(t, poor.merchantId);
    const call = startPayment(poor.officer, poor.merchantId, { orderId, method: "midtrans_snap" });
    expect(await codeOf(call)).toBe("not_configured");
  });

  test("records a refusal as a failed attempt and leaves the order payable", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    await t.sql(
      `UPDATE atapos.customer SET cu_email = 'nonsense' WHERE cu_id =
      (SELECT cu_id FROM atapos.order_header WHERE oh_id = $1)`,
      [orderId],
    );
    const error = await outcomeOf(start(orderId, "midtrans_snap"));
    expect(error).toBeInstanceOf(PosError);
    expect(error).toMatchObject({ code: "payment_refused", detail: { reason: expect.stringContaining("email") } });
    expect(await attemptsOf(t, orderId)).toMatchObject([{ status: "failed" }]);
    expect(await orderOf(t, orderId)).toMatchObject({ paymentStatus: "failed" });
  });
});

describe("an outage while an attempt is created", () => {
  test.each([
    ["midtrans_snap", "500", "open"],
    ["midtrans_snap", "drop", "open"],
    ["midtrans_qris", "500", "open"],
    // The gateway made a QR that nobody saw: it is called off.
    ["midtrans_qris", "drop", "voided"],
  ] as const)("of %s by %s leaves it creating, and reconciliation makes it %s", async (method, mode, status) => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    await t.gateway.fault({ mode, times: 1 });
    expect(await codeOf(start(orderId, method))).toBe("gateway_unavailable");
    expect(await attemptsOf(t, orderId)).toMatchObject([{ status: "creating" }]);
    t.clock.offset += 1_000;
    await sweepAll(t.deps);
    expect(await attemptsOf(t, orderId)).toMatchObject([{ status }]);
    const again = await start(orderId, method);
    expect(again.status).toBe("open");
    const [sent] = await t.gateway.transactions(again.gatewayOrderId);
    expect(again.token).toBe(sent?.token);
  });

  test("does not keep the payer from trying again at once", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    await t.gateway.fault({ mode: "drop", times: 1 });
    expect(await codeOf(start(orderId, "midtrans_qris"))).toBe("gateway_unavailable");
    expect(await start(orderId, "midtrans_qris")).toMatchObject({ status: "open" });
    expect((await attemptsOf(t, orderId)).map(({ status }) => status)).toEqual(["voided", "open"]);
  });

  test("ends an attempt that nobody needs any more", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    await t.gateway.fault({ mode: "500", times: 1 });
    expect(await codeOf(start(orderId, "midtrans_snap"))).toBe("gateway_unavailable");
    await t.sql("UPDATE atapos.order_header SET oh_status = 'cancelled' WHERE oh_id = $1", [orderId]);
    t.clock.offset += 1_000;
    await sweepAll(t.deps);
    expect(await attemptsOf(t, orderId)).toMatchObject([{ status: "voided" }]);
  });

  test("kills a page that the gateway opened while the order was being cancelled", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    await t.gateway.fault({ mode: "slow", delayMs: 600, times: 1, path: "/snap/" });
    const starting = codeOf(start(orderId, "midtrans_snap"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await inMerchant(shop.officer, shop.merchantId, (uow) => requestVoid(uow, orderId));
    await sweepAll(t.deps);
    expect(await starting).toBe("payment_in_progress");
    const [attempt] = await attemptsOf(t, orderId);
    expect(attempt).toMatchObject({ status: "voided", token: null });
    const [opened] = await t.gateway.transactions(attempt?.gatewayOrderId ?? "");
    expect(opened?.token).not.toBeNull();
  });
});
