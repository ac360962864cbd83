import { openDatabase } from "@atapos/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueCache } from "../src/catalog/catalogue-snapshot-store.ts";
import { createCategory } from "../src/catalog/categories.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { getMenu } from "../src/catalog/get-menu.ts";
import { catalogRouter } from "../src/catalog/router.ts";
import { setAvailability } from "../src/catalog/set-availability.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import type { Deps } from "../src/deps.ts";
import { createPromotion } from "../src/promotion/create-promotion.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { countStatements } from "./count-statements.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

let installation: TestInstallation;
const call = createCallerFactory(catalogRouter);

beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const spice = {
  name: "Level pedas",
  nameEn: "Heat",
  min: 1,
  max: 1,
  options: [
    { name: "Biasa", isDefault: true },
    { name: "Pedas", price: 1000 },
  ],
};

describe("the cached catalogue", () => {
  it("is never stale: what another process wrote is there at the next look", async () => {
    const { deps, database } = installation;
    const elsewhere: Deps = {
      ...deps,
      db: openDatabase({ webUrl: database.webUrl, systemUrl: database.systemUrl, maxConnections: 2 }),
    };
    const { admin, merchantId } = await createTestMerchant(deps);
    const writer = actingAs(elsewhere, admin.actor);
    const look = () => deps.db.withMerchant(merchantId, (tx) => catalogueCache(deps).get(tx));
    const { id } = await createProduct(writer, merchantId, { name: "A", price: 100 });
    expect((await look()).products.get(id)).toMatchObject({ price: 100 });
    for (const price of [200, 300, 400]) {
      await updateProduct(writer, merchantId, id, { price });
      expect((await look()).products.get(id)?.price).toBe(price);
    }
    await setAvailability(writer, merchantId, { productId: id, isAvailable: false });
    expect((await look()).products.get(id)?.isAvailable).toBe(false);
    await elsewhere.db.close();
  });

  it("is the same object while nothing changed, and another after each write", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const look = () => deps.db.withMerchant(merchantId, (tx) => catalogueCache(deps).get(tx));
    const first = await look();
    expect(await look()).toBe(first);
    await createCategory(admin, merchantId, { name: "Baru" });
    expect((await look()).version).toBe(first.version + 1);
  });

  it("loads any catalogue in five statements", async () => {
    const counted = countStatements(installation.deps);
    const { admin, merchantId } = await createTestMerchant(counted.deps);
    for (const name of ["A", "B", "C"]) {
      await createProduct(admin, merchantId, {
        name,
        price: 1,
        variants: [{ name, price: 1 }],
        modifierGroups: [spice],
      });
    }
    counted.reset();
    const { products } = await counted.deps.db.withMerchant(merchantId, (tx) => catalogueCache(counted.deps).get(tx));
    expect(products.size).toBe(3);
    expect(counted.count()).toBe(5);
  });
});

describe("the menu", () => {
  it("shows prices of this moment and what is sold out, to people who are not signed in", async () => {
    const { deps } = installation;
    const clock = { ms: Date.parse("2026-03-01T05:00:00Z") };
    const at = { ...deps, now: () => clock.ms };
    const { admin, merchantId } = await createTestMerchant(at, { taxPercent: 10 });
    const product = await createProduct(admin, merchantId, {
      name: "Nasi",
      price: 20_000,
      variants: [
        { name: "Jumbo", price: 30_000, stock: 0 },
        { name: "Biasa", price: 20_000 },
      ],
    });
    const gone = await createProduct(admin, merchantId, { name: "Habis", price: 1, stock: 0 });
    await createPromotion(admin, merchantId, {
      name: "Diskon",
      discountType: "percent",
      startsAt: new Date(clock.ms + 60_000),
      endsAt: new Date(clock.ms + 120_000),
      items: [{ productId: product.id, discountAmount: 25 }],
    });
    const menu = () => call({ ...admin, deps: at, actor: { kind: "anonymous" } }).menu({ merchantId });
    const before = await menu();
    expect(before.validUntil).toEqual(new Date(clock.ms + 60_000));
    expect(before.merchant).toMatchObject({ isOpen: true, pricingRules: { taxPercent: 10 } });
    expect(before.products.find((each) => each.id === gone.id)?.isAvailable).toBe(false);
    expect(before.products[0]).toMatchObject({ effectivePrice: 20_000, promotion: null, isAvailable: true });
    expect(before.products[0]?.variants.map((each) => each.isAvailable)).toEqual([false, true]);
    clock.ms += 60_000;
    const during = (await menu()).products[0];
    expect(during).toMatchObject({
      price: 20_000,
      effectivePrice: 15_000,
      promotion: { name: "Diskon", endsAt: new Date(clock.ms + 60_000) },
    });
    expect(during?.variants.map((each) => each.effectivePrice)).toEqual([22_500, 15_000]);
    expect(await call(admin).getProduct({ id: product.id })).toMatchObject({ promotion: { price: 15_000 } });
    clock.ms += 60_000;
    expect((await menu()).products[0]).toMatchObject({ effectivePrice: 20_000, promotion: null });
  });

  it("is that of the actor's merchant, whatever merchant is asked for", async () => {
    const { deps } = installation;
    const [mine, theirs] = [await createTestMerchant(deps), await createTestMerchant(deps)];
    const menu = await call(mine.officer).menu({ merchantId: theirs.merchantId });
    expect(menu.merchant.id).toBe(mine.merchantId);
    await expect(getMenu(mine.admin, 999_999)).rejects.toMatchObject({ code: "not_found" });
  });
});
