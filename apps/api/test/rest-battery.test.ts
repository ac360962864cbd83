import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { BY_SIGNATURE, type Level, ROUTES } from "./support/battery.ts";
import { customerToken, restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";
import { SLICES } from "./support/slice-routes.ts";

let api: TestApi;
let shop: Shop;
let customer: string;
let ids: Record<string, number>;
beforeAll(async () => {
  api = await startTestApi({ hasJobs: true });
  shop = await openShop(api);
  customer = await customerToken(api, "battery@example.test");
  ids = await makeOneOfEach();
});
afterAll(() => api.stop());

/** Something of merchant 1 for every kind of id in a path. */
async function makeOneOfEach(): Promise<Record<string, number>> {
  const owner = restClient(api, shop.owner);
  const order = await owner.post("/orders", {
    oh_order_type: "takeaway",
    items: [{ pr_id: shop.productId, oi_qty: 1 }],
  });
  const promotion = await owner.post("/promotions", {
    pm_name: "Siang",
    pm_start_date: "2026-01-01T00:00:00Z",
    pm_end_date: "2036-01-01T00:00:00Z",
    items: [{ pr_id: shop.productId, pmi_discount_amount: 1000 }],
  });
  const person = await owner.post("/customers", { cu_email: "one@example.test" });
  const { productId: pr_id, tableId: tl_id, categoryId: pc_id } = shop;
  const made = { oh_id: order.body.data.oh_id, pm_id: promotion.body.data.pm_id, cu_id: person.body.data.cu_id };
  return { ...made, ...(await makeOneOfEachSlice()), pr_id, tl_id, pc_id, me_id: 1, pa_id: 1 };
}

async function makeOneOfEachSlice(): Promise<Record<string, number>> {
  const owner = restClient(api, shop.owner);
  const made: Record<string, number> = {};
  for (const { id, collection, creation } of SLICES) made[id] = (await owner.post(collection, creation)).body.data[id];
  return made;
}

const routes = Object.entries(ROUTES).map(([name, route]) => {
  const [method = "", path = ""] = name.split(" ");
  return { name, method, path, ...route };
});
const protectedRoutes = routes.filter((route) => route.level !== "anyone");
const withId = routes.filter((route) => route.path.includes("{"));
const withBody = routes.filter((route) => route.wrong !== undefined);

const fill = (path: string, values: Record<string, number>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? 987_654_321));
const bodyFor = (method: string) => (method === "GET" || method === "DELETE" ? {} : { body: {} });

/** Tokens that must not do for a level. */
function tooLow(level: Level): { who: string; token: string }[] {
  const people = {
    customer: { who: "a customer", token: customer },
    cashier: { who: "an officer", token: shop.cashier },
  };
  switch (level) {
    case "customer":
      return [people.cashier];
    case "officer":
      return [people.customer];
    case "admin":
    case "merchant admin":
      return [people.customer, people.cashier];
    case "anyone":
    case "officer or customer":
      return [];
  }
}

const tokenFor = (level: Level) => (level === "customer" ? customer : level === "anyone" ? undefined : shop.owner);

test("every route of the application is in the battery, and every entry is a route", () => {
  const { routes: mounted } = createApp(api.deps, api.env);
  const served = mounted
    .filter((route) => route.path.startsWith("/api/v1/") && !route.path.endsWith("/*") && route.method !== "ALL")
    .map((route) => `${route.method} ${route.path.slice("/api/v1".length).replaceAll(/:(\w+)/g, "{$1}")}`);
  expect([...new Set(served)].toSorted()).toEqual([...Object.keys(ROUTES), ...BY_SIGNATURE].toSorted());
});

describe("nobody", () => {
  test.each(protectedRoutes)("may not $name", async ({ method, path }) => {
    const answer = await restClient(api).send(method, fill(path, ids), bodyFor(method));
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ success: false, message: expect.any(String) });
    const forged = await restClient(api, "eyJhbGciOiJub25lIn0.e30.x").send(method, fill(path, ids), bodyFor(method));
    expect(forged.status).toBe(401);
  });
});

describe("who is too low", () => {
  test.each(protectedRoutes)("may not $name", async ({ method, path, level }) => {
    for (const { token } of tooLow(level)) {
      const answer = await restClient(api, token).send(method, fill(path, ids), bodyFor(method));
      expect(answer.status).toBe(403);
    }
  });
});

describe("another merchant's owner", () => {
  test.each(withId)("finds nothing at $name", async ({ method, path }) => {
    const answer = await restClient(api, shop.stranger).send(method, fill(path, ids), bodyFor(method));
    expect(answer.status).toBe(404);
    expect(JSON.stringify(answer.body)).not.toContain("Warung");
  });
});

describe("an id that nothing has", () => {
  test.each(withId)("is 404 at $name, whatever the body", async ({ method, path, wrong }) => {
    const owner = restClient(api, shop.owner);
    expect((await owner.send(method, fill(path, {}), bodyFor(method))).status).toBe(404);
    if (wrong === undefined) return;
    expect((await owner.send(method, fill(path, {}), { body: wrong })).status).toBe(404);
    expect((await owner.send(method, fill(path, {}), { raw: "{" })).status).toBe(404);
  });

  test.each(withId)("beyond what an id can be is 404 at $name", async ({ method, path }) => {
    for (const id of ["2147483648", "999999999999999"]) {
      const answer = await restClient(api, shop.owner).send(method, path.replace(/\{\w+\}/, id), bodyFor(method));
      expect(answer.status).toBe(404);
    }
  });

  test.each(withId)("that is no number is 422 at $name", async ({ method, path }) => {
    const answer = await restClient(api, shop.owner).send(method, path.replace(/\{\w+\}/, "abc"), bodyFor(method));
    expect(answer.status).toBe(422);
    expect(answer.body.details.errors[0].field).toMatch(/^path -> /);
  });
});

describe("another method", () => {
  const paths = [...new Set(routes.map(({ path }) => path))];
  test.each(paths)("at %s is 405 and told which ones there are", async (path) => {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"].filter((each) => !methods.includes(each))) {
      const answer = await restClient(api, shop.owner).send(method, fill(path, ids), bodyFor(method));
      expect([method, answer.status]).toEqual([method, 405]);
      expect(answer.body.success).toBe(false);
      expect(answer.headers.get("allow")?.split(", ")).toEqual(expect.arrayContaining(methods));
    }
  });
});

describe("a body", () => {
  test.each(withBody)("that is no JSON is 400 at $name", async ({ method, path, level }) => {
    const answer = await restClient(api, tokenFor(level)).send(method, fill(path, ids), { raw: '{"a":' });
    expect(answer.status).toBe(400);
    expect(answer.body.success).toBe(false);
  });

  test.each(withBody)("of the wrong types is 422 with its fields at $name", async ({ method, path, level, wrong }) => {
    for (const body of [wrong, [], "text", 5]) {
      const answer = await restClient(api, tokenFor(level)).send(method, fill(path, ids), { body });
      expect(answer.status).toBe(422);
      expect(answer.body.message).toBe("Validation error");
      expect(answer.body.details.errors[0]).toEqual({
        field: expect.stringMatching(/^body/),
        message: expect.any(String),
        type: expect.any(String),
      });
    }
  });
});
