import { afterAll, beforeAll, expect, test } from "vitest";
import { restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

let api: TestApi;
let shop: Shop;
beforeAll(async () => {
  const limits = { RATE_LIMIT_ENABLED: "True", RATE_LIMIT_REQUESTS: "7", RATE_LIMIT_WINDOW: "3600" };
  api = await startTestApi({ env: { ...limits, TRUSTED_PROXIES: "127.0.0.1" } });
  shop = await openShop(api);
});
afterAll(() => api.stop());

test("a client is counted by its token, told what is left, and refused with the time to wait", async () => {
  const cashier = restClient(api, shop.cashier);
  const first = await cashier.get("/products");
  expect(first.headers.get("x-ratelimit-limit")).toBe("7");
  expect(first.headers.get("x-ratelimit-remaining")).toBe("6");
  expect(first.headers.get("x-ratelimit-window")).toBe("3600");
  for (let count = 0; count < 6; count += 1) expect((await cashier.get("/nothing")).status).toBe(404);
  const refused = await cashier.get("/products");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3500);
  expect(refused.body).toMatchObject({ success: false, limit: 7, window: 3600, retry_after: expect.any(Number) });
  expect((await restClient(api, shop.stranger).get("/products")).status).toBe(200);
});

test("clients without a token are counted by their address, as the trusted proxy tells it", async () => {
  const ask = (address: string) => restClient(api).get("/products", { "x-forwarded-for": address });
  const statuses: number[] = [];
  for (let count = 0; count < 8; count += 1) statuses.push((await ask("198.51.100.7")).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 429]);
  expect((await ask("198.51.100.8")).status).toBe(401);
});

test("the apps' own path and health are not counted", async () => {
  for (let count = 0; count < 10; count += 1) expect((await fetch(`${api.url}/health`)).status).toBe(200);
});
