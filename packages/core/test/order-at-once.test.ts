import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import { updateMerchant } from "../src/merchant/update-merchant.ts";
import { readOrder } from "../src/order/order-store.ts";
import { createPromotion } from "../src/promotion/create-promotion.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { addCustomer, inProcesses, place, seatTable, turn } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());
afterEach(() => vi.restoreAllMocks());

/** What went over the wire meanwhile: each flight's statements, and whatever went step by step. */
async function sentBy<T>(work: () => Promise<T>): Promise<{ result: T; flights: string[][]; steps: number }> {
  const flights: string[][] = [];
  let steps = 0;
  const original = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [query] = args;
    if (typeof query === "object" && query !== null && "calls" in query && Array.isArray(query.calls)) {
      flights.push(query.calls.map((call) => call.statement.name));
    } else if (typeof query === "string" ? !query.includes("pg_notify") : true) {
      steps += 1;
    }
    return Reflect.apply(original, this, args);
  });
  const result = await work();
  spy.mockRestore();
  return { result, flights, steps };
}

const chanceFrom = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
};

async function openShop() {
  const { deps } = installation;
  const settings = { taxPercent: 11, servicePercent: 5, cashRounding: 100, orderAcceptance: "always" };
  const merchant = await createTestMerchant(deps, settings);
  const { admin, merchantId } = merchant;
  const egg = {
    name: "Telur",
    min: 0,
    max: 2,
    options: [3_333, 5_000, 0].map((price) => ({ name: `Telur ${price}`, price })),
  };
  const products = [
    await createProduct(admin, merchantId, { name: "Nasi Goreng", price: 25_000, stock: 900, modifierGroups: [egg] }),
    await createProduct(admin, merchantId, { name: "Teh", price: 7_777 }),
    await createProduct(admin, merchantId, {
      ...{ name: "Kaos", price: 1 },
      variants: [
        { name: "M", price: 80_001, stock: 900 },
        { name: "L", price: 90_000 },
      ],
    }),
  ];
  const [rice] = products;
  await createPromotion(admin, merchantId, {
    ...{ name: "Hemat", startsAt: new Date(Date.now() - 60_000), endsAt: new Date(Date.now() + 3_600_000) },
    items: [{ productId: rice?.id ?? 0, discountAmount: 2_500 }],
  });
  return { ...merchant, products };
}

describe("an order placed at once", () => {
  it("is what is read of it afterwards, whoever places it and whatever is in it, and so is its repetition", async () => {
    const { deps } = installation;
    const { officer, merchantId, products } = await openShop();
    const customer = await addCustomer(deps, merchantId);
    const table = await seatTable(deps, merchantId);
    const actors = [officer.actor, customer, table, { ...table, customerId: customer.customerId }];
    const chance = chanceFrom(42);
    const linesOf = () =>
      Array.from({ length: 1 + chance(6) }, () => {
        const product = turn(products, chance(3));
        const options = product.modifierGroups[0]?.options ?? [];
        return {
          productId: product.id,
          quantity: 1 + chance(4),
          ...(product.variants.length ? { variantId: turn(product.variants, chance(2)).id } : {}),
          modifiers: options.slice(0, chance(3)).map(({ id }) => id),
          ...(chance(2) ? { notes: `tanpa "sambal" \\ ${chance(9)}` } : {}),
        };
      });
    await place(officer, linesOf());
    for (let n = 0; n < 60; n += 1) {
      const ctx = actingAs(deps, turn(actors, n % 15 === 0 ? 2 : chance(2)));
      const more = {
        ...{ orderType: turn(["dine_in", "takeaway", "walk_in"], chance(3)), guestCount: chance(2) ? 3 : null },
        ...{ notes: chance(2) ? "untuk Ani" : null, tableId: chance(2) ? table.tableId : null },
        idempotencyKey: chance(2) ? `key ${n}` : undefined,
      };
      const lines = linesOf();
      const { result: order, flights, steps } = await sentBy(() => place(ctx, lines, more));
      expect([flights.length, steps]).toEqual([1, 0]);
      const read = await deps.db.withMerchant(merchantId, (tx) => readOrder(tx, order.id));
      expect(order).toEqual(read);
      if (more.idempotencyKey) expect(await place(ctx, lines, more)).toEqual(order);
    }
  });

  it("takes one round trip of at most two statements besides the door's, for sixty lines as for one", async () => {
    const { deps } = installation;
    const { officer, admin, merchantId } = await createTestMerchant(deps);
    const ids: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      ids.push((await createProduct(admin, merchantId, { name: `Kue ${n}`, price: 9_000, stock: 100 })).id);
    }
    const diner = actingAs(deps, await seatTable(deps, merchantId));
    const sent = async (ctx: typeof officer | typeof diner, count: number, idempotencyKey?: string) => {
      const lines = ids.slice(0, count).map((productId) => ({ productId }));
      const { flights, steps } = await sentBy(() => place(ctx, lines, { idempotencyKey }));
      expect(steps).toBe(0);
      return flights;
    };
    await place(officer, [{ productId: ids[0] ?? 0 }]);
    for (const count of [1, 60]) {
      expect(await sent(officer, count)).toEqual([["door-be-tenant", "order-place"]]);
      expect(await sent(officer, count, `k ${count}`)).toEqual([["door-be-tenant", "order-open", "order-place-once"]]);
      expect(await sent(diner, count)).toEqual([["door-be-tenant", "order-open", "order-place"]]);
      expect(await sent(diner, count, `k ${count}`)).toEqual([["door-be-tenant", "order-open", "order-place-once"]]);
    }
  });

  it("takes two round trips in a process that has served nobody yet, and one look for all that come together", async () => {
    const { deps } = installation;
    const { officer, merchantId, products } = await openShop();
    const lines = [{ productId: turn(products, 0).id, quantity: 2 }];
    const looked = [
      ...["door-be-tenant", "merchant-read", "catalogue-version", "catalogue-categories"],
      ...["catalogue-modifier-groups", "catalogue-products", "promotion-rules"],
    ];
    await inProcesses(installation, 2, async ([first = deps, second = deps]) => {
      const { result, flights, steps } = await sentBy(() => place(actingAs(first, officer.actor), lines));
      expect([flights, steps]).toEqual([[looked, ["door-be-tenant", "order-place"]], 0]);
      expect(result).toEqual(await deps.db.withMerchant(merchantId, (tx) => readOrder(tx, result.id)));

      const together = await sentBy(() =>
        Promise.all(Array.from({ length: 5 }, () => place(actingAs(second, officer.actor), lines))),
      );
      expect(together.flights.filter((flight) => flight.includes("catalogue-products"))).toEqual([looked]);
      expect([together.flights.length, together.steps]).toEqual([6, 0]);
      expect(together.result.map(({ total }) => total)).toEqual(Array(5).fill(result.total));
    });
  });
});

