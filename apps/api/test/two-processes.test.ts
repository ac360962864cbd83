import { createDeps } from "@atapos/core";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { serve } from "../src/serve.ts";
import { restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

/** Pools, caches and a port of its own, as another process on the same database has. */
async function secondApi(first: TestApi) {
  const composition = await createDeps(first.env, pino({ level: "silent" }));
  const server = await serve(createApp(composition.deps, first.env), { port: 0, host: "127.0.0.1" });
  return {
    url: `http://127.0.0.1:${server.port}`,
    async stop() {
      await server.stop(1_000);
      await composition.close();
    },
  };
}

let first: TestApi;
let second: Awaited<ReturnType<typeof secondApi>>;
let shop: Shop;
beforeAll(async () => {
  first = await startTestApi({
    env: { RATE_LIMIT_ENABLED: "true", RATE_LIMIT_REQUESTS: "30", RATE_LIMIT_WINDOW: "3600" },
  });
  shop = await openShop(first);
  second = await secondApi(first);
});
afterAll(async () => {
  await second?.stop();
  await first?.stop();
});

test("two processes on one database make one order of one Idempotency-Key, also when both get it at once", async () => {
  const body = { oh_order_type: "takeaway", items: [{ pr_id: shop.productId, oi_qty: 1 }] };
  const place = (api: { url: string }, key: string, order: object = body) =>
    restClient(api, shop.cashier).post("/orders", order, { "idempotency-key": key });
  const made = await place(first, "one after the other");
  const again = await place(second, "one after the other");
  expect([made.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(made.body);
  expect((await place(second, "one after the other", { ...body, oh_notes: "x" })).status).toBe(409);
  const both = await Promise.all([first, second, first, second].map((api) => place(api, "at once")));
  expect(both.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(both.map((answer) => answer.body.data.oh_id)).size).toBe(1);
});

test("two processes on one database count a client's requests together", async () => {
  const ask = (api: { url: string }) => restClient(api, shop.stranger).get("/products");
  const left: (string | null)[] = [];
  for (const api of [first, second, first, second]) left.push((await ask(api)).headers.get("x-ratelimit-remaining"));
  expect(left).toEqual(["29", "28", "27", "26"]);
  for (let count = 0; count < 13; count += 1) await Promise.all([ask(first), ask(second)]);
  expect([(await ask(first)).status, (await ask(second)).status]).toEqual([429, 429]);
});
