import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { controlOf } from "./support/control.ts";
import { midtransClients, newOrderId, refusalOf, snapRequest } from "./support/midtrans.ts";
import { type Receiver, startReceiver } from "./support/webhook-receiver.ts";

let sandbox: RunningSandbox;
let receiver: Receiver;
let control: ReturnType<typeof controlOf>;
let clients: ReturnType<typeof midtransClients>;
beforeAll(async () => {
  receiver = await startReceiver();
  sandbox = await startSandbox({ settings: { notificationUrl: receiver.url } });
  control = controlOf(sandbox.url);
  clients = midtransClients(sandbox.url);
});
afterAll(async () => {
  await sandbox.stop();
  await receiver.stop();
});

async function paidOrder(payment_type: string, transaction_status = "settlement"): Promise<string> {
  const orderId = newOrderId();
  await clients.snap.createTransaction(snapRequest(orderId, 10_000));
  await control.simulate(orderId, { transaction_status, payment_type, notify: false });
  return orderId;
}

describe("Refunds", () => {
  it.each([
    ["qris", "refundDirect", "done"],
    ["gopay", "refundDirect", "done"],
    ["shopeepay", "refundDirect", "done"],
    ["credit_card", "refundDirect", "done"],
    ["bank_transfer", "refundDirect", "refused"],
    ["cstore", "refundDirect", "refused"],
    ["credit_card", "refund", "done"],
    ["qris", "refund", "refused"],
    ["bank_transfer", "refund", "refused"],
  ] as const)("%s by %s is %s", async (paymentType, door, outcome) => {
    const orderId = await paidOrder(paymentType);
    const call = clients.core.transaction[door](orderId, { refund_key: "r1", amount: 10_000, reason: "test" });
    if (outcome === "refused") expect((await refusalOf(call)).status).toBe(412);
    else
      expect(await call).toMatchObject({ status_code: "200", transaction_status: "refund", refund_amount: "10000.00" });
  });

  it.each(["pending", "capture", "deny", "expire", "cancel"])(
    "of a payment in %s are refused with 412",
    async (status) => {
      const orderId = await paidOrder("credit_card", status);
      expect((await refusalOf(clients.core.transaction.refund(orderId, { amount: 1 }))).status).toBe(412);
    },
  );

  it("add up from partial to whole, and status lists each of them", async () => {
    const orderId = await paidOrder("qris");
    const { transaction } = clients.core;
    await transaction.refundDirect(orderId, { refund_key: "a", amount: 4000, reason: "salah pesan" });
    expect(await transaction.status(orderId)).toMatchObject({
      transaction_status: "partial_refund",
      refund_amount: "4000.00",
      refunds: [{ refund_key: "a", refund_amount: "4000.00", reason: "salah pesan" }],
    });
    await transaction.refundDirect(orderId, { refund_key: "b" });
    const status = await transaction.status(orderId);
    expect(status).toMatchObject({ transaction_status: "refund", refund_amount: "10000.00" });
    expect(status.refunds).toHaveLength(2);
  });

  it("happen once per refund key, however often it is sent", async () => {
    const orderId = await paidOrder("qris");
    const request = { refund_key: "once", amount: 4000 };
    const first = await clients.core.transaction.refundDirect(orderId, request);
    const again = await clients.core.transaction.refundDirect(orderId, request);
    expect(again).toEqual(first);
    expect(await clients.core.transaction.status(orderId)).toMatchObject({ refund_amount: "4000.00" });
  });

  it("happen even when the answer is lost, and the same key then finds them", async () => {
    const orderId = await paidOrder("qris");
    const request = { refund_key: "lost", amount: 4000 };
    await control.fault({ target: "midtrans", mode: "drop", times: 1, path: "/refund" });
    await expect(clients.core.transaction.refundDirect(orderId, request)).rejects.toMatchObject({
      httpStatusCode: null,
    });
    expect(await clients.core.transaction.status(orderId)).toMatchObject({ refund_amount: "4000.00" });
    await clients.core.transaction.refundDirect(orderId, request);
    expect(await clients.core.transaction.status(orderId)).toMatchObject({ refund_amount: "4000.00" });
  });

  it("cannot exceed what was paid: 414", async () => {
    const orderId = await paidOrder("qris");
    await clients.core.transaction.refundDirect(orderId, { refund_key: "a", amount: 6000 });
    const refusal = await refusalOf(clients.core.transaction.refundDirect(orderId, { refund_key: "b", amount: 4001 }));
    expect(refusal.status).toBe(414);
  });

  it.each([0, -5, 1.5, "100"])("refuse the amount %j", async (amount) => {
    const orderId = await paidOrder("qris");
    const refusal = await refusalOf(clients.core.transaction.refundDirect(orderId, { refund_key: "x", amount }));
    expect(refusal.body?.status_code).toBe("400");
  });

  it("send one notice each", async () => {
    const orderId = await paidOrder("qris");
    const before = receiver.received.length;
    await clients.core.transaction.refundDirect(orderId, { refund_key: "n", amount: 1000 });
    await receiver.waitFor(before + 1);
    await clients.core.transaction.refundDirect(orderId, { refund_key: "n", amount: 1000 });
    await clients.core.transaction.status(orderId);
    expect(receiver.received.slice(before).map((one) => one.body.transaction_status)).toEqual(["partial_refund"]);
  });
});
