import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { changeLines } from "../src/order/change-lines.ts";
import { confirmOrder } from "../src/order/change-status.ts";
import { listOrders, listOrdersInput } from "../src/order/list-orders.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { eventsOf, inProcesses, place, stockOf, turn } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

async function merchantWithStock() {
  const merchant = await createTestMerchant(installation.deps);
  const product = await createProduct(merchant.admin, merchant.merchantId, { name: "Kue", price: 9_000, stock: 50 });
  return { ...merchant, productId: product.id };
}

const totalOf = async (admin: Parameters<typeof listOrders>[0]) =>
  (await listOrders(admin, listOrdersInput.parse({}))).total;

it("answers twenty calls with one key from one order, though they come at once to four processes", async () => {
  const { admin, merchantId, productId } = await merchantWithStock();
  const answers = await inProcesses(installation, 4, (processes) =>
    Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        place(actingAs(turn(processes, n), admin.actor), [{ productId, quantity: 2 }], { idempotencyKey: "k" }),
      ),
    ),
  );
  expect(answers).toEqual(answers.map(() => answers[0]));
  expect(await totalOf(admin)).toBe(1);
  expect(await stockOf(installation.deps, merchantId, productId)).toBe(48);
  const events = await eventsOf(installation.deps, merchantId);
  expect(events.filter((event) => event.type === "order.placed")).toHaveLength(1);
});

it("gives the first answer again after the order has moved on", async () => {
  const { admin, productId } = await merchantWithStock();
  const again = () => place(admin, [{ productId }], { idempotencyKey: "k" });
  const first = await again();
  await confirmOrder(admin, first.id);
  expect(first.status).toBe("pending");
  expect(await again()).toEqual(first);
});

it("refuses another body under the same key", async () => {
  const { admin, productId } = await merchantWithStock();
  await place(admin, [{ productId }], { idempotencyKey: "k" });
  const other = place(admin, [{ productId, quantity: 2 }], { idempotencyKey: "k" });
  await expect(other).rejects.toMatchObject({ code: "idempotency_mismatch" });
  expect(await totalOf(admin)).toBe(1);
});

it("keeps each actor's keys, each route's and each merchant's apart", async () => {
  const { admin, officer, productId } = await merchantWithStock();
  const neighbour = await merchantWithStock();
  const lines = (id: number) => [{ productId: id, quantity: 1, modifiers: [] }];
  const mine = await place(admin, lines(productId), { idempotencyKey: "k" });
  const theirs = await place(officer, lines(productId), { idempotencyKey: "k" });
  const next = await place(neighbour.admin, lines(neighbour.productId), { idempotencyKey: "k" });
  expect(new Set([mine.id, theirs.id, next.id]).size).toBe(3);
  const input = { orderId: mine.id, version: 1, lines: lines(productId), idempotencyKey: "k" };
  const changed = await changeLines(admin, input);
  expect(changed.version).toBe(2);
  expect(await changeLines(admin, input)).toEqual(changed);
});

it("goes on with a till's key when another person takes over between the call and its repetition", async () => {
  const { admin, officer, productId } = await merchantWithStock();
  const at = <T extends object>(context: T, deviceId: string) => ({ ...context, deviceId });
  const first = await place(at(admin, "till-1"), [{ productId }], { idempotencyKey: "k" });
  expect(await place(at(officer, "till-1"), [{ productId }], { idempotencyKey: "k" })).toEqual(first);
  const elsewhere = await place(at(officer, "till-2"), [{ productId }], { idempotencyKey: "k" });
  expect(elsewhere.id).not.toBe(first.id);
});

it("leaves the key free when the call failed", async () => {
  const { admin, productId } = await merchantWithStock();
  const greedy = place(admin, [{ productId, quantity: 51 }], { idempotencyKey: "k" });
  await expect(greedy).rejects.toMatchObject({ code: "sold_out" });
  expect((await place(admin, [{ productId }], { idempotencyKey: "k" })).orderNumber).toMatch(/-0001$/);
});
