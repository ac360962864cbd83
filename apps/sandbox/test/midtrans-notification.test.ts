import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { controlOf } from "./support/control.ts";
import { midtransClients, newOrderId, snapRequest } from "./support/midtrans.ts";
import { startReceiver } from "./support/webhook-receiver.ts";

// 2, 10, 30, 90 and 210 minutes become 1, 5, 15, 45 and 105 ms.
const retryScale = 1 / 120_000;

let sandbox: RunningSandbox;
let control: ReturnType<typeof controlOf>;
beforeAll(async () => {
  sandbox = await startSandbox({ settings: { retryScale, notificationUrl: "http://127.0.0.1:9/closed" } });
  control = controlOf(sandbox.url);
});
afterAll(() => sandbox.stop());

async function orderNotifying(urls: string, merchant = 1) {
  const orderId = newOrderId();
  const clients = midtransClients(sandbox.url, { merchant, notifyUrls: urls });
  await clients.snap.createTransaction(snapRequest(orderId));
  return { orderId, ...clients };
}

describe("Notifications", () => {
  it("carry the fields of GET status, signed with the merchant's own key", async () => {
    const receiver = await startReceiver();
    const { orderId, core } = await orderNotifying(receiver.url, 7);
    await control.simulate(orderId, { transaction_status: "settlement" });
    const [notice] = await receiver.waitFor(1);
    const status = await core.transaction.status(orderId);
    expect(notice?.body).toEqual({ ...status, status_message: "midtrans payment notification" });
    const signed = `${orderId}200145000.00SB-Mid-server-demo-7`;
    expect(notice?.body.signature_key).toBe(createHash("sha512").update(signed).digest("hex"));
    await receiver.stop();
  });

  it.each([
    [200, 1],
    [204, 1],
    [302, 1],
    [500, 2],
    [400, 3],
    [404, 3],
    [503, 5],
    [401, 6],
    [502, 6],
  ])("answered with %i arrive %i times in all", async (answer, expected) => {
    const receiver = await startReceiver([answer]);
    const { orderId } = await orderNotifying(receiver.url);
    await control.simulate(orderId, { transaction_status: "settlement" });
    await receiver.waitFor(expected);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(receiver.received).toHaveLength(expected);
    await receiver.stop();
  });

  it("stop being repeated once they are accepted", async () => {
    const receiver = await startReceiver([503, 503, 200]);
    const { orderId } = await orderNotifying(receiver.url);
    await control.simulate(orderId, { transaction_status: "settlement" });
    await receiver.waitFor(3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receiver.received).toHaveLength(3);
    const deliveries = await control.list(`/midtrans/notifications?order_id=${orderId}`);
    expect(deliveries.map((one) => [one.retry, one.answer])).toEqual([
      [2, 200],
      [1, 503],
      [0, 503],
    ]);
    await receiver.stop();
  });

  it("go to at most three addresses of X-Override-Notification", async () => {
    const receiver = await startReceiver();
    const urls = ["a", "b", "c", "d"].map((name) => `${receiver.base}/${name}`).join(", ");
    const { orderId } = await orderNotifying(urls);
    await control.simulate(orderId, { transaction_status: "settlement" });
    await receiver.waitFor(3);
    expect(receiver.received.map((one) => one.path).sort()).toEqual(["/a", "/b", "/c"]);
    await receiver.stop();
  });

  it("can come in copies, late and out of order, each with the state of its making", async () => {
    const receiver = await startReceiver();
    const { orderId } = await orderNotifying(receiver.url);
    await control.simulate(orderId, { transaction_status: "pending", delayMs: 150 });
    await control.simulate(orderId, { transaction_status: "settlement", times: 3 });
    await receiver.waitFor(4);
    const states = receiver.received.map((one) => one.body.transaction_status);
    expect(states).toEqual(["settlement", "settlement", "settlement", "pending"]);
    await receiver.stop();
  });

  it("are sent for cancel, expire, a charge and a refund as well", async () => {
    const receiver = await startReceiver();
    const { core } = midtransClients(sandbox.url, { notifyUrls: receiver.url });
    const ids = [newOrderId(), newOrderId()] as const;
    for (const id of ids) await core.charge({ payment_type: "qris", ...snapRequest(id) });
    await receiver.waitFor(2);
    await core.transaction.cancel(ids[0]);
    await receiver.waitFor(3);
    await core.transaction.expire(ids[1]);
    await receiver.waitFor(4);
    const states = receiver.received.map((one) => one.body.transaction_status);
    expect(states).toEqual(["pending", "pending", "cancel", "expire"]);
    await receiver.stop();
  });
});

