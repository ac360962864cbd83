import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkStatus } from "../src/payment/check-status.ts";
import { receiveNotification } from "../src/payment/receive-notification.ts";
import { startPayment } from "../src/payment/start-payment.ts";
import { voidAttempt } from "../src/payment/void-attempt.ts";
import { attemptsOf, entriesOf, orderOf, refundsOf, tracesOf } from "./payment-facts.ts";
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

const started = async (method: "midtrans_snap" | "midtrans_qris" = "midtrans_qris") => {
  const { orderId } = await createTestOrder(t, shop.merchantId);
  return startPayment(shop.officer, shop.merchantId, { orderId, method });
};
const told = (gatewayOrderId: string, status: string, more: Record<string, unknown> = {}) =>
  t.gateway.simulate(gatewayOrderId, { transaction_status: status, payment_type: "bank_transfer", ...more });

const signed = <Body extends Record<"order_id" | "status_code" | "gross_amount", string>>(key: string, body: Body) => {
  const text = `${body.order_id}${body.status_code}${body.gross_amount}${key}`;
  return { ...body, signature_key: createHash("sha512").update(text).digest("hex") };
};
const noticeOf = (gatewayOrderId: string) => ({
  order_id: gatewayOrderId,
  status_code: "200",
  gross_amount: "50000.00",
  transaction_status: "settlement",
});
const receive = (body: unknown) => codeOf(receiveNotification(t.deps, body, "test"));

describe("a notice", () => {
  test("books once, however often and at the same time it comes", async () => {
    const attempt = await started();
    const answers = await told(attempt.gatewayOrderId, "settlement", { times: 12 });
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await entriesOf(t, attempt.orderId)).toMatchObject([{ kind: "capture", amount: 50_000 }]);
    expect(await orderOf(t, attempt.orderId)).toMatchObject({ paid: 50_000, paymentStatus: "paid" });
    expect(await tracesOf(t, attempt.orderId)).toMatchObject({ settled: 1, receipts: 1 });
  });

  test("that comes late says nothing against what the gateway knows by now", async () => {
    const attempt = await started();
    await told(attempt.gatewayOrderId, "settlement");
    const pending = signed(`SB-Mid-server-demo-${shop.merchantId}`, {
      ...noticeOf(attempt.gatewayOrderId),
      status_code: "201",
      transaction_status: "pending",
    });
    expect(await receive(pending)).toBe("none");
    expect(await attemptsOf(t, attempt.orderId)).toMatchObject([{ status: "settled", gatewayStatus: "settlement" }]);
    expect((await orderOf(t, attempt.orderId)).paymentStatus).toBe("paid");
  });

  test("of a settlement that the gateway does not confirm books nothing", async () => {
    const attempt = await started();
    const forged = signed(`SB-Mid-server-demo-${shop.merchantId}`, noticeOf(attempt.gatewayOrderId));
    expect(await receive(forged)).toBe("none");
    expect(await entriesOf(t, attempt.orderId)).toEqual([]);
  });

  test("is refused with another merchant's key, a wrong one, and a changed amount", async () => {
    const attempt = await started();
    const other = await createPaidMerchant(t);
    const notice = noticeOf(attempt.gatewayOrderId);
    const mine = signed(`SB-Mid-server-demo-${shop.merchantId}`, notice);
    expect(await receive(signed(`SB-Mid-server-demo-${other.merchantId}`, notice))).toBe("signature_invalid");
    expect(await receive(signed("nonsense", notice))).toBe("signature_invalid");
    expect(await receive({ ...mine, gross_amount: "1.00" })).toBe("signature_invalid");
    expect(await receive({ ...mine, status_code: "201" })).toBe("signature_invalid");
    expect(
      await receive({ ...mine, order_id: attempt.gatewayOrderId.replace(/^ME\d+/, `ME${other.merchantId}`) }),
    ).toBe("not_found");
    expect(await tracesOf(t, attempt.orderId)).toMatchObject({ settled: 0 });
  });

  test.each([
    ["of ours that never was", "ME1-999999999-abcdefgh"],
    ["of a merchant that never was", "ME2147483647-1-abcdefgh"],
    ["of a merchant out of range", "ME9999999999-1-abcdefgh"],
    ["of somebody else", "INV-20261122-0001"],
    ["with SQL in it", "ME1-1-a'; DROP TABLE payment; --"],
    ["of the dashboard's test button", "payment_notif_test_G1_abc"],
  ])("for an order %s is not found", async (_, orderId) => {
    expect(await receive(signed("SB-Mid-server-demo-1", noticeOf(orderId)))).toBe("not_found");
  });

  const valid = signed("SB-Mid-server-demo-1", noticeOf("ME1-1-abcdefgh"));
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a string", "hello"],
    ["a number", 7],
    ["a list", [valid]],
    ["an empty object", {}],
    ["an order id that is a list", { ...valid, order_id: [valid.order_id] }],
    ["an order id that is an object", { ...valid, order_id: { toString: "x" } }],
    ["an empty order id", { ...valid, order_id: "" }],
    ["a very long order id", { ...valid, order_id: "a".repeat(10_000) }],
    ["an amount that is a number", { ...valid, gross_amount: 50_000 }],
    ["an amount in words", { ...valid, gross_amount: "1e9" }],
    ["a negative amount", { ...valid, gross_amount: "-1.00" }],
    ["a status code that is a number", { ...valid, status_code: 200 }],
    ["no signature", { ...valid, signature_key: undefined }],
    ["a short signature", { ...valid, signature_key: "abcd" }],
    ["a signature that is not hex", { ...valid, signature_key: "z".repeat(128) }],
    ["no status", { ...valid, transaction_status: undefined }],
  ])("that is %s is a bad request", async (_, body) => {
    expect(await receive(body)).toBe("bad_request");
  });

  test("during an outage is asked for again, and the next one books it", async () => {
    const attempt = await started("midtrans_snap");
    await t.gateway.fault({ mode: "500", path: "/status", times: 1 });
    expect(await told(attempt.gatewayOrderId, "settlement")).toEqual([503]);
    await expect.poll(async () => (await orderOf(t, attempt.orderId)).paymentStatus).toBe("paid");
  });

  test("before the payer chose a method is asked for again, not believed", async () => {
    const attempt = await started("midtrans_snap");
    const forged = signed(`SB-Mid-server-demo-${shop.merchantId}`, noticeOf(attempt.gatewayOrderId));
    expect(await receive(forged)).toBe("gateway_unavailable");
  });

  test("leaves the raw answer in the archive, without its signature", async () => {
    const attempt = await started("midtrans_snap");
    await told(attempt.gatewayOrderId, "settlement");
    const [log] = await t.sql(
      "SELECT pl_event AS event, pl_response_json AS raw FROM atapos.payment_log WHERE oh_id = $1 ORDER BY pl_id DESC LIMIT 1",
      [attempt.orderId],
    );
    expect(log).toMatchObject({ event: "notification.settlement", raw: { order_id: attempt.gatewayOrderId } });
    expect(JSON.stringify(log)).not.toContain("signature_key");
  });
});

