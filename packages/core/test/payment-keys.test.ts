import { afterAll, beforeAll, expect, test } from "vitest";
import { writeServerKey } from "../src/merchant/merchant-secret-store.ts";
import { refundOrder } from "../src/payment/refund-order.ts";
import { startPayment } from "../src/payment/start-payment.ts";
import { orderOf } from "./payment-facts.ts";
import { createPaidMerchant, createTestOrder, type PaymentTest, startPaymentTest } from "./payment-support.ts";
import type { TestMerchant } from "./support/index.ts";

let t: PaymentTest;

beforeAll(async () => {
  t = await startPaymentTest();
});
afterAll(() => t.close());

const replaceKey = (shop: TestMerchant, key: string) =>
  t.deps.db.withSystem((tx) => writeServerKey(tx, t.deps.keys, shop.merchantId, key));
const started = async (shop: TestMerchant) => {
  const { orderId } = await createTestOrder(t, shop.merchantId);
  return startPayment(shop.officer, shop.merchantId, { orderId, method: "midtrans_snap" });
};
const settle = (gatewayOrderId: string, merchant: number) =>
  t.gateway.simulate(gatewayOrderId, { transaction_status: "settlement", payment_type: "gopay", merchant });

test("an attempt stays with the key it was made with, to its notice and its refund", async () => {
  const shop = await createPaidMerchant(t);
  const attempt = await started(shop);
  await replaceKey(shop, "SB-Mid-server-demo-900001");
  expect(await settle(attempt.gatewayOrderId, shop.merchantId)).toEqual([200]);
  const asked = { orderId: attempt.orderId, reason: "test" };
  expect(await refundOrder(shop.admin, shop.merchantId, asked)).toMatchObject({ paymentStatus: "refunded" });
});

test("a notice signed with the newest key counts for an attempt made with the one before", async () => {
  const shop = await createPaidMerchant(t);
  const attempt = await started(shop);
  // As after the vendor has replaced the account's key: the old one signs nothing any more.
  await t.sql("DELETE FROM atapos.merchant_secret WHERE me_id = $1", [shop.merchantId]);
  await replaceKey(shop, "SB-Mid-server-demo-900002");
  await replaceKey(shop, `SB-Mid-server-demo-${shop.merchantId}`);
  expect(await settle(attempt.gatewayOrderId, shop.merchantId)).toEqual([200]);
  expect(await orderOf(t, attempt.orderId)).toMatchObject({ paymentStatus: "paid", paid: 50_000 });
});

test("an attempt whose key is gone is not settled by a notice signed with somebody else's", async () => {
  const shop = await createPaidMerchant(t);
  const attempt = await started(shop);
  await t.sql("DELETE FROM atapos.merchant_secret WHERE me_id = $1", [shop.merchantId]);
  expect(await settle(attempt.gatewayOrderId, shop.merchantId)).toEqual([503]);
  await replaceKey(shop, "SB-Mid-server-demo-900003");
  expect(await settle(attempt.gatewayOrderId, shop.merchantId)).toEqual([401]);
  expect(await orderOf(t, attempt.orderId)).toMatchObject({ paymentStatus: "pending", paid: 0 });
});
