import { afterAll, beforeAll, expect, it } from "vitest";
import { discardHold, takeHold } from "../src/hold/close-hold.ts";
import { createHold } from "../src/hold/create-hold.ts";
import { listHolds } from "../src/hold/list-holds.ts";
import { createHoldInput } from "../src/hold/schema.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { eventsOf, inProcesses, refusals } from "./support/orders.ts";

const clock = { ms: Date.now() };
let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation({ now: () => clock.ms });
});
afterAll(() => installation.close());

const content = { orderType: "dine_in", notes: "Tanpa es", guestCount: 2, lines: [{ productId: 7, quantity: 3 }] };
const asked = (name: string, idempotencyKey?: string) =>
  createHoldInput.parse({ name, content, summary: { count: 3, total: 42_000 }, idempotencyKey });

const ticket = (name: string) => ({
  name,
  content: { ...content, tableId: null, customerId: null, lines: [{ productId: 7, quantity: 3, modifiers: [] }] },
  summary: { count: 3, total: 42_000 },
});

it("puts tickets aside and gives one back whole, once", async () => {
  const { deps } = installation;
  const { officer, admin, merchantId } = await createTestMerchant(deps);
  const first = await createHold(officer, merchantId, asked("Bu Ratna", "k1"));
  expect(await createHold(officer, merchantId, asked("Bu Ratna", "k1"))).toEqual(first);
  const second = await createHold(admin, merchantId, asked(""));
  expect(await listHolds(officer, merchantId)).toMatchObject({
    items: [ticket(""), { ...ticket("Bu Ratna"), by: officer.actor.name }],
    total: 2,
  });

  expect(await takeHold(admin, merchantId, { id: first.id, idempotencyKey: "t1" })).toMatchObject(ticket("Bu Ratna"));
  expect(await takeHold(admin, merchantId, { id: first.id, idempotencyKey: "t1" })).toMatchObject(ticket("Bu Ratna"));
  await expect(takeHold(officer, merchantId, { id: first.id })).rejects.toMatchObject({
    code: "not_found",
    detail: { outcome: "taken", by: admin.actor.name, at: new Date(clock.ms).toISOString() },
  });
  await discardHold(officer, merchantId, second.id);
  await expect(takeHold(admin, merchantId, { id: second.id })).rejects.toMatchObject({
    detail: { outcome: "discarded", by: officer.actor.name },
  });
  expect((await listHolds(officer, merchantId)).items).toEqual([]);
  const news = await eventsOf(deps, merchantId);
  expect(news.map(({ type, isForDiners, payload }) => [type, isForDiners, Object(payload).outcome])).toEqual(
    ["held", "held", "taken", "discarded"].map((outcome) => ["hold.changed", false, outcome]),
  );
});

it("gives a ticket to one of many tills and tells the others who has it", async () => {
  const { admin, officer, merchantId } = await createTestMerchant(installation.deps);
  const { id } = await createHold(officer, merchantId, asked("Meja 5"));
  const results = await inProcesses(installation, 4, (processes) =>
    Promise.allSettled(
      processes.flatMap((deps) => [admin, officer].map((who) => takeHold({ ...who, deps }, merchantId, { id }))),
    ),
  );
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  const lost = refusals(results);
  expect(lost.map(({ code, detail }) => [code, detail.outcome])).toEqual(Array(7).fill(["not_found", "taken"]));
  expect(new Set(lost.map(({ detail }) => detail.by)).size).toBe(1);
});

it("keeps nothing of what a ticket held once it is taken, and after a day not even that it was", async () => {
  const { deps } = installation;
  const { officer, merchantId } = await createTestMerchant(deps);
  const { id } = await createHold(officer, merchantId, asked("Bu Ratna"));
  await takeHold(officer, merchantId, { id });
  const rows = () =>
    deps.db.withMerchant(merchantId, async (tx) =>
      (await tx.prisma()).heldTicket.findMany({ where: { merchantId, id } }),
    );
  expect(await rows()).toMatchObject([{ content: {}, outcome: "taken" }]);
  clock.ms += 25 * 3_600_000;
  await createHold(officer, merchantId, asked("lain"));
  expect(await rows()).toEqual([]);
  await expect(takeHold(officer, merchantId, { id })).rejects.toMatchObject({ detail: { what: "held_ticket" } });
});

it("holds no more than a till can look through", async () => {
  const { officer, merchantId } = await createTestMerchant(installation.deps);
  for (let n = 0; n < 200; n += 1) await createHold(officer, merchantId, asked(`${n}`));
  await expect(createHold(officer, merchantId, asked("one more"))).rejects.toMatchObject({ code: "in_use" });
});
