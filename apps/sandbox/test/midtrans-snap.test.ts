import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { midtransClients, newOrderId, refusalOf, snapRequest } from "./support/midtrans.ts";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ settings: { notificationUrl: "http://127.0.0.1:9/closed" } });
});
afterAll(() => sandbox.stop());

const simulate = (orderId: string, body: Record<string, unknown>) =>
  fetch(`${sandbox.url}/midtrans/transactions/${orderId}/simulate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ notify: false, ...body }),
  });

describe("Snap transactions", () => {
  it("gives a token and the address of its payment page", async () => {
    const { snap } = midtransClients(sandbox.url);
    const created = await snap.createTransaction(snapRequest(newOrderId()));
    expect(created.token).toMatch(/^[0-9a-f-]{36}$/);
    expect(created.redirect_url).toBe(`${sandbox.url}/midtrans-app/snap/v2/vtweb/${created.token}`);
  });

  const base = () => snapRequest(newOrderId());
  const details = (change: Record<string, unknown>) => {
    const request = base();
    return { ...request, item_details: undefined, transaction_details: { ...request.transaction_details, ...change } };
  };
  const refusals: [string, () => Record<string, unknown>, number, RegExp][] = [
    ["no transaction_details", () => ({}), 400, /transaction_details is required/],
    ["no order_id", () => details({ order_id: undefined }), 400, /order_id is required/],
    ["an order_id of 51 characters", () => details({ order_id: "x".repeat(51) }), 400, /order_id is too long/],
    ["an order_id with a space", () => details({ order_id: "a b" }), 400, /order_id contains illegal/],
    ["an order_id with a slash", () => details({ order_id: "a/b" }), 400, /order_id contains illegal/],
    ["an amount of zero", () => details({ gross_amount: 0 }), 400, /gross_amount must be greater/],
    ["a fractional amount", () => details({ gross_amount: 10.5 }), 400, /gross_amount must be an integer/],
    ["an amount in words", () => details({ gross_amount: "sepuluh" }), 400, /gross_amount is required/],
    [
      "items that do not add up",
      () => ({ ...base(), item_details: [{ id: "1", name: "Teh", price: 1, quantity: 1 }] }),
      400,
      /^transaction_details.gross_amount is not equal to the sum of item_details$/,
    ],
    [
      "an item name of 51 characters",
      () => ({ ...base(), item_details: [{ id: "1", name: "x".repeat(51), price: 145_000, quantity: 1 }] }),
      400,
      /item_details.name is too long/,
    ],
    [
      "an item with quantity zero",
      () => ({ ...base(), item_details: [{ id: "1", name: "Teh", price: 145_000, quantity: 0 }] }),
      400,
      /quantity must be greater/,
    ],
    ["a body over 16 kB", () => ({ ...base(), custom_field1: "x".repeat(17_000) }), 413, /16 kB/],
    [
      "a malformed e-mail",
      () => ({ ...base(), customer_details: { email: "nobody" } }),
      400,
      /email format is invalid/,
    ],
    ["an unknown expiry unit", () => ({ ...base(), expiry: { unit: "fortnight", duration: 1 } }), 400, /expiry/],
  ];
  it.each(refusals)("refuses %s", async (_name, request, status, message) => {
    const { snap } = midtransClients(sandbox.url);
    const refusal = await refusalOf(snap.createTransaction(request()));
    expect(refusal.status).toBe(status);
    expect(refusal.body?.error_messages).toContainEqual(expect.stringMatching(message));
  });

  it("accepts 50 characters of order id and discounts as negative items", async () => {
    const { snap } = midtransClients(sandbox.url);
    const orderId = `${newOrderId()}_~.`.padEnd(50, "x");
    const items = [
      { id: "1", name: "Nasi", price: 20_000, quantity: 2 },
      { id: "d", name: "Diskon", price: -5000, quantity: 1 },
    ];
    const created = snap.createTransaction({ ...snapRequest(orderId, 35_000), item_details: items });
    await expect(created).resolves.toHaveProperty("token");
  });

  it.each(["SB-Mid-server-demo-0", "SB-Mid-server-demo-", "Mid-server-real", ""])(
    "refuses the server key %j",
    async (serverKey) => {
      const { snap } = midtransClients(sandbox.url, { serverKey });
      const refusal = await refusalOf(snap.createTransaction(snapRequest(newOrderId())));
      expect(refusal).toEqual({
        status: 401,
        body: { error_messages: ["Access denied due to unauthorized transaction, please check client or server key"] },
      });
    },
  );

  it("refuses a body that is not JSON", async () => {
    const response = await fetch(`${sandbox.url}/midtrans-app/snap/v1/transactions`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa("SB-Mid-server-demo-1:")}` },
      body: "{",
    });
    expect(response.status).toBe(400);
  });
});

describe("One order id at Snap", () => {
  it("gets a new token before a method is chosen, and the old page dies", async () => {
    const { snap } = midtransClients(sandbox.url);
    const request = snapRequest(newOrderId());
    const first = await snap.createTransaction(request);
    const second = await snap.createTransaction(request);
    expect(second.token).not.toBe(first.token);
    expect((await fetch(first.redirect_url)).status).toBe(410);
    expect((await fetch(second.redirect_url)).status).toBe(200);
  });

  it.each(["pending", "settlement", "expire", "deny"])("is used up once its payment is %s", async (status) => {
    const { snap } = midtransClients(sandbox.url);
    const orderId = newOrderId();
    await snap.createTransaction(snapRequest(orderId));
    expect((await simulate(orderId, { transaction_status: status })).status).toBe(200);
    const refusal = await refusalOf(snap.createTransaction(snapRequest(orderId)));
    expect(refusal).toEqual({
      status: 400,
      body: { error_messages: ["transaction_details.order_id sudah digunakan"] },
    });
  });

  it("does not exist for status before a method is chosen, over HTTP 404 and over HTTP 200 alike", async () => {
    const { snap } = midtransClients(sandbox.url);
    const orderId = newOrderId();
    await snap.createTransaction(snapRequest(orderId));
    for (const status404Http of [200, 404]) {
      await fetch(`${sandbox.url}/control/settings`, { method: "POST", body: JSON.stringify({ status404Http }) });
      const refusal = await refusalOf(snap.transaction.status(orderId));
      expect(refusal.status).toBe(404);
      expect(refusal.body).toMatchObject({ status_code: "404", status_message: "Transaction doesn't exist." });
      const raw = await fetch(`${sandbox.url}/midtrans-api/v2/${orderId}/status`, {
        headers: { authorization: `Basic ${btoa("SB-Mid-server-demo-1:")}` },
      });
      expect(raw.status).toBe(status404Http);
    }
  });

  it("belongs to its merchant: another key may use the same id and sees nothing of it", async () => {
    const one = midtransClients(sandbox.url, { merchant: 1 });
    const two = midtransClients(sandbox.url, { merchant: 2 });
    const orderId = newOrderId();
    await one.snap.createTransaction(snapRequest(orderId));
    await simulate(orderId, { transaction_status: "settlement", merchant: 1 });
    expect((await refusalOf(two.snap.transaction.status(orderId))).status).toBe(404);
    expect((await refusalOf(two.snap.transaction.cancel(orderId))).status).toBe(404);
    await two.snap.createTransaction(snapRequest(orderId, 1000));
    expect(await one.snap.transaction.status(orderId)).toMatchObject({ gross_amount: "145000.00" });
  });
});
