import { PosError } from "@atapos/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { getMenu } from "../src/catalog/get-menu.ts";
import { updateMerchant } from "../src/merchant/update-merchant.ts";
import { changeLines } from "../src/order/change-lines.ts";
import type { PlacingActor } from "../src/order/ordering-table-store.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { addCustomer, eventsOf, inProcesses, place, refusals, seatTable, turn } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const rice = { name: "Nasi Goreng", price: 25_000 };
const at = (iso: string) => ({ ...installation.deps, now: () => Date.parse(iso) });

describe("order numbers", () => {
  it("count each business date for itself, by time zone and cut-off hour", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps, {
      timeZone: "Asia/Jakarta",
      dayCutoffHour: 4,
    });
    const { id: productId } = await createProduct(admin, merchantId, rice);
    const placed = async (iso: string) => {
      const order = await place(actingAs(at(iso), admin.actor), [{ productId }]);
      return [order.orderNumber, order.businessDate];
    };
    // Jakarta is seven hours ahead; its day ends at four in the morning.
    expect(await placed("2026-07-31T16:30:00Z")).toEqual(["INV-20260731-0001", "2026-07-31"]);
    expect(await placed("2026-07-31T20:59:59.999Z")).toEqual(["INV-20260731-0002", "2026-07-31"]);
    expect(await placed("2026-07-31T21:00:00Z")).toEqual(["INV-20260801-0001", "2026-08-01"]);
    expect(await placed("2026-07-31T20:00:00Z")).toEqual(["INV-20260731-0003", "2026-07-31"]);
    expect(await placed("2026-08-01T10:00:00Z")).toEqual(["INV-20260801-0002", "2026-08-01"]);
  });

  it("grow beyond four digits, and are not used up by orders that were refused", async () => {
    const deps = at("2026-07-31T05:00:00Z");
    const { admin, merchantId } = await createTestMerchant(deps);
    const { id: productId } = await createProduct(admin, merchantId, { ...rice, stock: 2 });
    await deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      await db.counter.create({ data: { merchantId, name: "order:20260731", value: 9998 } });
    });
    expect((await place(admin, [{ productId }])).orderNumber).toBe("INV-20260731-9999");
    await expect(place(admin, [{ productId, quantity: 2 }])).rejects.toMatchObject({ code: "sold_out" });
    expect((await place(admin, [{ productId }])).orderNumber).toBe("INV-20260731-10000");
  });
});

describe("takeaway", () => {
  it("is refused from home where the merchant offers none; tables, the till and other orders go on", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps, { allowsTakeaway: false });
    const { id: productId } = await createProduct(admin, merchantId, rice);
    const table = await seatTable(deps, merchantId);
    const customer = await addCustomer(deps, merchantId);
    const ask = (actor: PlacingActor, more: object) => place(actingAs(deps, actor), [{ productId }], more);
    const takeaway = { orderType: "takeaway" };
    await expect(ask(customer, takeaway)).rejects.toMatchObject({
      code: "validation",
      detail: { field: "orderType", reason: "no_takeaway" },
    });
    for (const actor of [admin.actor, table]) expect((await ask(actor, takeaway)).orderType).toBe("takeaway");
    expect(await ask(customer, { ...takeaway, tableId: table.tableId })).toMatchObject({ tableId: table.tableId });
    expect((await ask(customer, { orderType: "delivery" })).orderType).toBe("delivery");
  });

  it.each(["centralized", "distributed", "hybrid"])(
    "and every order from a table is taken when %s",
    async (posMode) => {
      const { deps } = installation;
      const { admin, merchantId } = await createTestMerchant(deps, { posMode });
      const { id: productId } = await createProduct(admin, merchantId, rice);
      const table = await seatTable(deps, merchantId);
      expect((await place(actingAs(deps, table), [{ productId }], { orderType: "dine_in" })).status).toBe("pending");
    },
  );
});

