import type { Deps } from "@atapos/core";
import { createMerchant, systemContext } from "@atapos/core";
import { startTestInstallation, type TestInstallation } from "@atapos/core/testing";
import type { Actor } from "@atapos/domain";
import { afterEach, expect, it } from "vitest";
import { callerOf } from "../src/caller.ts";
import { seedDemo } from "../src/seed-demo.ts";

const OPTIONS = { historyDays: 2, ordersPerDay: 8 };

const installations: TestInstallation[] = [];
afterEach(async () => {
  for (const installation of installations.splice(0)) await installation.close();
});

async function start(): Promise<Deps> {
  const installation = await startTestInstallation({
    media: {
      upload: async (_, { publicId }) => ({ url: `http://localhost/${publicId}`, publicId, width: 1024, height: 768 }),
      delete: async () => undefined,
      jpeg: async () => new Uint8Array(),
      sizedUrl: (publicId) => `http://localhost/sized/${publicId}`,
    },
  });
  installations.push(installation);
  return installation.deps;
}

/** Ends like a killed process: after so many transactions the next one never begins. */
function killedAfter(deps: Deps, transactions: number): Deps {
  let left = transactions;
  const spend = () => {
    left -= 1;
    if (left < 0) throw new Error("killed");
  };
  const { db } = deps;
  return {
    ...deps,
    db: {
      ...db,
      withMerchant: async (...parameters) => {
        spend();
        return db.withMerchant(...parameters);
      },
      withSystem: async (work) => {
        spend();
        return db.withSystem(work);
      },
    },
  };
}

async function ownerOf(deps: Deps, merchantId: number) {
  const owner = await deps.db.withMerchant(merchantId, async (tx) => {
    const { staff } = await tx.prisma();
    return staff.findFirstOrThrow({ where: { merchantId, level: 100 } });
  });
  const { id: staffId, accountId, level, name } = owner;
  const actor: Actor = { kind: "staff", merchantId, staffId, accountId, level, name };
  return callerOf(deps, actor);
}

/** What people see of the demo, without ids and times. */
async function summary(deps: Deps) {
  const merchants = [];
  for (const merchantId of [1, 2, 3]) {
    const owner = await ownerOf(deps, merchantId);
    const { items: categories } = await owner.catalog.listCategories();
    const { items: products } = await owner.catalog.listProducts({ limit: 1000 });
    const { items: tables } = await owner.table.list({});
    const { items: promotions } = await owner.promotion.list({});
    const { items: staff } = await owner.staff.list({});
    const { items: orders } = await owner.order.list({ limit: 1000 });
    merchants.push({
      categories: categories.map((category) => category.name).sort(),
      products: products
        .map(({ name, price, variants, modifierGroups, attachments }) => ({
          name,
          price,
          variants: variants.map((variant) => variant.name),
          groups: modifierGroups.map((group) => group.name),
          pictures: attachments.length,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      tables: tables.map((table) => table.name).sort(),
      promotions: promotions.map((promotion) => promotion.name).sort(),
      staff: staff.map((person) => person.name).sort(),
      orders: orders.map(({ total, items }) => ({ total, names: items.map((item) => item.productName).sort() })),
      open: orders.filter((order) => order.status !== "completed" && order.status !== "cancelled").length,
    });
  }
  return merchants;
}

type Summary = Awaited<ReturnType<typeof summary>>;
const oldestFirst = (merchants: Summary) => [...(merchants[0]?.orders ?? [])].reverse();
const withoutOrders = ({ orders: _, ...rest }: Summary[number]) => rest;

it("goes on where it was killed, however often, and ends as if it never had been", async () => {
  const whole = await start();
  await seedDemo(whole, OPTIONS);
  const expected = await summary(whole);
  expect(expected[0]?.orders.length).toBeGreaterThan(10);

  const broken = await start();
  let kills = 0;
  for (let isDone = false; !isDone; ) {
    isDone = await seedDemo(killedAfter(broken, 40 + kills * 7), OPTIONS).then(
      () => true,
      (error: unknown) => {
        if (!String(error).includes("killed")) throw error;
        return false;
      },
    );
    kills += isDone ? 0 : 1;
  }
  expect(kills).toBeGreaterThan(5);
  const actual = await summary(broken);
  expect(actual.map((merchant) => merchant.open)).toEqual([0, 0, 0]);
  expect(actual.map(withoutOrders)).toEqual(expected.map(withoutOrders));
  // The one that began later has come past at most one more order's time.
  const [orders, wanted] = [oldestFirst(actual), oldestFirst(expected)];
  expect(orders.length - wanted.length).toBeOneOf([0, 1]);
  expect(orders.slice(0, wanted.length)).toEqual(wanted);
}, 120_000);

it("leaves alone what was deleted after it had ended, and merchants that are not its own", async () => {
  const deps = await start();
  await seedDemo(deps, { historyDays: 0, hasPictures: false });
  const owner = await ownerOf(deps, 1);
  const { items, total } = await owner.catalog.listProducts({ limit: 1 });
  await owner.catalog.deleteProduct({ id: items[0]?.id ?? 0 });
  await seedDemo(deps, OPTIONS);
  expect((await owner.catalog.listProducts({ limit: 1 })).total).toBe(total - 1);

  const foreign = await start();
  await createMerchant(systemContext(foreign, "somebody"), { name: "Warung Nusantara", businessType: "fnb" });
  await seedDemo(foreign, OPTIONS);
  const operator = callerOf(foreign, { kind: "platform", name: "test", accountId: null });
  expect((await operator.merchant.list({})).total).toBe(1);
}, 60_000);
