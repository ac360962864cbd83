import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCategory } from "../src/catalog/categories.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { getMenu } from "../src/catalog/get-menu.ts";
import { getRegisterMenu } from "../src/catalog/get-register-menu.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import type { Deps } from "../src/deps.ts";
import { changeLines } from "../src/order/change-lines.ts";
import { createPromotion } from "../src/promotion/create-promotion.ts";
import { updatePromotion } from "../src/promotion/update-promotion.ts";
import { countStatements } from "./count-statements.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { place } from "./support/orders.ts";

let installation: TestInstallation;
const clock = { ms: 0 };

beforeAll(async () => {
  installation = await startTestInstallation({ now: () => clock.ms });
});
afterAll(() => installation.close());

const MINUTE = 60_000;
const period = { startsAt: new Date("2026-11-01T00:00:00Z"), endsAt: new Date("2026-12-31T00:00:00Z") };
const nightly = { schedule: [{ days: [5], from: "22:00", to: "01:30" }] };

async function shop(timeZone: string, deps: Deps = installation.deps) {
  const merchant = await createTestMerchant(deps, { timeZone });
  const { admin, merchantId } = merchant;
  const category = await createCategory(admin, merchantId, { name: "Kopi" });
  const kopi = await createProduct(admin, merchantId, { name: "Kopi", price: 20_000, categoryId: category.id });
  const at = async (ms: number) => {
    clock.ms = ms;
    const menu = await getMenu(admin, merchantId);
    const order = await place(admin, [{ productId: kopi.id }]);
    const shown = menu.products.find(({ id }) => id === kopi.id);
    return { menu, shown, order, prices: [shown?.effectivePrice, order.items[0]?.price, order.total] };
  };
  return { ...merchant, category, kopi, at };
}

describe("a promotion of Friday night, 22:00 to 01:30", () => {
  it.each([
    ["Asia/Jakarta", 7],
    ["Asia/Makassar", 8],
    ["Asia/Jayapura", 9],
  ])("in %s lowers menu and order from the very edge to the very edge, over midnight", async (timeZone, ahead) => {
    clock.ms = Date.parse("2026-11-20T00:00:00Z");
    const { admin, merchantId, kopi, at } = await shop(timeZone);
    const items = [{ productId: kopi.id, discountAmount: 25 }];
    const promotion = { name: "Malam", ...period, ...nightly, discountType: "percent" as const, items };
    const { id } = await createPromotion(admin, merchantId, promotion);
    const local = (time: string) => Date.parse(`2026-11-${time}:00Z`) - ahead * 60 * MINUTE;
    const [opens, closes] = [local("27T22:00"), local("28T01:30")];
    const [full, less] = [Array(3).fill(20_000), Array(3).fill(15_000)];
    const edges: [number, number[], number][] = [
      [opens - MINUTE, full, opens],
      [opens - 1, full, opens],
      [opens, less, closes],
      [opens + MINUTE, less, closes],
      [local("28T00:00"), less, closes],
      [closes - MINUTE, less, closes],
      [closes - 1, less, closes],
      [closes, full, local("27T22:00") + 7 * 1440 * MINUTE],
      [closes + MINUTE, full, local("27T22:00") + 7 * 1440 * MINUTE],
      [local("27T00:30"), full, opens],
    ];
    for (const [ms, prices, until] of edges) {
      const seen = await at(ms);
      expect([new Date(ms).toISOString(), ...seen.prices]).toEqual([new Date(ms).toISOString(), ...prices]);
      expect(seen.menu.validUntil?.getTime()).toBe(until);
      const isLess = prices === less;
      expect(seen.shown?.promotion).toEqual(
        isLess ? { id, name: "Malam", price: 15_000, endsAt: new Date(closes) } : null,
      );
      expect(seen.order.items[0]?.promotionId ?? null).toBe(isLess ? id : null);
    }
  });

  it("prices lines that are changed by the moment of the change", async () => {
    const { admin, officer, merchantId, kopi, at } = await shop("Asia/Jakarta");
    const items = [{ productId: kopi.id, discountAmount: 5_000 }];
    await createPromotion(admin, merchantId, { name: "Malam", ...period, ...nightly, items });
    const { order } = await at(Date.parse("2026-11-27T14:59:59Z"));
    expect(order.total).toBe(20_000);
    clock.ms = Date.parse("2026-11-27T15:00:00Z");
    const lines = [{ productId: kopi.id, quantity: 2, modifiers: [] }];
    const changed = await changeLines(officer, { orderId: order.id, version: order.version, lines });
    expect(changed.total).toBe(30_000);
  });
});