describe("acceptance", () => {
  it.each([
    ["manual", rice.price, "pending", "pending"],
    ["on_payment", rice.price, "pending", "pending"],
    ["always", rice.price, "confirmed", "pending"],
    ["manual", 0, "pending", "paid"],
    ["on_payment", 0, "confirmed", "paid"],
    ["always", 0, "confirmed", "paid"],
  ])("%s: an order over %d starts %s and %s", async (orderAcceptance, price, status, paymentStatus) => {
    const { admin, merchantId } = await createTestMerchant(installation.deps, { orderAcceptance });
    const { id: productId } = await createProduct(admin, merchantId, { name: "Air", price });
    const order = await place(admin, [{ productId }]);
    expect(order).toMatchObject({ status, paymentStatus, paid: 0 });
    expect([order.confirmedAt !== null, order.paidAt !== null]).toEqual([
      status === "confirmed",
      paymentStatus === "paid",
    ]);
  });

  it("follows the total when lines change: nothing to pay is paid, something to pay is not", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps, { orderAcceptance: "on_payment" });
    const water = await createProduct(admin, merchantId, { name: "Air", price: 0 });
    const meal = await createProduct(admin, merchantId, rice);
    const order = await place(admin, [{ productId: meal.id }]);
    const change = (productId: number, version: number) =>
      changeLines(admin, { orderId: order.id, version, lines: [{ productId, quantity: 1, modifiers: [] }] });
    expect(await change(water.id, 1)).toMatchObject({
      paymentStatus: "paid",
      status: "confirmed",
      paidAt: expect.any(Date),
    });
    expect(await change(meal.id, 2)).toMatchObject({ paymentStatus: "pending", status: "confirmed", paidAt: null });
    const types = (await eventsOf(deps, merchantId))
      .map((event) => event.type)
      .filter((type) => type.startsWith("order."));
    expect(types).toEqual(["order.placed", "order.changed", "order.confirmed", "order.changed"]);
  });
});

describe("a merchant's doors", () => {
  it("stay open for staff while it is paused, and shut for all once it is inactive", async () => {
    const { deps } = installation;
    const paused = await createTestMerchant(deps, { isPaused: true });
    const { id: productId } = await createProduct(paused.admin, paused.merchantId, rice);
    expect(await place(paused.officer, [{ productId }])).toMatchObject({ status: "pending" });
    for (const actor of [await seatTable(deps, paused.merchantId), await addCustomer(deps, paused.merchantId)]) {
      await expect(place(actingAs(deps, actor), [{ productId }])).rejects.toMatchObject({ code: "merchant_closed" });
    }
    const closed = await createTestMerchant(deps, { isActive: false });
    const theirs = await createProduct(closed.admin, closed.merchantId, rice);
    await expect(place(closed.admin, [{ productId: theirs.id }])).rejects.toMatchObject({ code: "merchant_inactive" });
  });
});

describe("a merchant's hours", () => {
  // 2026-11-27 is a Friday; Makassar is UTC+8.
  const openingHours = [
    { day: 5, opens: "10:00", closes: "14:00" },
    { day: 5, opens: "18:00", closes: "02:00" },
  ];
  it.each([
    ["2026-11-27T10:00", true],
    ["2026-11-27T13:59", true],
    ["2026-11-27T14:00", false],
    ["2026-11-27T23:30", true],
    ["2026-11-28T01:59", true],
    ["2026-11-28T02:00", false],
    ["2026-11-28T12:00", false],
  ])("at %s let diners order: %s; the menu says the same, and staff always sell", async (local, isOpen) => {
    const deps = { ...installation.deps, now: () => Date.parse(`${local}:00+08:00`) };
    const { admin, officer, merchantId } = await createTestMerchant(deps, { timeZone: "Asia/Makassar" });
    await updateMerchant(admin, merchantId, { openingHours });
    const { id: productId } = await createProduct(admin, merchantId, rice);
    const menu = await getMenu(officer, merchantId);
    expect(menu.merchant).toMatchObject({ isOpen, isPaused: false });
    for (const actor of [await seatTable(deps, merchantId), await addCustomer(deps, merchantId)]) {
      const placing = place(actingAs(deps, actor), [{ productId }]);
      if (isOpen) expect(await placing).toMatchObject({ status: "pending" });
      else await expect(placing).rejects.toMatchObject({ code: "merchant_closed" });
    }
    expect(await place(officer, [{ productId }])).toMatchObject({ status: "pending" });
  });

  it("bound how long a menu holds", async () => {
    const deps = { ...installation.deps, now: () => Date.parse("2026-11-27T13:30:00+08:00") };
    const { admin, merchantId } = await createTestMerchant(deps, { timeZone: "Asia/Makassar" });
    expect(await getMenu(admin, merchantId)).toMatchObject({ validUntil: null });
    await updateMerchant(admin, merchantId, { openingHours });
    const validUntil = new Date("2026-11-27T14:00:00+08:00");
    expect(await getMenu(admin, merchantId)).toMatchObject({ validUntil, merchant: { isOpen: true } });
  });
});

