import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import type { ProductView } from "../src/catalog/schema.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import { changeLines } from "../src/order/change-lines.ts";
import { cancelOrder } from "../src/order/change-status.ts";
import type { OrderView } from "../src/order/schema.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { eventsOf, inProcesses, place, refusals, stockOf, turn, variantStockOf } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const sequence = (length: number) => Array.from({ length }, (_, index) => index + 1);

it("sells ten of ten to 64 who want one at once, and tells the others what is short", async () => {
  const { deps } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const cake = await createProduct(admin, merchantId, { name: "Kue", price: 15_000, stock: 10 });
  const before = (await eventsOf(deps, merchantId)).length;

  const results = await inProcesses(installation, 8, (processes) =>
    Promise.allSettled(
      sequence(64).map((n) => place(actingAs(turn(processes, n), admin.actor), [{ productId: cake.id }])),
    ),
  );

  const sold = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const refused = refusals(results);
  expect(sold).toHaveLength(10);
  expect(refused.map((error) => [error.code, error.detail])).toEqual(
    refused.map(() => ["sold_out", { lines: [{ index: 0, productId: cake.id, name: "Kue", available: 0 }] }]),
  );
  expect(refused).toHaveLength(54);
  expect(await stockOf(deps, merchantId, cake.id)).toBe(0);
  expect(sold.map((order) => Number(order.orderNumber.slice(-4))).sort((a, b) => a - b)).toEqual(sequence(10));
  const events = await eventsOf(deps, merchantId);
  // Besides the ten orders: six times that five or fewer are left.
  expect(events.map((event) => event.seq)).toEqual(sequence(before + 10 + 6));
  const placed = events.filter((event) => event.type === "order.placed");
  const numbered = [...sold].sort((a, b) => a.orderNumber.localeCompare(b.orderNumber));
  expect(placed.map((event) => event.orderId)).toEqual(numbered.map((order) => order.id));
});

it("names every short line and what is left, counting lines of one product together", async () => {
  const { deps } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const cake = await createProduct(admin, merchantId, { name: "Kue", price: 15_000, stock: 5 });
  const tea = await createProduct(admin, merchantId, { name: "Teh", price: 5_000, stock: 50 });
  const shirt = await createProduct(admin, merchantId, {
    name: "Kaos",
    price: 1,
    variants: [{ name: "M", price: 1, stock: 1 }],
  });
  const variantId = shirt.variants[0]?.id ?? 0;
  const lines = [
    { productId: cake.id, quantity: 3 },
    { productId: tea.id },
    { productId: cake.id, quantity: 3 },
    { productId: shirt.id, variantId, quantity: 1 },
  ];
  const named = (index: number) => ({ index, productId: cake.id, name: "Kue", available: 5 });
  await expect(place(admin, lines)).rejects.toMatchObject({
    code: "sold_out",
    detail: { lines: [named(0), named(2)] },
  });
  expect(await stockOf(deps, merchantId, tea.id)).toBe(50);
  expect(await variantStockOf(deps, merchantId, variantId)).toBe(1);

  await expect(place(admin, [{ productId: shirt.id, variantId, quantity: 2 }])).rejects.toMatchObject({
    code: "sold_out",
    detail: { lines: [{ index: 0, productId: shirt.id, name: "Kaos", available: 1 }] },
  });
});

it("counts what a changed order already holds before it calls a line short", async () => {
  const { deps } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const cake = await createProduct(admin, merchantId, { name: "Kue", price: 15_000, stock: 4 });
  const pie = await createProduct(admin, merchantId, { name: "Pai", price: 15_000, stock: 2 });
  const order = await place(admin, [
    { productId: cake.id, quantity: 3 },
    { productId: pie.id, quantity: 2 },
  ]);
  const change = (cakes: number) =>
    changeLines(admin, {
      orderId: order.id,
      version: order.version,
      lines: [
        { productId: cake.id, quantity: cakes, modifiers: [] },
        { productId: pie.id, quantity: 2, modifiers: [] },
      ],
    });
  await expect(change(5)).rejects.toMatchObject({
    code: "sold_out",
    detail: { lines: [{ index: 0, productId: cake.id, name: "Kue", available: 4 }] },
  });
  expect(await stockOf(deps, merchantId, cake.id)).toBe(1);
  expect((await change(4)).items.map((item) => item.quantity)).toEqual([4, 2]);
  expect([await stockOf(deps, merchantId, cake.id), await stockOf(deps, merchantId, pie.id)]).toEqual([0, 0]);
});

