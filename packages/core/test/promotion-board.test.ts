import { DISCOUNT_TYPES } from "@atapos/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCategory } from "../src/catalog/categories.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { getMenu } from "../src/catalog/get-menu.ts";
import { promotionRouter } from "../src/promotion/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { countStatements } from "./count-statements.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { place } from "./support/orders.ts";

let installation: TestInstallation;
const call = createCallerFactory(promotionRouter);
const at = (local: string) => new Date(`2026-11-${local}:00+07:00`);
const clock = { ms: at("25T12:00").getTime() };

beforeAll(async () => {
  installation = await startTestInstallation({ now: () => clock.ms });
});
afterAll(() => installation.close());

async function shop() {
  const counted = countStatements(installation.deps);
  const merchant = await createTestMerchant(counted.deps, { timeZone: "Asia/Jakarta" });
  const { admin, merchantId } = merchant;
  const category = await createCategory(admin, merchantId, { name: "Kopi" });
  const categoryId = category.id;
  const susu = await createProduct(admin, merchantId, {
    ...{ name: "Kopi Susu", price: 20_000, categoryId },
    variants: [
      { name: "Kecil", price: 20_000 },
      { name: "Besar", price: 24_000 },
    ],
  });
  const teh = await createProduct(admin, merchantId, { name: "Teh", price: 9_999 });
  return { ...merchant, category, susu, teh, counted, promotions: call(admin) };
}

const november = { startsAt: at("16T00:00"), endsAt: at("30T00:00") };
const happy = [{ days: [1, 2, 3, 4], from: "15:00", to: "17:00" }];

describe("the preview", () => {
  it("says what it touches, old price and new, what wins elsewhere and when, in three statements", async () => {
    const { promotions, category, susu, teh, counted } = await shop();
    const payday = await promotions.create({
      name: "Gajian Hemat",
      ...{ startsAt: at("25T00:00"), endsAt: at("27T00:00"), discountType: "percent" },
      items: [{ productId: susu.id, discountAmount: 30 }],
    });
    await promotions.create({
      name: "Pagi",
      ...november,
      schedule: [{ days: [3], from: "06:00", to: "07:00" }],
      items: [{ productId: teh.id, discountAmount: 1 }],
    });
    counted.reset();
    const draft = {
      ...{ ...november, schedule: happy, discountType: "percent" as const },
      categories: [{ categoryId: category.id, discountAmount: 20 }],
      items: [{ productId: teh.id, discountAmount: 10 }],
    };
    const preview = await promotions.preview({ draft });
    expect(counted.count()).toBe(3);
    const [kecil, besar] = susu.variants;
    const winner = (price: number) => ({ promotionId: payday.id, name: "Gajian Hemat", price });
    expect(preview).toEqual({
      items: [
        {
          ...{ productId: susu.id, name: "Kopi Susu" },
          units: [
            { variantId: kecil?.id, name: "Kecil", price: 20_000, promoPrice: 16_000, winner: winner(14_000) },
            { variantId: besar?.id, name: "Besar", price: 24_000, promoPrice: 19_200, winner: winner(16_800) },
          ],
        },
        {
          productId: teh.id,
          name: "Teh",
          units: [{ variantId: null, name: null, price: 9_999, promoPrice: 8_999, winner: null }],
        },
      ],
      itemCount: 2,
      unitCount: 3,
      overlaps: [
        {
          ...{ promotionId: payday.id, name: "Gajian Hemat", itemCount: 1, hasMore: false },
          intervals: [
            { from: at("25T15:00"), to: at("25T17:00") },
            { from: at("26T15:00"), to: at("26T17:00") },
          ],
        },
      ],
    });
    expect((await promotions.preview({ draft: { ...draft, id: payday.id } })).overlaps).toEqual([]);
  });

  it("is what placing then charges, whatever the draft", async () => {
    clock.ms = at("25T15:30").getTime();
    const { admin, promotions, category, susu, teh } = await shop();
    await promotions.create({
      name: "Lain",
      ...november,
      schedule: happy,
      discountType: "percent",
      items: [{ productId: susu.id, discountAmount: 15 }],
    });
    const amount = fc.integer({ min: 0, max: 100 });
    const draftOf = fc.record({
      type: fc.constantFrom(...DISCOUNT_TYPES),
      scale: fc.constantFrom(1, 300),
      own: fc.option(amount),
      whole: fc.option(amount),
      schedule: fc.constantFrom(null, happy, [{ days: [3], from: "15:00", to: "15:30" }]),
    });
    await fc.assert(
      fc.asyncProperty(draftOf, async ({ type, scale, own, whole, schedule }) => {
        fc.pre(own !== null || whole !== null);
        const size = type === "percent" ? 1 : scale;
        const draft = {
          ...{ ...november, discountType: type, schedule },
          items: own === null ? [] : [susu.id, teh.id].map((productId) => ({ productId, discountAmount: own * size })),
          categories: whole === null ? [] : [{ categoryId: category.id, discountAmount: whole * size }],
        };
        const { items } = await promotions.preview({ draft });
        const { id } = await promotions.create({ name: "Draf", ...draft });
        for (const { productId, units } of items) {
          for (const { variantId, price, promoPrice, winner } of units) {
            const order = await place(admin, [{ productId, ...(variantId === null ? {} : { variantId }) }]);
            const isRunning = schedule === null || schedule === happy;
            // The other one runs at this moment, whether the draft does or not.
            const without = productId === susu.id ? price - Math.round((price * 15) / 100) : price;
            expect(order.total).toBe(isRunning ? (winner?.price ?? promoPrice) : without);
            if (isRunning) expect(order.total).toBe(Math.min(promoPrice, without));
          }
        }
        await promotions.delete({ id });
      }),
      { numRuns: 25 },
    );
  });

  it("refuses what could not be saved", async () => {
    const { promotions, teh } = await shop();
    const draft = {
      ...november,
      discountType: "percent" as const,
      items: [{ productId: teh.id, discountAmount: 101 }],
    };
    await expect(promotions.preview({ draft })).rejects.toMatchObject({ cause: { code: "validation" } });
  });
});

