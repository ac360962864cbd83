import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { cancelOrder, completeOrder, confirmOrder } from "../src/order/change-status.ts";
import { orderBoard } from "../src/order/order-board.ts";
import { answerCall } from "../src/table/answer-call.ts";
import { callStaff } from "../src/table/call-staff.ts";
import { closeTableSession } from "../src/table/close-table-session.ts";
import { readOwnSession } from "../src/table/read-own-session.ts";
import { createTable } from "../src/table/tables.ts";
import { countStatements } from "./count-statements.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { eventsOf, place, seatTable } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

async function merchantWithMenu() {
  const merchant = await createTestMerchant(installation.deps);
  const product = await createProduct(merchant.admin, merchant.merchantId, { name: "Rawon", price: 30_000 });
  return { ...merchant, lines: [{ productId: product.id }] };
}

async function phonesAtTable() {
  const { deps } = installation;
  const merchant = await createTestMerchant(deps);
  const { admin, merchantId } = merchant;
  const table = await createTable(admin, merchantId, { name: "T7", zone: "Teras" });
  const seat = async () => actingAs(deps, await seatTable(deps, merchantId, table.id));
  const board = async () => (await orderBoard(merchant.officer, merchantId)).calls;
  return { ...merchant, table, first: await seat(), second: await seat(), board };
}

it("shows what is open, oldest first, and what is done today, latest first", async () => {
  const { deps } = installation;
  const { officer, merchantId, lines } = await merchantWithMenu();
  const ids: number[] = [];
  for (let n = 0; n < 5; n += 1) ids.push((await place(officer, lines)).id);
  const [pending, confirmed, completed, cancelled, old] = ids;
  if (!pending || !confirmed || !completed || !cancelled || !old) throw new Error("five orders were placed");
  for (const id of [confirmed, completed, old]) await confirmOrder(officer, id);
  for (const id of [completed, old]) await completeOrder(officer, id);
  await cancelOrder(officer, cancelled, null);
  await deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const where = { merchantId_id: { merchantId, id: old } };
    await db.orderHeader.update({ where, data: { businessDate: new Date("2020-01-01") } });
  });

  const counted = countStatements(deps);
  const looking = { ...officer, deps: counted.deps };
  await orderBoard(looking, merchantId);
  counted.reset();
  const board = await orderBoard(looking, merchantId);

  expect(board.open.map(({ id, status }) => [id, status])).toEqual([
    [pending, "pending"],
    [confirmed, "confirmed"],
  ]);
  expect(board.open[0]).toMatchObject({ items: [{ productName: "Rawon", quantity: 1 }] });
  expect(board.done.map(({ id }) => id)).toEqual([cancelled, completed]);
  expect(board.doneTotal).toBe(2);
  expect(counted.count()).toBe(5);
});

it("goes by the merchant's clock as it is, whatever this process knew of it", async () => {
  const { admin, officer, merchantId } = await createTestMerchant(installation.deps, {
    timeZone: "Pacific/Kiritimati",
  });
  const { id: productId } = await createProduct(admin, merchantId, { name: "Rawon", price: 30_000 });
  const at = (time: string) => ({ ...installation.deps, now: () => Date.parse(`2026-07-01T${time}Z`) });
  const done = await place(actingAs(at("09:30:00"), officer.actor), [{ productId }]);
  await cancelOrder(officer, done.id, null);
  const board = () => orderBoard(actingAs(at("10:30:00"), officer.actor), merchantId);
  expect(await board()).toMatchObject({ done: [], doneTotal: 0 });
  // Another process of the installation.
  await installation.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    await db.merchant.update({ where: { id: merchantId }, data: { timeZone: "UTC" } });
    await db.orderHeader.updateMany({ where: { merchantId }, data: { businessDate: new Date("2026-07-01") } });
  });
  expect(await board()).toMatchObject({ done: [{ id: done.id }], doneTotal: 1 });
});

it("says how many are done when there are more than it shows", async () => {
  const { officer, merchantId, lines } = await merchantWithMenu();
  for (let n = 0; n < 52; n += 1) await cancelOrder(officer, (await place(officer, lines)).id, null);
  const { done, doneTotal } = await orderBoard(officer, merchantId);
  expect([done.length, doneTotal]).toEqual([50, 52]);
});

it("shows a call until somebody answers it, and tells the phones of that table", async () => {
  const { deps } = installation;
  const { officer, merchantId, table, first, second, board } = await phonesAtTable();
  await callStaff(first, { reason: "bill", note: null });
  const { calledAt } = await callStaff(second, { reason: "waiter", note: "Kursi bayi" });
  const call = { tableId: table.id, tableName: "T7", zone: "Teras", reason: "waiter", note: "Kursi bayi", calledAt };
  expect(await board()).toEqual([call]);
  expect((await readOwnSession(second)).calledAt).toEqual(calledAt);

  expect(await answerCall(officer, merchantId, table.id)).toEqual({ answered: 2 });
  expect(await answerCall(officer, merchantId, table.id)).toEqual({ answered: 0 });

  expect(await board()).toEqual([]);
  expect((await readOwnSession(second)).calledAt).toBeNull();
  const answered = (await eventsOf(deps, merchantId)).filter((event) => event.type === "table.answered");
  expect(
    answered.map(({ tableSessionId, isForDiners, payload }) => [Number(tableSessionId), isForDiners, payload]),
  ).toEqual([
    [first.actor.sessionId, true, { tableId: table.id, tableName: "T7", reason: "bill", by: "staff" }],
    [second.actor.sessionId, true, { tableId: table.id, tableName: "T7", reason: "waiter", by: "staff" }],
  ]);
});

it("forgets the call of a visit that has ended", async () => {
  const { officer, merchantId, table, first, board } = await phonesAtTable();
  await callStaff(first, { reason: "waiter", note: null });
  await closeTableSession(officer, merchantId, { tableId: table.id });
  expect(await board()).toEqual([]);
  expect(await answerCall(officer, merchantId, table.id)).toEqual({ answered: 0 });
});
