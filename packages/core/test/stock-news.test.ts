import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { getRegisterMenu } from "../src/catalog/get-register-menu.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import { type EventView, streamEvents } from "../src/event/stream.ts";
import { changeLines } from "../src/order/change-lines.ts";
import { cancelOrder } from "../src/order/change-status.ts";
import { countStatements } from "./count-statements.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { eventsOf, inProcesses, place, refusals, seatTable, turn } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

async function shop() {
  const { deps } = installation;
  const merchant = await createTestMerchant(deps);
  const { admin, merchantId } = merchant;
  const stocked = (stock: number | null, lowStock?: number) =>
    createProduct(admin, merchantId, { name: crypto.randomUUID(), price: 1_000, stock, lowStock });
  let seen = (await eventsOf(deps, merchantId)).length;
  /** Since the last look: type, who may see it, and what it says of stock. */
  const news = async () => {
    const all = await eventsOf(deps, merchantId);
    const fresh = all.slice(seen).map(({ type, isForDiners, payload }) => [type, isForDiners, Object(payload).items]);
    seen = all.length;
    return fresh.filter(([type]) => type !== "catalogue.changed");
  };
  return { ...merchant, stocked, news };
}

const item = (productId: number, left: number | null, isLow = true, variantId: number | null = null) => ({
  ...{ productId, variantId, left, isLow, isSoldOut: left === 0 },
});

it("tells of a sale that leaves little or nothing, in the placing statement itself", async () => {
  const { officer, stocked, news } = await shop();
  const plenty = await stocked(20);
  const few = await stocked(7);
  const marked = await stocked(12, 11);
  const uncounted = await stocked(null);
  const counted = countStatements(installation.deps);
  const ctx = { ...officer, deps: counted.deps };
  await place(ctx, [{ productId: plenty.id }]);
  await place(ctx, [{ productId: plenty.id }]);
  counted.reset();
  await place(ctx, [{ productId: plenty.id }, { productId: uncounted.id }]);
  const statements = counted.count();
  await news();

  await place(ctx, [{ productId: few.id }]);
  expect(await news()).toEqual([["order.placed", true, undefined]]);
  counted.reset();
  await place(ctx, [{ productId: few.id, quantity: 2 }, { productId: marked.id }, { productId: plenty.id }]);
  expect(counted.count()).toBe(statements);
  expect(await news()).toEqual([
    ["order.placed", true, undefined],
    ["stock.changed", false, [item(few.id, 4), item(marked.id, 11)]],
  ]);
  await place(ctx, [{ productId: few.id, quantity: 4 }]);
  expect(await news()).toEqual([
    ["order.placed", true, undefined],
    ["stock.changed", true, [item(few.id, 0)]],
  ]);
});

it("tells of what a cancel, a change and an edit bring back or take", async () => {
  const { officer, admin, merchantId, stocked, news } = await shop();
  const product = await stocked(6);
  const order = await place(officer, [{ productId: product.id, quantity: 6 }]);
  await news();
  const lines = [{ productId: product.id, quantity: 2, modifiers: [] }];
  await changeLines(officer, { orderId: order.id, version: 1, lines });
  expect((await news())[0]).toEqual(["stock.changed", true, [item(product.id, 4)]]);
  await cancelOrder(officer, order.id, null);
  expect((await news())[0]).toEqual(["stock.changed", false, [item(product.id, 6, false)]]);
  const edit = async (stock: number | null) => {
    await updateProduct(admin, merchantId, product.id, { stock });
    return news();
  };
  expect(await edit(50)).toEqual([]);
  expect(await edit(0)).toEqual([["stock.changed", true, [item(product.id, 0)]]]);
  expect(await edit(null)).toEqual([["stock.changed", true, [item(product.id, null, false)]]]);
});

it("counts a variant's own shelf", async () => {
  const { officer, admin, merchantId, news } = await shop();
  const variants = [
    { name: "S", price: 1_000, stock: 3 },
    { name: "L", price: 2_000 },
  ];
  const product = await createProduct(admin, merchantId, { name: "Kaos", price: 1_000, lowStock: 1, variants });
  const small = product.variants[0]?.id ?? 0;
  await news();
  const order = await place(officer, [{ productId: product.id, variantId: small, quantity: 2 }]);
  expect((await news())[1]).toEqual(["stock.changed", false, [item(product.id, 1, true, small)]]);

  const menu = await getRegisterMenu(officer, merchantId);
  expect(menu.products[0]).toMatchObject({
    ...{ stock: null, isLow: false, isAvailable: true },
    variants: [
      { name: "S", stock: 1, isLow: true },
      { name: "L", stock: null, isLow: false },
    ],
  });
  await cancelOrder(officer, order.id, null);
  expect((await news())[0]).toEqual(["stock.changed", false, [item(product.id, 3, false, small)]]);
});

it("shows a diner what is sold out, and never how much is left", async () => {
  const { deps } = installation;
  const { officer, merchantId, stocked } = await shop();
  const product = await stocked(2);
  const diner = actingAs(deps, await seatTable(deps, merchantId));
  const ending = new AbortController();
  const head = (await eventsOf(deps, merchantId)).length;
  await place(officer, [{ productId: product.id }]);
  await place(officer, [{ productId: product.id }]);
  const stock: EventView[] = [];
  for await (const [, event] of streamEvents(diner, String(head), ending.signal)) {
    if (event.type === "stock.changed") stock.push(event);
    if (stock.length > 0) ending.abort();
  }
  expect(stock.map((event) => event.payload)).toEqual([
    { items: [{ productId: product.id, variantId: null, isSoldOut: true }] },
  ]);
});

it("leaves no gap and no wrong number in the feed while several processes sell the last ones", async () => {
  const { deps } = installation;
  const { officer, merchantId, stocked } = await shop();
  const products = [await stocked(9), await stocked(8), await stocked(7)];
  await inProcesses(installation, 3, async (processes) => {
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) =>
        place({ ...officer, deps: turn(processes, n) }, [{ productId: turn(products, n).id }]),
      ),
    );
    expect(refusals(results).every((refusal) => refusal.code === "sold_out")).toBe(true);
    expect(refusals(results)).toHaveLength(6);
  });
  const events = await eventsOf(deps, merchantId);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  for (const { id } of products) {
    const left = events
      .filter(({ type }) => type === "stock.changed")
      .flatMap(({ payload }) => Object(payload).items)
      .filter(({ productId }: { productId: number }) => productId === id)
      .map((each: { left: number }) => each.left);
    expect(left).toEqual([5, 4, 3, 2, 1, 0]);
  }
});