describe("the board", () => {
  it("tells how each promotion stands, when it runs in the week and whom it meets, in two statements", async () => {
    clock.ms = at("25T12:00").getTime();
    const { promotions, category, susu, teh, counted } = await shop();
    const categories = [{ categoryId: category.id, discountAmount: 1_000 }];
    const items = [{ productId: teh.id, discountAmount: 500 }];
    const make = (name: string, fields: object) => promotions.create({ name, ...november, items, ...fields });
    const all = await make("Selalu", { items: [{ productId: susu.id, discountAmount: 500 }, ...items] });
    const today = await make("Sore", { schedule: happy, items: [], categories });
    const coming = await make("Jumat", { schedule: [{ days: [5], from: "22:00", to: "02:00" }] });
    const over = await make("Lewat", { endsAt: at("25T12:00") });
    const never = await make("Tak pernah lagi", {
      endsAt: at("26T00:00"),
      schedule: [{ days: [2], from: "09:00", to: "10:00" }],
    });
    const off = await make("Mati", { isActive: false });
    counted.reset();
    const board = await promotions.board({ from: "2026-11-25", to: "2026-12-02" });
    expect(counted.count()).toBe(2);
    expect(board.now).toEqual(at("25T12:00"));
    expect(board.counts).toEqual({ running: 1, today: 1, coming: 1, past: 2, off: 1 });
    const states = board.promotions.map(({ id, state, runsUntil, nextStartsAt }) => [
      id,
      state,
      runsUntil,
      nextStartsAt,
    ]);
    expect(states.sort()).toEqual(
      [
        [all.id, "running", november.endsAt, null],
        [today.id, "today", null, at("25T15:00")],
        [coming.id, "coming", null, at("27T22:00")],
        [over.id, "past", null, null],
        [never.id, "past", null, null],
        [off.id, "off", null, null],
      ].sort(),
    );
    const byId = new Map(board.promotions.map((each) => [each.id, each]));
    expect(byId.get(today.id)).toMatchObject({
      intervals: [
        { from: at("25T15:00"), to: at("25T17:00") },
        { from: at("26T15:00"), to: at("26T17:00") },
      ],
      ...{
        itemCount: 1,
        itemNames: [],
        categoryNames: ["Kopi"],
        amounts: { min: 1_000, max: 1_000 },
        overlaps: [all.id],
      },
    });
    expect(byId.get(all.id)).toMatchObject({
      itemCount: 2,
      itemNames: ["Kopi Susu", "Teh"],
      intervals: [{ from: at("25T00:00"), to: november.endsAt }],
    });
    expect(byId.get(all.id)?.overlaps.toSorted((a, b) => a - b)).toEqual(
      [today.id, coming.id, over.id].sort((a, b) => a - b),
    );
    expect(byId.get(coming.id)?.intervals).toEqual([{ from: at("27T22:00"), to: at("28T02:00") }]);
    expect(byId.get(off.id)?.intervals).toEqual([]);
  });

  it("takes days in order, at most six weeks of them", async () => {
    const { promotions } = await shop();
    for (const [from, to] of [
      ["2026-11-25", "2026-11-25"],
      ["2026-11-25", "2027-01-25"],
    ] as const) {
      await expect(promotions.board({ from, to })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("a change of a promotion", () => {
  it("of an older version is refused with who changed it meanwhile, and writes nothing", async () => {
    const { promotions, admin, merchantId, teh } = await shop();
    const items = [{ productId: teh.id, discountAmount: 500 }];
    const { id, version } = await promotions.create({ name: "A", ...november, items });
    const second = await promotions.update({ id, name: "B", schedule: happy, expectedVersion: version });
    expect(second).toMatchObject({ version: version + 1, schedule: happy });
    const conflict = {
      cause: { code: "version_conflict", detail: { version: version + 1, changedBy: admin.actor.name } },
    };
    const stale = { id, expectedVersion: version };
    await expect(promotions.update({ ...stale, name: "C", items: [] })).rejects.toMatchObject(conflict);
    await expect(promotions.setActive({ ...stale, isActive: false })).rejects.toMatchObject(conflict);
    expect(await promotions.get({ id })).toEqual(second);
    expect(await promotions.update({ id, schedule: null })).toMatchObject({ schedule: null, version: version + 2 });
    await expect(promotions.update({ id, items: [] })).rejects.toMatchObject({ cause: { code: "validation" } });
    expect((await getMenu(admin, merchantId)).products.find((one) => one.id === teh.id)?.effectivePrice).toBe(9_499);
  });

  it("off and on, away and back, is there at once and in the audit log", async () => {
    const { promotions, admin, merchantId, teh, officer, counted } = await shop();
    const { id } = await promotions.create({
      name: "A",
      ...november,
      items: [{ productId: teh.id, discountAmount: 500 }],
    });
    const price = async () =>
      (await getMenu(admin, merchantId)).products.find((one) => one.id === teh.id)?.effectivePrice;
    const seen = [await price()];
    const steps = [
      () => promotions.setActive({ id, isActive: false }),
      () => promotions.setActive({ id, isActive: true }),
      () => promotions.delete({ id }),
      () => promotions.restore({ id }),
    ];
    for (const step of steps) {
      await step();
      seen.push(await price());
    }
    expect(seen).toEqual([9_499, 9_999, 9_499, 9_999, 9_499]);
    const written = await counted.deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      return db.auditLog.findMany({ where: { merchantId, subject: `promotion:${id}` }, orderBy: { id: "asc" } });
    });
    const actions = ["create", "setActive", "setActive", "archive", "restore"].map((name) => `promotion.${name}`);
    expect(written.map(({ action }) => action)).toEqual(actions);
    expect(written[1]).toMatchObject({ before: { isActive: true }, after: { isActive: false } });
    await expect(call(officer).setActive({ id, isActive: false })).rejects.toMatchObject({
      cause: { code: "forbidden" },
    });
  });
});