describe("a table's session", () => {
  it("orders to its own table, as a diner, whatever its client says", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const { id: productId } = await createProduct(admin, merchantId, rice);
    const seat = await seatTable(deps, merchantId);
    const other = await seatTable(deps, merchantId);
    const claims = { tableId: other.tableId, customerId: 1, source: "register" };
    const order = await place(actingAs(deps, seat), [{ productId }], claims);
    expect(order).toMatchObject({
      tableId: seat.tableId,
      tableSessionId: seat.sessionId,
      customerId: null,
      source: "diner",
    });
  });

  it("has at most twenty unpaid orders, however fast it asks, and may go on when one is paid", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const { id: productId } = await createProduct(admin, merchantId, rice);
    const diner = actingAs(deps, await seatTable(deps, merchantId));
    const results = await inProcesses(installation, 6, (processes) =>
      Promise.allSettled(
        Array.from({ length: 24 }, (_, n) => place(actingAs(turn(processes, n), diner.actor), [{ productId }])),
      ),
    );
    expect(refusals(results).map((error) => error.code)).toEqual(Array.from({ length: 4 }, () => "too_many_attempts"));
    const first = results.find((result) => result.status === "fulfilled");
    await deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      const where = { merchantId_id: { merchantId, id: first?.value.id ?? 0 } };
      await db.orderHeader.update({ where, data: { paymentStatus: "paid" } });
    });
    expect(await place(diner, [{ productId }])).toMatchObject({ status: "pending" });
    expect(await place(admin, [{ productId }], { tableId: diner.actor.tableId })).toMatchObject({ status: "pending" });
  });

  it("orders no more once staff closed it or its table is gone", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const { id: productId } = await createProduct(admin, merchantId, rice);
    const closed = await seatTable(deps, merchantId);
    const gone = await seatTable(deps, merchantId);
    await deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      await db.tableSession.updateMany({ where: { merchantId, id: closed.sessionId }, data: { closedAt: new Date() } });
      await db.tableLocation.updateMany({ where: { merchantId, id: gone.tableId }, data: { isActive: false } });
    });
    for (const actor of [closed, gone]) {
      await expect(place(actingAs(deps, actor), [{ productId }])).rejects.toEqual(new PosError("table_closed"));
    }
    await expect(place(admin, [{ productId }], { tableId: gone.tableId })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("whose order it is", () => {
  it("is the customer that staff name, or find by e-mail or phone, and never another merchant's", async () => {
    const { deps } = installation;
    const { officer, admin, merchantId } = await createTestMerchant(deps);
    const foreign = await createTestMerchant(deps);
    const theirs = await addCustomer(deps, foreign.merchantId);
    const { id: productId } = await createProduct(admin, merchantId, rice);
    const first = await place(officer, [{ productId }], { customer: { email: "ani@example.test", name: "Ani" } });
    const again = await place(officer, [{ productId }], { customer: { email: "ani@example.test" } });
    const named = await place(officer, [{ productId }], { customerId: first.customerId });
    expect(first.customer).toMatchObject({ email: "ani@example.test", name: "Ani" });
    expect([again.customerId, named.customerId]).toEqual([first.customerId, first.customerId]);
    await expect(place(officer, [{ productId }], { customerId: theirs.customerId })).rejects.toMatchObject({
      code: "not_found",
    });
    const own = await addCustomer(deps, merchantId);
    const ordered = await place(actingAs(deps, own), [{ productId }], { customerId: first.customerId });
    expect(ordered.customerId).toBe(own.customerId);
  });
});
