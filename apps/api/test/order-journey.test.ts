import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customerToken, readJson, restClient, simulate, until } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

let api: TestApi;
let shop: Shop;
beforeAll(async () => {
  api = await startTestApi({ hasJobs: true });
  shop = await openShop(api);
});
afterAll(() => api.stop());

const cashier = () => restClient(api, shop.cashier);
const line = (quantity: number) => ({ pr_id: shop.productId, oi_qty: quantity });

async function placed(token: string, body: object = {}) {
  const answer = await restClient(api, token).post("/orders", { oh_order_type: "walk_in", items: [line(2)], ...body });
  expect(answer.status).toBe(201);
  return answer.body.data;
}

describe("a customer", () => {
  test("signs in by a code, orders at a table, pays at Midtrans, and sees it paid", async () => {
    const token = await customerToken(api, "diner@example.test");
    const diner = restClient(api, token);
    const me = await diner.get("/auth/customer/me");
    expect(me.body.data).toMatchObject({ me_id: 1, cu_email: "diner@example.test" });

    const body = { oh_order_type: "dine_in", tl_id: shop.tableId, oh_notes: "Pedas", items: [line(2)] };
    const order = await placed(token, body);
    expect(order).toMatchObject({
      oh_order_number: expect.stringMatching(/^INV-\d{8}-\d{4}$/),
      oh_status: "pending",
      oh_payment_status: "pending",
      oh_subtotal_amount: 50_000,
      oh_tax_amount: 5_000,
      oh_total_amount: 55_000,
      tl_id: shop.tableId,
      cu_id: me.body.data.cu_id,
      table_location: { tl_name: "A1" },
      items: [{ oi_qty: 2, oi_quantity: 2, oi_price: 25_000, oi_line_subtotal: 50_000 }],
    });
    const payment = await diner.post(`/orders/${order.oh_id}/create-payment`);
    expect(payment.status).toBe(200);
    expect(payment.body.data.redirect_url).toContain("/snap/");

    await simulate(api, payment.body.data.midtrans_order_id, { transaction_status: "settlement" });
    const paid = await until(
      () => diner.get(`/orders/${order.oh_id}`),
      ({ body: { data } }) => data.oh_payment_status === "paid",
    );
    expect(paid.body.data).toMatchObject({ oh_status: "confirmed", oh_paid_amount: 55_000, oh_payment_type: "qris" });
    expect(paid.body.data.payments).toBeUndefined();
    const seen = await cashier().get(`/orders/${order.oh_id}`);
    expect(seen.body.data.payments).toMatchObject([{ py_status: "paid", py_amount: 55_000 }]);
    expect(seen.body.data.payment_logs.length).toBeGreaterThan(0);
    expect((await diner.post(`/orders/${order.oh_id}/create-payment`)).status).toBe(409);

    const checked = await diner.post(`/orders/${order.oh_id}/check-status`);
    expect(checked.body.data.midtrans_response.transaction_status).toBe("settlement");
    const mine = await diner.get("/orders/my-orders?status=paid");
    expect(mine.body).toMatchObject({ total: 1, data: [{ oh_id: order.oh_id }] });
  });

  test("sees only their own orders, and cancels only while nobody has taken them", async () => {
    const first = await customerToken(api, "first@example.test");
    const second = await customerToken(api, "second@example.test");
    const order = await placed(first);
    for (const path of ["", "/create-payment", "/cancel"]) {
      const method = path === "" ? "GET" : "POST";
      expect((await restClient(api, second).send(method, `/orders/${order.oh_id}${path}`)).status).toBe(404);
    }
    const cancelled = await restClient(api, first).post(`/orders/${order.oh_id}/cancel`, { reason: "Salah pesan" });
    expect(cancelled.body.data).toMatchObject({ oh_status: "cancelled", oh_cancel_reason: "Salah pesan" });
    const taken = await placed(first);
    await cashier().post(`/orders/${taken.oh_id}/confirm`);
    expect((await restClient(api, first).post(`/orders/${taken.oh_id}/cancel`)).status).toBe(409);
  });

  test("whose code was tried five times needs a new one", async () => {
    const email = "guesser@example.test";
    const rest = restClient(api);
    expect((await rest.post("/auth/customer/request-otp", { email })).status).toBe(200);
    const mails = await until(
      async () => readJson(await fetch(`${api.sandboxUrl}/inbox?to=${email}`)),
      (found) => found.length > 0,
    );
    const otp = /\b(\d{6})\b/.exec(mails[0].text)?.[1] ?? "";
    const wrong = otp === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await rest.post("/auth/customer/verify-otp", { email, otp: wrong })).status).toBe(401);
    }
    expect((await rest.post("/auth/customer/verify-otp", { email, otp })).status).not.toBe(200);
  });
});

