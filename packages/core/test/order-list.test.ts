import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { completeOrder, confirmOrder } from "../src/order/change-status.ts";
import { type ListOrdersInput, listOrders, listOrdersInput, listOwnOrders } from "../src/order/list-orders.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { addCustomer, place, seatTable, turn } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());
afterEach(() => vi.restoreAllMocks());

const sequence = (length: number) => Array.from({ length }, (_, index) => index + 1);

describe("the list of orders", () => {
  it("is newest first, a page at a time, filtered by status, payment, business date and number", async () => {
    const { deps } = installation;
    const { officer, admin, merchantId } = await createTestMerchant(deps, { timeZone: "UTC" });
    const { id: productId } = await createProduct(admin, merchantId, { name: "Kue", price: 9_000 });
    const placed: { id: number; orderNumber: string }[] = [];
    for (const day of ["01", "02", "02", "03", "04"]) {
      const then = { ...deps, now: () => Date.parse(`2026-07-${day}T10:00:00Z`) };
      placed.push(await place(actingAs(then, officer.actor), [{ productId }]));
    }
    const id = (n: number) => turn(placed, n).id;
    await confirmOrder(officer, id(1));
    await confirmOrder(officer, id(3));
    await completeOrder(officer, id(3));
    const payments = ["pending", "failed", "expired", "paid", "partial"];
    await deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      for (const [n, paymentStatus] of payments.entries()) {
        await db.orderHeader.updateMany({ where: { merchantId, id: id(n) }, data: { paymentStatus } });
      }
    });
    const listed = async (input: Partial<ListOrdersInput>) => {
      const { items, total, isTotalEstimated } = await listOrders(officer, listOrdersInput.parse(input));
      expect(isTotalEstimated).toBe(false);
      return [items.map((order) => placed.findIndex(({ id }) => id === order.id)), total];
    };
    expect(await listed({})).toEqual([[4, 3, 2, 1, 0], 5]);
    expect(await listed({ skip: 1, limit: 2 })).toEqual([[3, 2], 5]);
    expect(await listed({ skip: 50 })).toEqual([[], 5]);
    expect(await listed({ status: "confirmed" })).toEqual([[1], 1]);
    expect(await listed({ status: "cancelled" })).toEqual([[], 0]);
    expect(await listed({ paymentStatus: "failed" })).toEqual([[2, 1], 2]);
    expect(await listed({ paymentStatus: "expired" })).toEqual([[2], 1]);
    expect(await listed({ from: "2026-07-02", to: "2026-07-03" })).toEqual([[3, 2, 1], 3]);
    expect(await listed({ search: "20260702-0002" })).toEqual([[2], 1]);
    expect(await listed({ search: "inv-20260704" })).toEqual([[4], 1]);
    expect(await listed({ search: "%" })).toEqual([[], 0]);
  });

  it("shows diners their own alone", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const { id: productId } = await createProduct(admin, merchantId, { name: "Kue", price: 9_000 });
    const table = actingAs(deps, await seatTable(deps, merchantId));
    const sameTable = actingAs(deps, await seatTable(deps, merchantId, table.actor.tableId));
    const customer = actingAs(deps, await addCustomer(deps, merchantId));
    const [atTable, nextVisit, bought] = [
      await place(table, [{ productId }]),
      await place(sameTable, [{ productId }]),
      await place(customer, [{ productId }]),
    ];
    await place(admin, [{ productId }], { tableId: table.actor.tableId });
    const input = listOrdersInput.parse({});
    expect(await listOwnOrders(table, input)).toMatchObject({ items: [{ id: atTable.id }], total: 1 });
    expect(await listOwnOrders(sameTable, input)).toMatchObject({ items: [{ id: nextVisit.id }], total: 1 });
    expect(await listOwnOrders(customer, input)).toMatchObject({ items: [{ id: bought.id }], total: 1 });
  });
});