it("keeps crossing baskets, cancels, changes and price changes free of deadlocks, and the shelves exact", async () => {
  const { deps, database } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const shelf: ProductView[] = [];
  for (const name of ["A", "B", "C", "D", "E", "F"]) {
    const variants = ["S", "L"].map((size) => ({ name: size, price: 900, stock: 500 }));
    const sizes = name < "D" ? [] : variants;
    shelf.push(await createProduct(admin, merchantId, { name, price: 1_000, stock: 500, variants: sizes }));
  }
  const line = (n: number, quantity: number) => {
    const { id: productId, variants } = turn(shelf, n);
    const chosen = { productId, quantity, modifiers: [] };
    return variants.length ? { ...chosen, variantId: turn(variants, n + quantity).id } : chosen;
  };
  // Rising for even, falling for odd: every pair of products is asked for in both orders.
  const basket = (n: number) => {
    const rising = sequence(4).map((step) => line(n + step, 1 + ((n + step) % 3)));
    return n % 2 ? rising.reverse() : rising;
  };
  const deadlocksBefore = await deadlocks(database.superuserUrl);

  const results = await inProcesses(installation, 6, async (processes) => {
    const as = (n: number) => actingAs(turn(processes, n), admin.actor);
    const seed = await Promise.all(sequence(80).map((n) => place(as(n), basket(n))));
    return Promise.allSettled(
      sequence(200).map((n) => {
        const order = turn(seed, Math.floor(n / 4));
        if (n % 4 === 0) return cancelOrder(as(n), order.id, null);
        if (n % 4 === 1) return changeLines(as(n), { orderId: order.id, version: 1, lines: basket(n * 7) });
        if (n % 20 === 2) return updateProduct(as(n), merchantId, turn(shelf, n).id, { price: 1_000 + n });
        return place(as(n), basket(n));
      }),
    );
  });

  // A change may find its order cancelled, and a price its product changed; nothing else is refused.
  const codes = new Set(refusals(results).map((error) => error.code));
  expect(["illegal_transition", "version_conflict"]).toEqual(expect.arrayContaining([...codes]));
  expect((await deadlocks(database.superuserUrl)) - deadlocksBefore).toBe(0);
  const held = await quantitiesHeld(merchantId);
  for (const product of shelf) {
    if (!product.variants.length) {
      expect(await stockOf(deps, merchantId, product.id)).toBe(500 - (held.get(`product:${product.id}`) ?? 0));
    }
    for (const variant of product.variants) {
      expect(await variantStockOf(deps, merchantId, variant.id)).toBe(500 - (held.get(`variant:${variant.id}`) ?? 0));
    }
  }
});

/** What live orders hold, by their stored lines. */
async function quantitiesHeld(merchantId: number): Promise<Map<string, number>> {
  const rows = await installation.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    return db.orderItem.findMany({ where: { merchantId, order: { status: { not: "cancelled" } } } });
  });
  const held = new Map<string, number>();
  for (const { variantId, productId, quantity } of rows) {
    const key = variantId === null ? `product:${productId}` : `variant:${variantId}`;
    held.set(key, (held.get(key) ?? 0) + quantity);
  }
  return held;
}

/** Deadlocks that PostgreSQL had to end in this database, whether or not somebody tried again; backends report on exit. */
async function deadlocks(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      "SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()",
    );
    return rows[0]?.n ?? Number.NaN;
  } finally {
    await client.end();
  }
}

it("exchanges one product for another in both directions at once without a deadlock", async () => {
  const { deps, database } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const shelf: ProductView[] = [];
  for (const name of ["A", "B", "C"]) {
    shelf.push(await createProduct(admin, merchantId, { name, price: 1_000, stock: 200 }));
  }
  const holding = (n: number) => [{ productId: turn(shelf, n).id, quantity: 1, modifiers: [] }];
  const deadlocksBefore = await deadlocks(database.superuserUrl);
  await inProcesses(installation, 6, async (processes) => {
    const as = (n: number) => actingAs(turn(processes, n), admin.actor);
    const orders = await Promise.all(sequence(90).map((n) => place(as(n), holding(n))));
    const change = (order: OrderView, n: number) =>
      changeLines(as(n), { orderId: order.id, version: order.version, lines: holding(n) });
    const once = await Promise.all(orders.map((order, n) => change(order, n + 2 + (n % 2))));
    await Promise.all(once.map((order, n) => change(order, n + 1 + (n % 2))));
  });
  expect((await deadlocks(database.superuserUrl)) - deadlocksBefore).toBe(0);
  const left = [];
  for (const { id } of shelf) left.push((await stockOf(deps, merchantId, id)) ?? 0);
  expect(left.reduce((sum, stock) => sum + stock, 0)).toBe(600 - 90);
});

it("gives stock back once, whoever cancels twice", async () => {
  const { deps } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const cake = await createProduct(admin, merchantId, { name: "Kue", price: 15_000, stock: 10 });
  const order = await place(admin, [{ productId: cake.id, quantity: 4 }]);
  const results = await inProcesses(installation, 2, (processes) =>
    Promise.allSettled(processes.map((process) => cancelOrder(actingAs(process, admin.actor), order.id, "habis"))),
  );
  expect(refusals(results).map((error) => error.code)).toEqual(["illegal_transition"]);
  expect(await stockOf(deps, merchantId, cake.id)).toBe(10);
});

it("leaves a product alone that stopped counting its stock", async () => {
  const { deps } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const cake = await createProduct(admin, merchantId, { name: "Kue", price: 15_000, stock: 10 });
  const order = await place(admin, [{ productId: cake.id, quantity: 4 }]);
  await updateProduct(admin, merchantId, cake.id, { stock: null });
  await cancelOrder(admin, order.id, null);
  expect(await stockOf(deps, merchantId, cake.id)).toBeNull();
});
