import { ORDER_STATUSES, ORDER_TRANSITIONS, type OrderAction } from "@atapos/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { changeLines } from "../src/order/change-lines.ts";
import { cancelOrder, completeOrder, confirmOrder } from "../src/order/change-status.ts";
import { getOrder } from "../src/order/get-order.ts";
import type { OrderView } from "../src/order/schema.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { addCustomer, eventsOf, type PlacingContext, place, refusals, seatTable, stockOf } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const ACTIONS: Record<OrderAction, (ctx: PlacingContext, orderId: number) => Promise<OrderView>> = {
  confirm: confirmOrder,
  complete: completeOrder,
  cancel: (ctx, orderId) => cancelOrder(ctx, orderId, "salah pesan"),
};
const ACTION_NAMES = ["confirm", "complete", "cancel"] as const satisfies readonly OrderAction[];
const PATHS: Record<(typeof ORDER_STATUSES)[number], readonly OrderAction[]> = {
  pending: [],
  confirmed: ["confirm"],
  completed: ["confirm", "complete"],
  cancelled: ["cancel"],
};

async function merchantWithStock() {
  const merchant = await createTestMerchant(installation.deps);
  const product = await createProduct(merchant.admin, merchant.merchantId, { name: "Kue", price: 9_000, stock: 50 });
  return { ...merchant, productId: product.id };
}

const setPaid = (merchantId: number, orderId: number, paid: number) =>
  installation.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    await db.orderHeader.update({ where: { merchantId_id: { merchantId, id: orderId } }, data: { paid } });
  });

it.each(ORDER_STATUSES.flatMap((from) => ACTION_NAMES.map((action) => [from, action] as const)))(
  "an order that is %s allows or refuses %s as the table of transitions says",
  async (from, action) => {
    const { deps } = installation;
    const { officer, merchantId, productId } = await merchantWithStock();
    const order = await place(officer, [{ productId, quantity: 3 }]);
    for (const step of PATHS[from]) await ACTIONS[step](officer, order.id);
    const before = await eventsOf(deps, merchantId);

    const [result] = await Promise.allSettled([ACTIONS[action](officer, order.id)]);

    const next = ORDER_TRANSITIONS[action][from];
    const after = await getOrder(officer, order.id);
    const news = (await eventsOf(deps, merchantId)).slice(before.length);
    const isCancelled = (next ?? from) === "cancelled";
    expect(after.status).toBe(next ?? from);
    expect(await stockOf(deps, merchantId, productId)).toBe(isCancelled ? 50 : 47);
    if (next === undefined) {
      expect(refusals([result])).toMatchObject([{ code: "illegal_transition", detail: { status: from, action } }]);
      expect(news).toEqual([]);
      return;
    }
    expect(result).toMatchObject({ status: "fulfilled", value: { status: next } });
    expect(news).toMatchObject([{ type: `order.${next}`, orderId: order.id, isForDiners: true }]);
    expect([after.confirmedAt, after.completedAt, after.cancelledAt].map((date) => date !== null)).toEqual([
      next === "confirmed" || from === "confirmed",
      next === "completed",
      next === "cancelled",
    ]);
    expect(after.items.map((item) => item.status)).toEqual([
      { confirmed: "queued", completed: "served", cancelled: "void", pending: "queued" }[next],
    ]);
    if (isCancelled) expect(after).toMatchObject({ paymentStatus: "expired", cancelReason: "salah pesan" });
  },
);

