import { afterAll, beforeAll, expect, it } from "vitest";
import { readCatalogueVersion } from "../src/catalog/catalog-store.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { promotionRouter } from "../src/promotion/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

let installation: TestInstallation;
const call = createCallerFactory(promotionRouter);
const period = { startsAt: new Date("2026-01-01"), endsAt: new Date("2026-02-01") };

beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

async function merchantWithProduct() {
  const merchant = await createTestMerchant(installation.deps);
  const product = await createProduct(merchant.admin, merchant.merchantId, { name: "Nasi", price: 10_000 });
  return { ...merchant, product };
}

it("is created, listed, changed and archived, each ending every cached menu", async () => {
  const { admin, officer, merchantId, product } = await merchantWithProduct();
  const { db } = installation.deps;
  const version = () => db.withMerchant(merchantId, readCatalogueVersion);
  const seen = [await version()];
  const made = await call(admin).create({
    name: "Hemat",
    ...period,
    discountType: "percent",
    items: [{ productId: product.id, discountAmount: 12.5 }],
  });
  seen.push(await version());
  expect(made).toMatchObject({ ...period, isActive: true, description: null, merchantId });
  expect(made.items).toMatchObject([{ productId: product.id, productName: "Nasi", discountAmount: 12.5 }]);
  expect(await call(officer).list({})).toEqual({ items: [made], total: 1 });
  expect(await call(officer).list({ skip: 5, search: "HEM" })).toEqual({ items: [], total: 1 });
  expect(await call(officer).list({ search: "mahal" })).toEqual({ items: [], total: 0 });
  expect(await call(officer).get({ id: made.id })).toEqual(made);

  const changed = await call(admin).update({ id: made.id, isActive: false });
  seen.push(await version());
  expect(changed).toMatchObject({ isActive: false, name: "Hemat", items: made.items });

  await call(admin).delete({ id: made.id });
  seen.push(await version());
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  await expect(call(officer).get({ id: made.id })).rejects.toMatchObject({ cause: { code: "not_found" } });
  expect(await call(officer).list({})).toEqual({ items: [], total: 0 });
});

it("takes money off by default", async () => {
  const { admin, product } = await merchantWithProduct();
  const items = [{ productId: product.id, discountAmount: 2000 }];
  expect(await call(admin).create({ name: "Potongan", ...period, items })).toMatchObject({ discountType: "amount" });
});

it.each([
  ["more than 100 percent", { discountType: "percent" as const, items: [100.01] }],
  ["three decimals of a percent", { discountType: "percent" as const, items: [1.234] }],
  ["a fraction of the smallest unit", { discountType: "amount" as const, items: [0.5] }],
  ["the same product twice", { items: [1, 1] }],
  ["an end before its start", { startsAt: period.endsAt, endsAt: period.startsAt, items: [1] }],
  ["an empty period", { endsAt: period.startsAt, items: [1] }],
])("refuses %s, on creation and on change alike", async (_, { items, ...fields }) => {
  const { admin, product } = await merchantWithProduct();
  const refused = { ...fields, items: items.map((discountAmount) => ({ productId: product.id, discountAmount })) };
  const create = call(admin).create({ name: "X", ...period, ...refused });
  await expect(create).rejects.toMatchObject({ cause: { code: "validation" } });
  const good = await call(admin).create({
    name: "X",
    ...period,
    items: [{ productId: product.id, discountAmount: 1 }],
  });
  const change = call(admin).update({ id: good.id, ...refused });
  await expect(change).rejects.toMatchObject({ cause: { code: "validation" } });
  expect(await call(admin).get({ id: good.id })).toEqual(good);
});

it("refuses to become a percentage while an item takes more than 100 off", async () => {
  const { admin, product } = await merchantWithProduct();
  const items = [{ productId: product.id, discountAmount: 2000 }];
  const { id } = await call(admin).create({ name: "X", ...period, items });
  const change = call(admin).update({ id, discountType: "percent" });
  await expect(change).rejects.toMatchObject({ cause: { code: "validation" } });
});

it("knows neither the products nor the promotions of another merchant", async () => {
  const [mine, theirs] = [await merchantWithProduct(), await merchantWithProduct()];
  const theirItems = [{ productId: theirs.product.id, discountAmount: 1 }];
  const their = await call(theirs.admin).create({ name: "T", ...period, items: theirItems });
  const own = await call(mine.admin).create({
    name: "M",
    ...period,
    items: [{ productId: mine.product.id, discountAmount: 1 }],
  });
  const attempts = [
    () => call(mine.admin).create({ name: "X", ...period, items: theirItems }),
    () => call(mine.admin).update({ id: own.id, items: theirItems }),
    () => call(mine.admin).get({ id: their.id }),
    () => call(mine.admin).update({ id: their.id, name: "X" }),
    () => call(mine.admin).delete({ id: their.id }),
  ];
  for (const attempt of attempts) {
    await expect(attempt(), String(attempt)).rejects.toMatchObject({ cause: { code: "not_found" } });
  }
  expect(await call(theirs.admin).get({ id: their.id })).toEqual(their);
  expect(await call(mine.admin).get({ id: own.id })).toEqual(own);
});

it("is written by admins only", async () => {
  const { officer, product } = await merchantWithProduct();
  const items = [{ productId: product.id, discountAmount: 1 }];
  const create = call(officer).create({ name: "X", ...period, items });
  await expect(create).rejects.toMatchObject({ cause: { code: "forbidden" } });
});