describe("a page of orders", () => {
  /** The names of the statements of each flight that `work` sent. */
  async function flightsOf(work: () => Promise<unknown>): Promise<string[][]> {
    const flights: string[][] = [];
    const original = pg.Client.prototype.query;
    const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
      this: pg.Client,
      ...args: unknown[]
    ) {
      const [query] = args;
      if (typeof query !== "object" || query === null || !("calls" in query) || !Array.isArray(query.calls)) {
        throw new Error("a list asks in one flight");
      }
      flights.push(query.calls.map((call) => call.statement.name));
      return Reflect.apply(original, this, args);
    });
    await work();
    spy.mockRestore();
    return flights;
  }

  it("is one round trip of two statements, and of one where the list is known to be long", async () => {
    const { deps } = installation;
    const { officer, admin, merchantId } = await createTestMerchant(deps);
    const { id: productId } = await createProduct(admin, merchantId, { name: "Kue", price: 9_000 });
    const listed = (more: object = {}) =>
      flightsOf(() => listOrders(officer, listOrdersInput.parse({ limit: 50, ...more })));
    const twice = [["door-be-tenant", "order-list-50", "order-count"]];
    await place(officer, [{ productId }]);
    expect(await listed()).toEqual(twice);
    for (const n of sequence(20))
      await place(
        officer,
        Array.from({ length: n }, () => ({ productId })),
      );
    expect(await listed()).toEqual(twice);
    await deps.db.withMerchant(merchantId, (tx) => tx.execute(MANY, [merchantId]));
    const many = () => listOrders(officer, listOrdersInput.parse({ limit: 50, skip: 10_000 }));
    expect(await many()).toMatchObject({ total: 10_021, isTotalEstimated: true, items: { length: 21 } });
    expect(await listed()).toEqual([["door-be-tenant", "order-list-50"]]);
    expect(await many()).toMatchObject({ total: 10_021, isTotalEstimated: true });
    const found = (search: string, more: object) =>
      listOrders(officer, listOrdersInput.parse({ search, limit: 2, ...more }));
    expect(await found("m-", { skip: 3 })).toMatchObject({
      items: [{ orderNumber: "M-9997" }, { orderNumber: "M-9996" }],
      total: 10_000,
    });
    expect(await found("m-99", { skip: 100 })).toMatchObject({
      items: [{ orderNumber: "M-999" }, { orderNumber: "M-998" }],
      total: 111,
    });
    const pending = listOrdersInput.parse({ status: "pending", limit: 2 });
    expect(await listOrders(officer, pending)).toMatchObject({ total: 21, isTotalEstimated: false });
  });

  it("finds no number of another merchant, however few or many it has", async () => {
    const [own, other] = await Promise.all([
      createTestMerchant(installation.deps),
      createTestMerchant(installation.deps),
    ]);
    await installation.deps.db.withMerchant(other.merchantId, (tx) => tx.execute(MANY, [other.merchantId]));
    await installation.deps.db.withMerchant(own.merchantId, (tx) => tx.execute(numbered(7, 8), [own.merchantId]));
    const found = async (search: string) => {
      const { items, total } = await listOrders(own.officer, listOrdersInput.parse({ search }));
      return [items.map(({ orderNumber, merchantId }) => [orderNumber, merchantId]), total];
    };
    const both = ["M-8", "M-7"].map((number) => [number, own.merchantId]);
    expect(await found("m-")).toEqual([both, 2]);
    expect(await found("m-99")).toEqual([[], 0]);
  });

  it("goes on from an order, whatever came meanwhile", async () => {
    const { officer, admin, merchantId } = await createTestMerchant(installation.deps);
    const { id: productId } = await createProduct(admin, merchantId, { name: "Kue", price: 9_000 });
    const ids: number[] = [];
    for (let n = 0; n < 7; n += 1) ids.unshift((await place(officer, [{ productId }])).id);
    const page = async (before: number | undefined, more: object = {}) =>
      (await listOrders(officer, listOrdersInput.parse({ limit: 3, before, ...more }))).items.map(({ id }) => id);
    expect(await page(undefined)).toEqual(ids.slice(0, 3));
    await place(officer, [{ productId }]);
    expect(await page(ids[2])).toEqual(ids.slice(3, 6));
    expect(await page(ids[2], { skip: 1, status: "pending" })).toEqual(ids.slice(4, 7));
    expect(await page(ids[6])).toEqual([]);
    const everything = {
      status: "pending",
      paymentStatus: "pending",
      from: "2000-01-01",
      to: "2100-01-01",
      search: "inv-",
    };
    expect(await page(ids[2], { search: "inv-" })).toEqual(ids.slice(3, 6));
    expect(await page(ids[2], { search: "inv-", skip: 2 })).toEqual(ids.slice(5));
    expect(await page(ids[2], { ...everything, skip: 1, limit: 100 })).toEqual(ids.slice(4));
    expect(await page(undefined, { ...everything, skip: 1, limit: 100 })).toHaveLength(7);
  });
});

const numbered = (
  from: number,
  to: number,
) => `INSERT INTO atapos.order_header (me_id, oh_order_number, oh_order_type, oh_source, oh_currency, oh_status,
    oh_payment_status, oh_subtotal_amount, oh_total_amount, oh_rounded_amount, oh_tax_rules, oh_business_date)
  SELECT $1, 'M-' || g, 'walk_in', 'api', 'IDR', 'completed', 'paid', 1, 1, 1, '{}', '2026-01-01'
  FROM generate_series(${from}, ${to}) g`;
const MANY = numbered(1, 10_000);