it("lets a diner cancel its own order while it is pending and holds no money, and nobody else's", async () => {
  const { deps } = installation;
  const { officer, merchantId, productId } = await merchantWithStock();
  const actors = [await seatTable(deps, merchantId), await addCustomer(deps, merchantId)];
  const strangers = [await seatTable(deps, merchantId), await addCustomer(deps, merchantId)];
  for (const [index, actor] of actors.entries()) {
    const diner = actingAs(deps, actor);
    const own = await place(diner, [{ productId }]);
    const stranger = strangers[index];
    if (!stranger) throw new Error("each diner has a stranger of its kind");
    for (const other of [stranger, ...actors.filter((each) => each !== actor)]) {
      const ctx = actingAs(deps, other);
      await expect(cancelOrder(ctx, own.id, null)).rejects.toMatchObject({ code: "not_found" });
      await expect(getOrder(ctx, own.id)).rejects.toMatchObject({ code: "not_found" });
    }
    await setPaid(merchantId, own.id, 9_000);
    await expect(cancelOrder(diner, own.id, null)).rejects.toMatchObject({ code: "already_paid" });
    await setPaid(merchantId, own.id, 0);
    expect(await cancelOrder(diner, own.id, null)).toMatchObject({ status: "cancelled" });

    const confirmed = await place(diner, [{ productId }]);
    await confirmOrder(officer, confirmed.id);
    await expect(cancelOrder(diner, confirmed.id, null)).rejects.toMatchObject({ code: "illegal_transition" });
  }
});

it("cancels and changes nothing that holds money", async () => {
  const { deps } = installation;
  const { officer, merchantId, productId } = await merchantWithStock();
  const order = await place(officer, [{ productId, quantity: 2 }]);
  await setPaid(merchantId, order.id, 1);
  const lines = [{ productId, quantity: 1, modifiers: [] }];
  await expect(cancelOrder(officer, order.id, null)).rejects.toMatchObject({ code: "already_paid" });
  await expect(changeLines(officer, { orderId: order.id, version: 1, lines })).rejects.toMatchObject({
    code: "already_paid",
  });
  expect(await stockOf(deps, merchantId, productId)).toBe(48);
});

it("changes only the version that was seen, and only an open order", async () => {
  const { officer, productId } = await merchantWithStock();
  const order = await place(officer, [{ productId }]);
  const change = (version: number) =>
    changeLines(officer, { orderId: order.id, version, lines: [{ productId, quantity: 5, modifiers: [] }] });
  expect(await change(1)).toMatchObject({ version: 2, total: 45_000, items: [{ quantity: 5 }] });
  await expect(change(1)).rejects.toMatchObject({ code: "version_conflict", detail: { version: 2 } });
  await cancelOrder(officer, order.id, null);
  await expect(change(2)).rejects.toMatchObject({ code: "illegal_transition" });
});

it("keeps the rules an order was placed under when its lines change", async () => {
  const { deps } = installation;
  const { officer, admin, merchantId } = await createTestMerchant(deps, { taxPercent: 10, servicePercent: 5 });
  const { id: productId } = await createProduct(admin, merchantId, { name: "Kue", price: 10_000 });
  const order = await place(officer, [{ productId }]);
  await deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    await db.merchant.update({ where: { id: merchantId }, data: { taxPercent: 50, servicePercent: 0 } });
  });
  const lines = [{ productId, quantity: 2, modifiers: [] }];
  const changed = await changeLines(officer, { orderId: order.id, version: 1, lines });
  expect(changed).toMatchObject({ subtotal: 20_000, service: 1_000, tax: 2_100, total: 23_100 });
});

it.each([
  ["retail", "register", "completed", "served"],
  ["retail", "api", "pending", "queued"],
  ["fnb", "register", "confirmed", "queued"],
])(
  "gives away for nothing at a %s merchant's %s: the order is %s, its item %s",
  async (businessType, source, ...is) => {
    const { deps } = installation;
    const { admin, officer, merchantId } = await createTestMerchant(deps, { businessType });
    const { id: productId } = await createProduct(admin, merchantId, { name: "Contoh", price: 0 });
    const order = await place(officer, [{ productId }], { source });
    expect([order.status, order.items[0]?.status]).toEqual(is);
    const types = (await eventsOf(deps, merchantId)).slice(-2).map(({ type }) => type);
    expect(types[1]).toBe(is[0] === "completed" ? "order.completed" : "order.placed");
  },
);