describe("a promotion of a category", () => {
  it("counts for what comes into it later, yields to the item's own amount, and loses to a better one", async () => {
    clock.ms = Date.parse("2026-11-20T00:00:00Z");
    const { admin, merchantId, category, kopi } = await shop("Asia/Jakarta");
    const priceOf = async (productId: number) => (await place(admin, [{ productId }])).items[0]?.price;
    const categories = [{ categoryId: category.id, discountAmount: 10 }];
    const fields = { ...period, discountType: "percent" as const };
    const { id } = await createPromotion(admin, merchantId, { name: "Kopi 10", ...fields, categories });
    const later = await createProduct(admin, merchantId, { name: "Latte", price: 30_000, categoryId: category.id });
    const other = await createProduct(admin, merchantId, { name: "Roti", price: 10_000 });
    expect([await priceOf(kopi.id), await priceOf(later.id), await priceOf(other.id)]).toEqual([
      18_000, 27_000, 10_000,
    ]);

    await updateProduct(admin, merchantId, other.id, { categoryId: category.id });
    expect(await priceOf(other.id)).toBe(9_000);
    await updatePromotion(admin, merchantId, id, { items: [{ productId: later.id, discountAmount: 5 }] });
    expect([await priceOf(kopi.id), await priceOf(later.id)]).toEqual([18_000, 28_500]);

    const special = {
      ...period,
      discountType: "override_price" as const,
      items: [{ productId: kopi.id, discountAmount: 15_000 }],
    };
    await createPromotion(admin, merchantId, { name: "Spesial", ...special });
    expect(await priceOf(kopi.id)).toBe(15_000);
    await updatePromotion(admin, merchantId, id, { isActive: false });
    expect([await priceOf(later.id), await priceOf(kopi.id)]).toEqual([30_000, 15_000]);
  });
});

describe("an item sold from 07:00 to 11:00", () => {
  it("is refused and shown as not available outside, with the moment it comes back, to the minute", async () => {
    clock.ms = Date.parse("2026-11-27T01:00:00Z");
    const { admin, merchantId, kopi } = await shop("Asia/Makassar");
    const availability = [{ days: [1, 2, 3, 4, 5], from: "07:00", to: "11:00" }];
    await updateProduct(admin, merchantId, kopi.id, { availability });
    const [opens, closes, monday] = ["2026-11-26T23:00", "2026-11-27T03:00", "2026-11-29T23:00"].map((text) =>
      Date.parse(`${text}:00Z`),
    );
    const edges = [
      [opens, -1, false, opens],
      [opens, 0, true, closes],
      [closes, -1, true, closes],
      [closes, 0, false, monday],
    ] as const;
    for (const [edge = 0, shift, isSold, until = 0] of edges) {
      clock.ms = edge + shift;
      const menu = await getMenu(admin, merchantId);
      const register = await getRegisterMenu(admin, merchantId);
      const shown = { isAvailable: isSold, availableFrom: isSold ? null : new Date(until) };
      expect([menu.products[0], register.products[0]]).toMatchObject([shown, shown]);
      expect([menu.validUntil, register.validUntil]).toEqual([new Date(until), new Date(until)]);
      const placed = place(admin, [{ productId: kopi.id }]);
      if (isSold) expect((await placed).total).toBe(20_000);
      else {
        const line = { index: 0, productId: kopi.id, name: "Kopi", availableFrom: new Date(until).toISOString() };
        await expect(placed).rejects.toMatchObject({ code: "unavailable_item", detail: { lines: [line] } });
      }
    }
    await updateProduct(admin, merchantId, kopi.id, { isAvailable: false });
    expect((await getMenu(admin, merchantId)).products[0]).toMatchObject({ isAvailable: false, availableFrom: null });
  });
});

it("hours and categories cost an order no statement", async () => {
  clock.ms = Date.parse("2026-11-27T15:30:00Z");
  const counted = countStatements({ ...installation.deps });
  const { admin, merchantId, category, kopi } = await shop("Asia/Jakarta", counted.deps);
  const statementsOfAnOrder = async () => {
    await place(admin, [{ productId: kopi.id }]);
    counted.reset();
    const order = await place(admin, [{ productId: kopi.id }]);
    return { count: counted.count(), total: order.total };
  };
  const plain = await statementsOfAnOrder();
  const categories = [{ categoryId: category.id, discountAmount: 1_000 }];
  await createPromotion(admin, merchantId, { name: "Malam", ...period, ...nightly, categories });
  const availability = [{ days: [5], from: "08:00", to: "23:00" }];
  await updateProduct(admin, merchantId, kopi.id, { availability });
  expect(await statementsOfAnOrder()).toEqual({ count: plain.count, total: plain.total - 1_000 });
});
