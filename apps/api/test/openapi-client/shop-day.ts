// A client that knows the API only by the types made from its document: a customer's order and an owner's day.
// The test makes api-types.ts beside this file, compiles both, and runs this one against a live API.
import createClient from "openapi-fetch";
import type { paths } from "./api-types.ts";

const [apiUrl = "", sandboxUrl = "", ownerToken = "", tableId = "", productId = ""] = process.argv.slice(2);
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const client = (token?: string) =>
  createClient<paths>({ baseUrl: apiUrl, headers: token ? { Authorization: `Bearer ${token}` } : {} });

interface Result<Data> {
  data?: { data: Data };
  error?: unknown;
}

/** The thing itself; a refusal ends the program with what it said. */
async function made<Data>(call: Promise<Result<Data>>): Promise<Data> {
  const { data, error } = await call;
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data.data;
}

async function codeFor(email: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const inbox = await fetch(`${sandboxUrl}/inbox?to=${encodeURIComponent(email)}`);
    const mails: { text: string }[] = JSON.parse(await inbox.text());
    const code = /\b\d{6}\b/.exec(mails[0]?.text ?? "")?.[0];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no code came");
}

async function settle(gatewayOrderId: string): Promise<void> {
  await fetch(`${sandboxUrl}/midtrans/transactions/${gatewayOrderId}/simulate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ transaction_status: "settlement", notify: false }),
  });
}

async function customersOrder() {
  const email = "typed@example.test";
  await made(client().POST("/api/v1/auth/customer/request-otp", { body: { email, me_id: 1 } }));
  const otp = await codeFor(email);
  const session = await made(client().POST("/api/v1/auth/customer/verify-otp", { body: { email, otp, me_id: 1 } }));
  const diner = client(session.access_token);
  const items = [{ pr_id: Number(productId), oi_qty: 2 }];
  const body = { oh_order_type: "dine_in" as const, tl_id: Number(tableId), items };
  const order = await made(diner.POST("/api/v1/orders", { body }));
  const params = { path: { oh_id: order.oh_id } };
  const payment = await made(diner.POST("/api/v1/orders/{oh_id}/create-payment", { params }));
  await settle(payment.midtrans_order_id);
  const checked = await made(diner.POST("/api/v1/orders/{oh_id}/check-status", { params }));
  const history = await diner.GET("/api/v1/orders/my-orders", { params: { query: { status: "paid", limit: 10 } } });
  return { status: checked.oh_payment_status, type: checked.oh_payment_type, history: history.data?.total };
}

async function ownersDay() {
  const owner = client(ownerToken);
  const category = await made(owner.POST("/api/v1/product-categories", { body: { pc_name: "Sate" } }));
  const newProduct = { pr_name: "Sate ayam", pr_price: 30_000, pc_id: category.pc_id };
  const product = await made(owner.POST("/api/v1/products", { body: newProduct }));
  await made(
    owner.POST("/api/v1/product-attachments", {
      body: { pr_id: product.pr_id, file: "sate.png" },
      bodySerializer: () => pictureOf(product.pr_id),
    }),
  );
  const pr_id = product.pr_id;
  await made(
    owner.POST("/api/v1/promotions", {
      body: {
        pm_name: "Sate hemat",
        pm_start_date: "2020-01-01",
        pm_end_date: "2040-01-01",
        items: [{ pr_id, pmi_discount_amount: 5_000 }],
      },
    }),
  );
  const table = await made(owner.POST("/api/v1/table-locations", { body: { tl_name: "Sate 1", tl_capacity: 2 } }));
  const items = [{ pr_id, oi_qty: 2 }];
  const body = { oh_order_type: "dine_in" as const, tl_id: table.tl_id, items };
  const order = await made(owner.POST("/api/v1/orders", { body }));
  const params = { path: { oh_id: order.oh_id } };
  await made(owner.POST("/api/v1/orders/{oh_id}/pay-cash", { params, body: { amount_paid: order.oh_rounded_amount } }));
  const refund = await made(owner.POST("/api/v1/orders/{oh_id}/refund", { params, body: { reason: "Typed" } }));
  const shown = await made(owner.GET("/api/v1/products/{pr_id}", { params: { path: { pr_id } } }));
  const pictures = shown.attachments.length;
  return {
    pictures,
    price: shown.promotion?.price,
    discount: order.oh_discount_amount,
    after: refund.oh_payment_status,
  };
}

function pictureOf(productId: number): FormData {
  const form = new FormData();
  form.set("pr_id", String(productId));
  form.set("file", new Blob([Buffer.from(PIXEL, "base64")], { type: "image/png" }), "sate.png");
  return form;
}

console.log(JSON.stringify({ customer: await customersOrder(), owner: await ownersDay() }));