describe("what another process has changed meanwhile", () => {
  it("counts for the very next order: prices, settings, pauses, tables", async () => {
    const { deps } = installation;
    const { admin, merchantId, products } = await openShop();
    const tea = turn(products, 1).id;
    const customer = actingAs(deps, await addCustomer(deps, merchantId));
    const { tableId } = await seatTable(deps, merchantId);
    const lines = [{ productId: tea, quantity: 2 }];
    await inProcesses(installation, 1, async ([other = deps]) => {
      const elsewhere = actingAs(other, admin.actor);
      expect(await place(admin, lines)).toMatchObject({ subtotal: 15_554, service: 778 });
      await updateProduct(elsewhere, merchantId, tea, { price: 10_000 });
      expect(await place(admin, lines)).toMatchObject({ subtotal: 20_000, service: 1_000 });
      await updateMerchant(elsewhere, merchantId, { servicePercent: 0 });
      expect(await place(customer, lines)).toMatchObject({ subtotal: 20_000, service: 0 });
      await updateMerchant(elsewhere, merchantId, { isPaused: true });
      await expect(place(customer, lines)).rejects.toMatchObject({ code: "merchant_closed" });
      await updateMerchant(elsewhere, merchantId, { isPaused: false });
      expect(await place(customer, lines, { tableId })).toMatchObject({ tableId });
      await updateProduct(elsewhere, merchantId, tea, { isAvailable: false });
      await expect(place(customer, lines)).rejects.toMatchObject({ code: "unavailable_item" });
      await updateProduct(elsewhere, merchantId, tea, { isAvailable: true });
      expect(await place(customer, lines)).toMatchObject({ status: "confirmed" });
    });
  });

  it("leaves a refused order's key free, and a placed one's answer as it was", async () => {
    const { deps } = installation;
    const { admin, merchantId, products } = await openShop();
    const tea = turn(products, 1).id;
    const customer = actingAs(deps, await addCustomer(deps, merchantId));
    const keyed = (idempotencyKey: string, quantity = 1) =>
      place(customer, [{ productId: tea, quantity }], { idempotencyKey });
    await inProcesses(installation, 1, async ([other = deps]) => {
      const elsewhere = actingAs(other, admin.actor);
      await place(customer, [{ productId: tea }]);
      const placed = await keyed("placed");
      await updateMerchant(elsewhere, merchantId, { isPaused: true });
      expect(await keyed("placed")).toEqual(placed);
      await expect(keyed("refused")).rejects.toMatchObject({ code: "merchant_closed" });
      await updateMerchant(elsewhere, merchantId, { isPaused: false });
      expect(await keyed("refused", 3)).toMatchObject({ items: [{ quantity: 3 }] });
      await updateProduct(elsewhere, merchantId, tea, { isAvailable: false });
      expect(await keyed("placed")).toEqual(placed);
      await expect(keyed("placed", 2)).rejects.toMatchObject({ code: "idempotency_mismatch" });
    });
  });
});
