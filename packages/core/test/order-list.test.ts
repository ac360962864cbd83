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

describe("the database", () => {
  /** The statements that `work` sent, without the transaction's own and the wake-up after it. */
  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const sent: string[] = [];
    const original = pg.Client.prototype.query;
    const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
      this: pg.Client,
      ...args: unknown[]
    ) {
      const [query] = args;
      const text = typeof query === "object" && query !== null && "text" in query ? query.text : query;
      if (typeof text === "string" && !/^(BEGIN|COMMIT)|pg_notify/.test(text)) sent.push(text);
      return Reflect.apply(original, this, args);
    });
    await work();
    spy.mockRestore();
    return sent;
  }

  it("gets two statements for a page of orders, however long", async () => {
    const { deps } = installation;
    const { officer, admin, merchantId } = await createTestMerchant(deps);
    const { id: productId } = await createProduct(admin, merchantId, { name: "Kue", price: 9_000 });
    const listed = () => statementsOf(() => listOrders(officer, listOrdersInput.parse({})));
    await place(officer, [{ productId }]);
    const short = await listed();
    for (const n of sequence(20))
      await place(
        officer,
        sequence(n).map(() => ({ productId })),
      );
    expect(await listed()).toEqual(short);
    expect(short).toHaveLength(2);
  });
});
