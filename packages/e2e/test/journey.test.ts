// One order from REST to paid, by plain HTTP against what `npm start` brings up.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Installation, startInstallation } from "./support/installation.ts";
import { openFeed } from "./support/live-feed.ts";
import { customerToken, mailTo, readJson, restClient, simulate, until } from "./support/rest.ts";

let stack: Installation;
beforeAll(async () => {
  stack = await startInstallation();
});
afterAll(() => stack.stop());

const staffToken = async (email: string, password: string): Promise<string> => {
  const answer = await restClient(stack.apiUrl).post("/auth/staff/login", { email, password });
  expect(answer.status).toBe(200);
  return answer.body.access_token ?? answer.body.data.access_token;
};

const atlasToken = async (username: string, password: string): Promise<string> => {
  const response = await fetch(`${stack.sandboxUrl}/atlas/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  const body = await readJson(response);
  return body.data.access_token;
};

/** A product with a modifier group that one may choose from, and the option to choose. */
async function productWithModifier(token: string) {
  const { body } = await restClient(stack.apiUrl, token).get("/products?limit=1000");
  for (const product of body.data) {
    const group = product.modifier_groups.find((each: { options: unknown[] }) => each.options.length > 0);
    if (group && product.variants.length === 0 && product.pr_is_available) {
      const chosen = group.options.slice(0, Math.max(1, group.mg_min)).map((option: { mo_id: number }) => option.mo_id);
      return { productId: product.pr_id, modifiers: chosen };
    }
  }
  throw new Error("the demo has no product with a modifier");
}

describe("one order", () => {
  test("is placed by a customer, paid in the sandbox, mailed, and completed by the cashier, live for a subscriber", async () => {
    const email = `journey-${Date.now()}@example.test`;
    const cashier = await staffToken("cashier@atapos.test", "demo-cashier-1");
    const feed = openFeed(stack.apiUrl, cashier);
    await until(
      async () => feed.events,
      (events) => events.length > 0,
    );

    const token = await customerToken(stack.apiUrl, stack.sandboxUrl, email);
    const customer = restClient(stack.apiUrl, token);
    const { productId, modifiers } = await productWithModifier(cashier);
    const placed = await customer.post(
      "/orders",
      {
        oh_order_type: "takeaway",
        items: [
          { pr_id: 1, oi_qty: 2 },
          { pr_id: productId, oi_qty: 1, modifiers },
        ],
      },
      { "idempotency-key": `journey-${email}` },
    );
    expect(placed.status).toBe(201);
    const order = placed.body.data;
    expect(order.items).toHaveLength(2);
    const sum =
      order.oh_subtotal_amount - order.oh_discount_amount + order.oh_service_charge_amount + order.oh_tax_amount;
    expect(sum).toBe(order.oh_total_amount);

    await until(
      async () => feed.events,
      (events) => events.some((event) => event.orderId === order.oh_id),
    );
    await feed.stop();

    const payment = await customer.post(`/orders/${order.oh_id}/create-payment`);
    expect(payment.status).toBe(200);
    expect(payment.body.data.redirect_url).toContain("/snap/");
    await simulate(stack.sandboxUrl, payment.body.data.midtrans_order_id, { transaction_status: "settlement" });
    const paid = await until(
      () => customer.get(`/orders/${order.oh_id}`),
      (answer) => answer.body.data.oh_payment_status === "paid",
    );
    expect(paid.body.data.oh_paid_amount).toBe(order.oh_total_amount);
    expect(paid.body.data.oh_status).toBe("confirmed");

    const receipt = await mailTo(stack.sandboxUrl, email, new RegExp(order.oh_order_number));
    expect(receipt.text.replaceAll(/[^\d]/g, "")).toContain(String(order.oh_total_amount));

    const resumed = openFeed(stack.apiUrl, cashier, feed.events.at(-1)?.id);
    const officer = restClient(stack.apiUrl, cashier);
    expect((await officer.post(`/orders/${order.oh_id}/complete`)).status).toBe(200);
    await until(
      async () => resumed.events,
      (events) => events.some((event) => event.type === "order.completed"),
    );
    await resumed.stop();
    const seen = [...feed.events, ...resumed.events].filter((event) => event.orderId === order.oh_id);
    expect(seen.map((event) => event.type)).toEqual(
      expect.arrayContaining(["order.placed", "payment.settled", "order.completed"]),
    );
    const ids = seen.map((event) => Number(event.id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  test("is confirmed by a cashier with an Atlas token and paid in cash with change", async () => {
    const officer = restClient(stack.apiUrl, await atlasToken("cashier", "demo-cashier-1"));
    const placed = await officer.post("/orders", { oh_order_type: "walk_in", items: [{ pr_id: 1, oi_qty: 1 }] });
    expect(placed.status).toBe(201);
    const { oh_id: orderId, oh_rounded_amount: rounded } = placed.body.data;
    expect((await officer.post(`/orders/${orderId}/confirm`)).status).toBe(200);
    expect((await officer.post(`/orders/${orderId}/pay-cash`, { amount_paid: rounded - 1 })).status).toBe(422);
    const paid = await officer.post(`/orders/${orderId}/pay-cash`, { amount_paid: rounded + 5000 });
    expect(paid.status).toBe(200);
    expect(paid.body.data.change_amount).toBe(5000);
    expect((await officer.post(`/orders/${orderId}/complete`)).body.data.oh_status).toBe("completed");
  });

  test("of another merchant does not exist", async () => {
    const officer = restClient(stack.apiUrl, await staffToken("cashier@atapos.test", "demo-cashier-1"));
    const placed = await officer.post("/orders", { oh_order_type: "walk_in", items: [{ pr_id: 1, oi_qty: 1 }] });
    const stranger = restClient(stack.apiUrl, await staffToken("owner2@atapos.test", "demo-owner-2"));
    expect((await stranger.get(`/orders/${placed.body.data.oh_id}`)).status).toBe(404);
    expect((await stranger.post(`/orders/${placed.body.data.oh_id}/confirm`)).status).toBe(404);
  });
});

describe("the web apps", () => {
  test.each([["order"], ["pos"]] as const)("%s answers its health and forwards REST and the live feed", async (app) => {
    const url = app === "order" ? stack.orderUrl : stack.posUrl;
    const health = await fetch(`${url}/health`);
    expect((await readJson(health)).status).toBe("ok");
    const token = await staffToken("cashier@atapos.test", "demo-cashier-1");
    const products = await restClient(url, token).get("/products?limit=2");
    expect(products.body.data).toHaveLength(2);
    const feed = openFeed(url, token);
    await until(
      async () => feed.events,
      (events) => events.length > 0,
      5_000,
    );
    await feed.stop();
  });
});