describe("money that was not expected any more", () => {
  test.each([
    [
      "a card held by the fraud check",
      "capture",
      { fraud_status: "challenge", payment_type: "credit_card" },
      "pending",
    ],
    ["a card that was accepted", "capture", { fraud_status: "accept", payment_type: "credit_card" }, "paid"],
    ["a declined try", "deny", {}, "failed"],
    ["an expired transfer number", "expire", {}, "expired"],
  ])("%s shows as it is", async (_, status, more, paymentStatus) => {
    const attempt = await started("midtrans_snap");
    expect(await told(attempt.gatewayOrderId, status, more)).toEqual([200]);
    expect((await orderOf(t, attempt.orderId)).paymentStatus).toBe(paymentStatus);
  });

  test.each(["expire", "deny", "cancel", "failure"])(
    "after %s, by another transaction, pays the order",
    async (status) => {
      const attempt = await started("midtrans_snap");
      await told(attempt.gatewayOrderId, status);
      await told(attempt.gatewayOrderId, "settlement", { transaction_id: `late-${attempt.paymentId}` });
      expect(await entriesOf(t, attempt.orderId)).toEqual([
        { kind: "capture", amount: 50_000, reference: `late-${attempt.paymentId}` },
      ]);
      expect(await orderOf(t, attempt.orderId)).toMatchObject({ paymentStatus: "paid", paid: 50_000 });
      expect(await refundsOf(t, attempt.orderId)).toEqual([]);
    },
  );

  test("on a cancelled order is kept, shown as paid and queued to go back", async () => {
    const attempt = await started("midtrans_snap");
    await t.sql("UPDATE atapos.order_header SET oh_status = 'cancelled' WHERE oh_id = $1", [attempt.orderId]);
    await told(attempt.gatewayOrderId, "pending", { notify: false });
    await voidAttempt(shop.officer, shop.merchantId, attempt.paymentId);
    expect((await orderOf(t, attempt.orderId)).paymentStatus).toBe("expired");
    expect(await told(attempt.gatewayOrderId, "settlement")).toEqual([200]);
    expect(await orderOf(t, attempt.orderId)).toMatchObject({
      status: "cancelled",
      paymentStatus: "paid",
      paid: 50_000,
    });
    expect(await refundsOf(t, attempt.orderId)).toMatchObject([{ cause: "late", amount: 50_000, isQueued: true }]);
    expect(await tracesOf(t, attempt.orderId)).toMatchObject({ receipts: 0 });
  });

  test("by two transactions is in the ledger twice, and the surplus goes back", async () => {
    const attempt = await started("midtrans_snap");
    await told(attempt.gatewayOrderId, "settlement", { transaction_id: `a-${attempt.paymentId}` });
    await told(attempt.gatewayOrderId, "settlement", { transaction_id: `b-${attempt.paymentId}`, times: 5 });
    expect((await entriesOf(t, attempt.orderId)).map(({ reference }) => reference)).toEqual([
      `a-${attempt.paymentId}`,
      `b-${attempt.paymentId}`,
    ]);
    expect(await orderOf(t, attempt.orderId)).toMatchObject({ paid: 100_000, paymentStatus: "paid" });
    expect(await refundsOf(t, attempt.orderId)).toMatchObject([{ cause: "surplus", amount: 50_000, isQueued: true }]);
    expect(await attemptsOf(t, attempt.orderId)).toMatchObject([{ captured: 100_000, reserved: 50_000 }]);
  });

  test.each([
    ["amount", { gross_amount: "49000.00" }, 49_000],
    ["currency", { currency: "SGD" }, 5_000_000],
  ])("of a wrong %s is a dispute: recorded, not counted", async (_, more, amount) => {
    const attempt = await started("midtrans_snap");
    expect(await told(attempt.gatewayOrderId, "settlement", more)).toEqual([200]);
    expect(await entriesOf(t, attempt.orderId)).toMatchObject([{ kind: "dispute", amount }]);
    expect(await orderOf(t, attempt.orderId)).toMatchObject({ paid: 0, paymentStatus: "failed" });
  });

  test("that the bank takes back is a reversal", async () => {
    const attempt = await started("midtrans_snap");
    await told(attempt.gatewayOrderId, "settlement");
    await told(attempt.gatewayOrderId, "chargeback", { times: 3 });
    expect((await entriesOf(t, attempt.orderId)).map(({ kind }) => kind)).toEqual(["capture", "reversal"]);
    expect(await orderOf(t, attempt.orderId)).toMatchObject({ paid: 0, paymentStatus: "failed" });
  });

  test("that settles is taken back by a deny of the same transaction only", async () => {
    const attempt = await started("midtrans_snap");
    const mine = `mine-${attempt.paymentId}`;
    await told(attempt.gatewayOrderId, "settlement", { transaction_id: mine });
    await told(attempt.gatewayOrderId, "deny", { transaction_id: `other-${attempt.paymentId}` });
    expect(await orderOf(t, attempt.orderId)).toMatchObject({ paid: 50_000, paymentStatus: "paid" });
    await told(attempt.gatewayOrderId, "deny", { transaction_id: mine });
    expect(await orderOf(t, attempt.orderId)).toMatchObject({ paid: 0 });
  });
});