describe("a cashier", () => {
  test("takes cash with change, and completes what was confirmed", async () => {
    const order = await placed(shop.cashier, { cu_email: "guest@example.test", cu_name: "Tamu" });
    expect(order.customer).toMatchObject({ cu_email: "guest@example.test", cu_name: "Tamu" });
    expect((await cashier().post(`/orders/${order.oh_id}/complete`)).status).toBe(409);
    expect((await cashier().post(`/orders/${order.oh_id}/pay-cash`, { amount_paid: 54_999 })).status).toBe(422);
    const paid = await cashier().post(`/orders/${order.oh_id}/pay-cash`, { amount_paid: 60_000 });
    expect(paid.body.data).toMatchObject({
      oh_total_amount: 55_000,
      oh_rounded_amount: 55_000,
      amount_paid: 60_000,
      change_amount: 5_000,
      oh_payment_status: "paid",
      oh_paid_at: expect.stringMatching(/Z$/),
    });
    expect((await cashier().post(`/orders/${order.oh_id}/pay-cash`, { amount_paid: 60_000 })).status).toBe(409);
    expect((await cashier().post(`/orders/${order.oh_id}/cancel`, { reason: "x" })).status).toBe(409);
    expect((await cashier().post(`/orders/${order.oh_id}/complete`)).body.data.oh_status).toBe("completed");
  });

  test("ends an open payment; the order stays payable", async () => {
    const order = await placed(shop.cashier);
    await cashier().post(`/orders/${order.oh_id}/create-payment`);
    const expired = await cashier().post(`/orders/${order.oh_id}/expire`);
    expect(expired.status).toBe(200);
    expect((await cashier().post(`/orders/${order.oh_id}/create-payment`)).status).toBe(200);
    expect((await cashier().get("/orders?payment_status=failed")).status).toBe(200);
  });

  test("finds orders by status, number and business date", async () => {
    const order = await placed(shop.cashier);
    const day = order.oh_business_date;
    const find = async (query: string) => (await cashier().get(`/orders?${query}`)).body;
    expect((await find(`search=${order.oh_order_number}`)).data[0].oh_id).toBe(order.oh_id);
    expect((await find("status=pending")).data[0].oh_id).toBe(order.oh_id);
    expect((await find(`from=${day}&to=${day}&limit=1`)).data).toHaveLength(1);
    expect((await find("from=2000-01-01&to=2000-01-02")).total).toBe(0);
    expect((await cashier().get("/orders?from=yesterday")).status).toBe(422);
  });
});

test("an owner gives the money of a cash order back", async () => {
  const order = await placed(shop.cashier);
  await cashier().post(`/orders/${order.oh_id}/pay-cash`, { amount_paid: 55_000 });
  const owner = restClient(api, shop.owner);
  const refund = await owner.post(`/orders/${order.oh_id}/refund`, { amount: 5_000, reason: "Tumpah" });
  expect(refund.status).toBe(200);
  expect(refund.body.data).toMatchObject({ refund_id: expect.any(Number), amount: 5_000 });
  expect((await owner.post(`/orders/${order.oh_id}/refund`, { amount: 60_000, reason: "x" })).status).toBe(422);
});

describe("the webhook", () => {
  const send = (body: unknown, method = "POST") =>
    restClient(api).send(method, "/orders/webhooks/midtrans", typeof body === "string" ? { raw: body } : { body });

  /** A notice as Midtrans signs it. */
  function notice(orderId: string, key: string) {
    const [status_code, gross_amount] = ["200", "55000.00"];
    const signature_key = createHash("sha512").update(`${orderId}${status_code}${gross_amount}${key}`).digest("hex");
    const transaction = {
      transaction_id: "8a5b6a46-0000-4000-8000-000000000001",
      transaction_time: "2026-01-01 10:00:00",
    };
    const state = { transaction_status: "settlement", fraud_status: "accept", payment_type: "qris", currency: "IDR" };
    return { ...transaction, ...state, order_id: orderId, status_code, gross_amount, signature_key };
  }

  test("answers what makes the gateway repeat a notice or not", async () => {
    const order = await placed(shop.cashier);
    const payment = await cashier().post(`/orders/${order.oh_id}/create-payment`);
    const id = payment.body.data.midtrans_order_id;
    expect((await send("{")).status).toBe(400);
    expect((await send([])).status).toBe(400);
    expect((await send({ order_id: id })).status).toBe(400);
    expect((await send(notice("nothing-of-ours", "SB-Mid-server-demo-1"))).status).toBe(404);
    expect((await send(notice(id, "a key of somebody else"))).status).toBe(401);
    const get = await restClient(api).get("/orders/webhooks/midtrans");
    expect(get.status).toBe(405);
    expect(get.body.success).toBe(false);
    // Rightly signed, yet the gateway itself knows no payment: nothing is booked, and it should send it again.
    expect((await send(notice(id, "SB-Mid-server-demo-1"))).status).toBe(503);
    expect((await cashier().get(`/orders/${order.oh_id}`)).body.data.oh_payment_status).toBe("pending");
  });
});
