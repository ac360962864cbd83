import { orderStage } from "@atapos/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { type KitchenStep, moveItems } from "../src/kitchen/move-items.ts";
import { cancelOrder, completeOrder, confirmOrder } from "../src/order/change-status.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { eventsOf, inProcesses, place, refusals, seatTable } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

async function dinersOrder() {
  const { deps } = installation;
  const merchant = await createTestMerchant(deps);
  const { officer, admin, merchantId } = merchant;
  const { id: productId } = await createProduct(admin, merchantId, { name: "Soto", price: 20_000 });
  const diner = actingAs(deps, await seatTable(deps, merchantId));
  const order = await place(diner, [{ productId }, { productId, quantity: 2 }], { orderType: "dine_in" });
  const step = (name: KitchenStep) => moveItems(officer, merchantId, name, order.id);
  const news = async () => (await eventsOf(deps, merchantId)).filter((event) => event.orderId === order.id).slice(1);
  return { ...merchant, diner, orderId: order.id, step, news };
}

it("takes an order, finishes it, takes it back and finishes it again, and tells the diner of every stage", async () => {
  const { officer, diner, orderId, step, news } = await dinersOrder();
  expect(await step("start")).toMatchObject({
    status: "confirmed",
    items: [{ status: "preparing" }, { status: "preparing" }],
  });
  expect(await step("finish")).toMatchObject({ items: [{ status: "ready" }, { status: "ready" }] });
  expect(orderStage(await step("recall"))).toBe("preparing");
  expect(orderStage(await step("finish"))).toBe("ready");
  expect(await completeOrder(officer, orderId)).toMatchObject({ items: [{ status: "served" }, { status: "served" }] });

  const seen = await news();
  expect(seen.map(({ type, payload }) => [type, Object(payload).stage])).toEqual([
    ["order.confirmed", undefined],
    ["order.progress", "preparing"],
    ["order.progress", "ready"],
    ["order.progress", "preparing"],
    ["order.progress", "ready"],
    ["order.completed", undefined],
  ]);
  expect(seen.every((event) => event.isForDiners && Number(event.tableSessionId) === diner.actor.sessionId)).toBe(true);
});

it("does each step once, however often and from however many processes it is asked", async () => {
  const { officer, merchantId, orderId, step, news } = await dinersOrder();
  await inProcesses(installation, 3, async (processes) => {
    const tries = [...processes, ...processes].map((deps) =>
      moveItems({ ...officer, deps }, merchantId, "start", orderId),
    );
    for (const order of await Promise.all(tries)) expect(orderStage(order)).toBe("preparing");
  });
  for (const name of ["finish", "finish", "start", "recall", "recall"] as const) await step(name);
  expect((await news()).map(({ type, payload }) => Object(payload).stage ?? type)).toEqual([
    "order.confirmed",
    "preparing",
    "ready",
    "preparing",
  ]);
});

it("goes no further than an order that nobody has taken, and touches none that is over", async () => {
  const { officer, orderId, step } = await dinersOrder();
  for (const name of ["finish", "recall"] as const) {
    await expect(step(name)).rejects.toMatchObject({ code: "illegal_transition", detail: { status: "pending" } });
  }
  await confirmOrder(officer, orderId);
  await completeOrder(officer, orderId);
  const other = await dinersOrder();
  await cancelOrder(other.officer, other.orderId, null);
  const results = await Promise.allSettled(
    (["start", "finish", "recall"] as const).flatMap((name) => [step(name), other.step(name)]),
  );
  expect(refusals(results).map(({ code }) => code)).toEqual(Array(6).fill("illegal_transition"));
});