describe("without any notice", () => {
  test("check-status finds the settlement, and its answer holds no signature", async () => {
    const attempt = await started();
    await told(attempt.gatewayOrderId, "settlement", { notify: false });
    const checked = await checkStatus(shop.officer, shop.merchantId, attempt.orderId);
    expect(checked).toMatchObject({ paymentStatus: "paid", gatewayAnswer: { transaction_status: "settlement" } });
    expect(JSON.stringify(checked)).not.toContain("signature_key");
  });

  test("reconciliation finds the settlement, and stops when the gateway is done", async () => {
    const attempt = await started("midtrans_snap");
    await told(attempt.gatewayOrderId, "settlement", { notify: false });
    t.clock.offset += 15_000;
    await sweepAll(t.deps);
    expect((await orderOf(t, attempt.orderId)).paymentStatus).toBe("paid");
    const [after] = await attemptsOf(t, attempt.orderId);
    expect(after?.finalAt).not.toBeNull();
  });

  test("a page that nobody used ends after its time, and only then", async () => {
    const attempt = await started("midtrans_snap");
    t.clock.offset += 16 * 60_000;
    await sweepAll(t.deps);
    expect(await attemptsOf(t, attempt.orderId)).toMatchObject([{ status: "open", finalAt: null }]);
    t.clock.offset += 15 * 60_000;
    await sweepAll(t.deps);
    const [after] = await attemptsOf(t, attempt.orderId);
    expect(after).toMatchObject({ status: "voided", gatewayStatus: "expire" });
    expect(after?.finalAt).not.toBeNull();
    expect((await orderOf(t, attempt.orderId)).paymentStatus).toBe("expired");
  });

  test("an attempt whose gateway is away comes due again", async () => {
    const attempt = await started("midtrans_snap");
    await t.gateway.fault({ mode: "500" });
    t.clock.offset += 600_000;
    await sweepAll(t.deps);
    await t.gateway.fault({ mode: "ok" });
    await told(attempt.gatewayOrderId, "settlement", { notify: false });
    t.clock.offset += 600_000;
    await sweepAll(t.deps);
    expect((await orderOf(t, attempt.orderId)).paymentStatus).toBe("paid");
  });
});
