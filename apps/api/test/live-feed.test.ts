import { afterAll, beforeAll, expect, test } from "vitest";
import { restClient, until } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openFeed } from "./support/live-feed.ts";
import { openShop, type Shop } from "./support/shop.ts";

let api: TestApi;
let shop: Shop;
beforeAll(async () => {
  api = await startTestApi();
  shop = await openShop(api);
});
afterAll(() => api.stop());

const placeOrder = async () => {
  const body = { oh_order_type: "takeaway", items: [{ pr_id: shop.productId, oi_qty: 1 }] };
  const answer = await restClient(api, shop.cashier).post("/orders", body);
  expect(answer.status).toBe(201);
  return answer.body.data.oh_id;
};
const has = (feed: ReturnType<typeof openFeed>, orderId: number) =>
  until(
    async () => feed.events,
    (events) => events.some((event) => event.orderId === orderId),
    5_000,
  );

test("events arrive as they happen, resume after the last one seen, and no merchant sees another's", async () => {
  const feed = openFeed(api, shop.cashier);
  const foreign = openFeed(api, shop.stranger);
  await until(
    async () => [feed.events.length, foreign.events.length],
    (lengths) => lengths.every((length) => length > 0),
  );
  const first = await placeOrder();
  await has(feed, first);
  await feed.stop();
  const last = feed.events.at(-1)?.id;

  const missed = await placeOrder();
  const resumed = openFeed(api, shop.cashier, last);
  await has(resumed, missed);
  expect(resumed.events.some((event) => event.orderId === first)).toBe(false);
  expect(resumed.events.map((event) => event.type)).not.toContain("reset");
  await resumed.stop();
  expect(foreign.events.every((event) => event.orderId === null)).toBe(true);
  await foreign.stop();
});

test("an id from the future or of nobody knows when asks to load everything again", async () => {
  for (const id of ["999999999", "nonsense"]) {
    const feed = openFeed(api, shop.cashier, id);
    await until(
      async () => feed.events,
      (events) => events.length > 0,
    );
    expect(feed.events[0]?.type).toBe("reset");
    await feed.stop();
  }
});

test("open feeds end when the process is told to stop", async () => {
  const feed = openFeed(api, shop.cashier);
  await until(
    async () => feed.events,
    (events) => events.length > 0,
  );
  api.closing.begin(1);
  await feed.ended;
});
