import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJson, restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

let api: TestApi;
let shop: Shop;
beforeAll(async () => {
  api = await startTestApi({ env: { CORS_ORIGINS: '["*.shop.test"]' } });
  shop = await openShop(api);
});
afterAll(() => api.stop());

const owner = () => restClient(api, shop.owner);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("every answer", () => {
  test("carries a request id of its own or the client's, its time, and security headers", async () => {
    const first = await owner().get("/products");
    expect(first.headers.get("x-request-id")).toMatch(UUID);
    expect(Number(first.headers.get("x-process-time"))).toBeGreaterThan(0);
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    const id = "0b0e7a52-6f5f-4f55-9d4b-0f7e2f3a4b5c";
    expect((await owner().get("/products", { "x-request-id": id })).headers.get("x-request-id")).toBe(id);
    expect((await owner().get("/products", { "x-request-id": "<x>" })).headers.get("x-request-id")).toMatch(UUID);
    expect((await restClient(api).get("/products")).headers.get("x-request-id")).toMatch(UUID);
  });

  test("to an unknown path is an envelope too", async () => {
    const answer = await owner().get("/nothing-here");
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ success: false, message: expect.any(String), details: expect.any(Object) });
  });

  test("grants other origins exactly what is configured, and never credentials", async () => {
    const ask = (origin: string) => restClient(api, shop.owner).get("/products", { origin });
    const granted = await ask("https://a.shop.test");
    expect(granted.headers.get("access-control-allow-origin")).toBe("https://a.shop.test");
    expect(granted.headers.get("access-control-allow-credentials")).toBeNull();
    for (const origin of ["https://shop.test", "https://evilshop.test", "https://a.shop.test:8443"]) {
      expect((await ask(origin)).headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("takes no cookie for a sign-in", async () => {
    const cookie = `atapos_table=${shop.owner}; atapos-pos.session-token=${shop.owner}`;
    expect((await restClient(api).get("/products", { cookie })).status).toBe(401);
  });
});

describe("a list", () => {
  test("tells its pages", async () => {
    await owner().post("/product-categories", { pc_name: "Minuman" });
    const { body } = await owner().get("/product-categories?skip=1&limit=1");
    expect(body).toMatchObject({ success: true, total: 2, page: 2, size: 1, pages: 2 });
    expect(body.data).toHaveLength(1);
    const all = await owner().get("/product-categories");
    expect(all.body).toMatchObject({ total: 2, page: 1, size: 100, pages: 1 });
  });

  test.each(["limit=0", "limit=1001", "limit=x", "skip=-1", "skip=1.5", "limit="])("refuses %s", async (query) => {
    const answer = await owner().get(`/products?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.body.message).toBe("Validation error");
    expect(answer.body.details.errors[0].field).toBe(`query -> ${query.split("=")[0]}`);
  });
});

describe("a body", () => {
  test("that is not JSON is 400, one of another shape 422 with every field named", async () => {
    expect((await owner().send("POST", "/orders", { raw: "{oh_order_type:" })).status).toBe(400);
    const answer = await owner().post("/orders", { oh_order_type: "dine_in", items: [{ pr_id: "x", oi_qty: 1.5 }] });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ success: false, message: "Validation error" });
    const fields = answer.body.details.errors.map((error: { field: string }) => error.field);
    expect(fields).toEqual(["body -> items -> 0 -> pr_id", "body -> items -> 0 -> oi_qty"]);
    const empty = await owner().post("/products", {});
    expect(empty.body.details.errors).toEqual([
      { field: "body -> pr_name", message: expect.any(String), type: "missing" },
      { field: "body -> pr_price", message: expect.any(String), type: "missing" },
    ]);
  });

  test("is judged only after what its path names", async () => {
    expect((await owner().put("/products/999999", { pr_price: "x" })).status).toBe(404);
    expect((await owner().send("PUT", "/products/999999", { raw: "{" })).status).toBe(404);
    expect((await restClient(api, shop.cashier).put("/products/999999", { pr_price: "x" })).status).toBe(403);
    expect((await restClient(api).put("/products/999999", { pr_price: "x" })).status).toBe(401);
  });

  test("may carry fields nobody knows; the procedure's own limits are told in the wire's names", async () => {
    const made = await owner().post("/products", { pr_name: "Es teh", pr_price: 5000, pr_colour: "brown" });
    expect(made.status).toBe(201);
    const refused = await owner().put(`/products/${made.body.data.pr_id}`, { pr_tax_percent: 250 });
    expect(refused.status).toBe(422);
    expect(refused.body.details.errors[0].field).toBe("body -> pr_tax_percent");
    const half = await owner().put(`/products/${made.body.data.pr_id}`, { pr_price: 5000.5 });
    expect(half.status).toBe(422);
  });

  test("that is too large is 413", async () => {
    const answer = await owner().post("/products", { pr_name: "x".repeat(1_100_000), pr_price: 1 });
    expect(answer.status).toBe(413);
    expect(answer.body.success).toBe(false);
  });
});

test("text that the database cannot hold is refused wherever it stands", async () => {
  for (const path of ["/products", "/promotions", "/table-locations", "/customers", "/orders"]) {
    expect((await owner().get(`${path}?search=%00`)).status).toBe(422);
  }
  expect((await owner().post("/table-locations", { tl_name: "A\u0000" })).status).toBe(422);
  expect((await restClient(api).post("/auth/staff/login", { email: "\u0000", password: "x" })).status).toBe(422);
});

describe("an Idempotency-Key", () => {
  const key = { "idempotency-key": "the same intention" };

  test("gives the first answer again, and 409 for another body", async () => {
    const body = { pr_name: "Sate", pr_price: 30_000 };
    const first = await owner().post("/products", body, key);
    const second = await owner().post("/products", body, key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await owner().post("/products", { ...body, pr_price: 31_000 }, key)).status).toBe(409);
    expect((await owner().post("/products", body, { "idempotency-key": "k".repeat(201) })).status).toBe(422);
  });

  test("of two orders at once makes one", async () => {
    const body = { oh_order_type: "takeaway", items: [{ pr_id: shop.productId, oi_qty: 1 }] };
    const header = { "idempotency-key": "one order" };
    const answers = await Promise.all(Array.from({ length: 4 }, () => owner().post("/orders", body, header)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.data.oh_id)).size).toBe(1);
  });
});

describe("X-Merchant-Id", () => {
  test("lets a platform operator choose; without it tenant routes are 422", async () => {
    const operator = restClient(api, shop.operator);
    expect((await operator.get("/products")).status).toBe(422);
    expect((await operator.get("/merchants")).body.total).toBe(2);
    const chosen = await operator.get(`/products/${shop.productId}`, { "x-merchant-id": "1" });
    expect(chosen.body.data.me_id).toBe(1);
    expect((await operator.get("/products", { "x-merchant-id": "77" })).status).toBe(404);
  });

  test("of a merchant that one does not belong to is 404", async () => {
    expect((await owner().get("/products", { "x-merchant-id": "2" })).status).toBe(404);
    expect((await owner().get("/products", { "x-merchant-id": "nonsense" })).status).toBe(404);
    expect((await owner().get("/products", { "x-merchant-id": "1" })).status).toBe(200);
  });
});

test("a path may end in a slash, as the original's did", async () => {
  expect((await owner().get("/products/")).body.total).toBeGreaterThan(0);
  expect((await owner().get(`/products/${shop.productId}/`)).body.data.pr_id).toBe(shop.productId);
});

test.each([
  ["2026-03-01T00:00:00Z", "2026-03-01T00:00:00.000Z"],
  ["2026-03-01T07:00:00+07:00", "2026-03-01T00:00:00.000Z"],
  ["2026-03-01T00:00:00", "2026-03-01T00:00:00.000Z"],
  ["2026-03-01", "2026-03-01T00:00:00.000Z"],
])("a promotion that begins %s begins %s", async (given, expected) => {
  const items = [{ pr_id: shop.productId, pmi_discount_amount: 500 }];
  const body = { pm_name: given, pm_start_date: given, pm_end_date: "2030-01-01", items };
  const answer = await owner().post("/promotions", body);
  expect(answer.status).toBe(201);
  expect(answer.body.data).toMatchObject({ pm_start_date: expected, pm_discount_type: "amount" });
});

test("a promotion's hours and categories go in and come out, and go again", async () => {
  const category = await owner().post("/product-categories", { pc_name: "Minuman sore" });
  const pm_schedule = [{ days: [1, 5], from: "22:00", to: "02:00" }];
  const categories = [{ pc_id: category.body.data.pc_id, pmi_discount_amount: 12.5 }];
  const answer = await owner().post("/promotions", {
    ...{ pm_name: "Sore", pm_start_date: "2026-01-01", pm_end_date: "2030-01-01", pm_discount_type: "percent" },
    ...{ pm_schedule, items: [], categories },
  });
  expect(answer.status).toBe(201);
  const named = [{ ...categories[0], pc_name: "Minuman sore" }];
  expect(answer.body.data).toMatchObject({ pm_schedule, items: [], categories: named });
  const items = [{ pr_id: shop.productId, pmi_discount_amount: 5 }];
  const path = `/promotions/${answer.body.data.pm_id}`;
  const changed = await owner().put(path, { pm_schedule: null, items, categories: [] });
  expect(changed.body.data).toMatchObject({ pm_schedule: null, items, categories: [] });
  expect((await owner().put(path, { items: [] })).status).toBe(422);
});

test("a merchant's server key goes in and never comes out", async () => {
  const answer = await owner().get("/merchants/1");
  expect(answer.body.data.me_midtrans_server_key_set).toBe(true);
  expect(JSON.stringify(answer.body)).not.toContain("SB-Mid-server");
  expect((await owner().get("/merchants/2")).status).toBe(404);
});

test("the document describes every endpoint from the schemas that validate", async () => {
  const document = await readJson(await fetch(`${api.url}/openapi.json`));
  expect(document.openapi).toBe("3.1.0");
  const place = document.paths["/api/v1/orders"].post;
  const schema = place.requestBody.content["application/json"].schema;
  expect(schema.required).toEqual(["oh_order_type", "items"]);
  expect(schema.properties.items).toMatchObject({ minItems: 1, maxItems: 200 });
  expect(place.responses["201"]).toBeDefined();
});
