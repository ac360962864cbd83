import { PosError } from "@atapos/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payCash } from "../src/payment/pay-cash.ts";
import { refundOrder } from "../src/payment/refund-order.ts";
import { createCaller } from "../src/router.ts";
import { setPin } from "../src/staff/set-pin.ts";
import { updateStaff } from "../src/staff/update-staff.ts";
import { entriesOf, refundsOf } from "./payment-facts.ts";
import { createPaidMerchant, createTestOrder, type PaymentTest, startPaymentTest } from "./payment-support.ts";
import type { TestMerchant } from "./support/index.ts";

const PIN = "4821";
let t: PaymentTest;
beforeAll(async () => {
  t = await startPaymentTest();
});
afterAll(() => t.close());

/** A merchant whose two people have one PIN each, and an order of it paid in cash. */
async function paidOrder() {
  const shop = await createPaidMerchant(t);
  const { admin, officer, merchantId } = shop;
  await setPin(admin, { id: admin.actor.staffId, pin: PIN });
  await setPin(officer, { id: officer.actor.staffId, pin: "1357" });
  const { orderId } = await createTestOrder(t, merchantId);
  await payCash(officer, merchantId, { orderId, amount: 50_000 });
  return { ...shop, orderId };
}

type Approval = { staffId: number; pin: string } | undefined;
const asOfficer = (shop: TestMerchant & { orderId: number }, approval: Approval, idempotencyKey?: string) =>
  refundOrder(shop.officer, shop.merchantId, {
    ...{ orderId: shop.orderId, amount: 10_000, reason: "salah pesan", approval, idempotencyKey },
  });
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PosError) return [error.code, error.detail.reason ?? null];
  throw error ?? new Error("nothing was refused");
};

test("an officer refunds with the PIN of an admin, each refund with a PIN of its own; the audit names both", async () => {
  const shop = await paidOrder();
  const { admin, officer, merchantId, orderId } = shop;
  const approval = { staffId: admin.actor.staffId, pin: PIN };
  expect(await asOfficer(shop, approval)).toMatchObject({ amount: 10_000, refunded: 10_000 });
  expect(await refusal(asOfficer(shop, undefined))).toEqual(["forbidden", "approval_required"]);
  expect((await entriesOf(t, orderId)).map(({ kind }) => kind)).toEqual(["capture", "refund"]);
  const audit = await t.sql(
    "SELECT au_actor, au_after FROM atapos.audit_log WHERE me_id = $1 AND au_action = 'refund.request'",
    [merchantId],
  );
  expect(audit).toMatchObject([
    { au_actor: `staff:${officer.actor.staffId}`, au_after: { approvedBy: `staff:${admin.actor.staffId}` } },
  ]);
});

test("the same key refunds once, however often it is approved", async () => {
  const shop = await paidOrder();
  const approval = { staffId: shop.admin.actor.staffId, pin: PIN };
  const first = await asOfficer(shop, approval, "refund-1");
  expect(await asOfficer(shop, approval, "refund-1")).toEqual(first);
  expect(await refundsOf(t, shop.orderId)).toHaveLength(1);
  const kept = await t.sql("SELECT ik_request_hash, ik_response FROM atapos.idempotency_key WHERE me_id = $1", [
    shop.merchantId,
  ]);
  expect(JSON.stringify(kept)).not.toContain(PIN);
});

test("a wrong PIN, five of them, a person below or elsewhere, and one who left approve nothing", async () => {
  const shop = await paidOrder();
  const other = await paidOrder();
  const { admin, officer, merchantId, orderId } = shop;
  const staffId = admin.actor.staffId;
  const officers = { staffId: officer.actor.staffId, pin: "1357" };
  expect(await refusal(asOfficer(shop, officers))).toEqual(["forbidden", "approver_level"]);
  expect(await refusal(asOfficer(shop, { staffId: other.admin.actor.staffId, pin: PIN }))).toEqual(["not_found", null]);
  for (let n = 0; n < 5; n += 1) {
    expect(await refusal(asOfficer(shop, { staffId, pin: "0000" }))).toEqual(["code_invalid", null]);
  }
  expect(await refusal(asOfficer(shop, { staffId, pin: PIN }))).toEqual(["too_many_attempts", "pin_locked"]);

  await setPin(admin, { id: staffId, pin: PIN });
  await updateStaff(admin, merchantId, { id: officer.actor.staffId, level: 100 });
  const promoted = { ...officer, actor: { ...officer.actor, level: 100 } };
  await updateStaff(promoted, merchantId, { id: staffId, isActive: false });
  expect(await refusal(asOfficer(shop, { staffId, pin: PIN }))).toEqual(["not_found", null]);
  expect(await refundsOf(t, orderId)).toEqual([]);
});

test("an approval opens no order of another merchant", async () => {
  const shop = await paidOrder();
  const other = await paidOrder();
  const approval = { staffId: shop.admin.actor.staffId, pin: PIN };
  expect(await refusal(asOfficer({ ...shop, orderId: other.orderId }, approval))).toEqual(["not_found", null]);
});

test("an admin needs nobody, and whoever is no staff gets nowhere", async () => {
  const shop = await paidOrder();
  const { admin, orderId, merchantId } = shop;
  const refunded = await createCaller(admin).payment.refund({ orderId, reason: "x" });
  expect(refunded).toMatchObject({ amount: 50_000, paymentStatus: "refunded" });
  const guest = { ...admin, actor: { kind: "customer" as const, merchantId, customerId: 1 } };
  const approval = { staffId: admin.actor.staffId, pin: PIN };
  await expect(createCaller(guest).payment.refund({ orderId, reason: "x", approval })).rejects.toMatchObject({
    cause: { code: "forbidden" },
  });
});