describe("simulate", () => {
  it("settles one order twice under two transaction ids", async () => {
    const { orderId, core } = await orderNotifying("http://127.0.0.1:9/closed");
    const silent = { transaction_status: "settlement", notify: false };
    await control.simulate(orderId, { ...silent, transaction_id: "first" });
    await control.simulate(orderId, { ...silent, transaction_id: "second", payment_type: "bank_transfer" });
    expect(await core.transaction.status(orderId)).toMatchObject({ transaction_id: "second" });
    expect(await core.transaction.status("first")).toMatchObject({ transaction_status: "settlement" });
  });

  it("keeps the money in sight when another attempt is denied afterwards", async () => {
    const { orderId, core } = await orderNotifying("http://127.0.0.1:9/closed");
    await control.simulate(orderId, { transaction_status: "settlement", transaction_id: "s1", notify: false });
    await control.simulate(orderId, { transaction_status: "deny", transaction_id: "d1", notify: false });
    expect(await core.transaction.status(orderId)).toMatchObject({ transaction_id: "s1" });
    await control.simulate(orderId, { transaction_status: "deny", transaction_id: "s1", notify: false });
    expect(await core.transaction.status(orderId)).toMatchObject({ transaction_id: "s1", transaction_status: "deny" });
  });

  it("forges amount and currency with a signature that still fits", async () => {
    const { orderId, core } = await orderNotifying("http://127.0.0.1:9/closed");
    const forged = { transaction_status: "settlement", gross_amount: 1, currency: "USD", notify: false };
    expect((await control.simulate(orderId, forged)).body).toMatchObject({ gross_amount: "1.00" });
    const status = await core.transaction.status(orderId);
    const signed = `${orderId}2001.00SB-Mid-server-demo-1`;
    expect(status).toMatchObject({ gross_amount: "1.00", currency: "USD" });
    expect(status.signature_key).toBe(createHash("sha512").update(signed).digest("hex"));
  });

  it("falsifies single fields of the notice, not of the status", async () => {
    const receiver = await startReceiver();
    const { orderId, core } = await orderNotifying(receiver.url);
    const notice = { order_id: "someone-elses", signature_key: "00" };
    await control.simulate(orderId, { transaction_status: "settlement", notice });
    const [received] = await receiver.waitFor(1);
    expect(received?.body).toMatchObject({ ...notice, transaction_status: "settlement" });
    expect(await core.transaction.status(orderId)).toMatchObject({ order_id: orderId });
    await receiver.stop();
  });

  it("lists one order on request", async () => {
    const { orderId } = await orderNotifying("http://127.0.0.1:9/closed");
    const listed = await control.list(`/midtrans/transactions?order_id=${orderId}`);
    expect(listed.map((one) => [one.order_id, one.transaction_status])).toEqual([[orderId, null]]);
  });

  it.each([
    ["an unknown order", "no-such-order", { transaction_status: "settlement" }, 404],
    ["an unknown state", "no-such-order", { transaction_status: "eaten" }, 422],
  ])("refuses %s", async (_name, orderId, body, status) => {
    expect((await control.simulate(orderId, body)).status).toBe(status);
  });
});
