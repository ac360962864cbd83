import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCategory } from "../src/catalog/categories.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { catalogRouter } from "../src/catalog/router.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { countStatements } from "./count-statements.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

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

describe("a product", () => {
  it("is created with its variants and modifier groups, and read back the same", async () => {
    const { admin, officer, merchantId } = await createTestMerchant(installation.deps);
    const category = await call(admin).createCategory({ name: "Minuman", nameEn: "Drinks" });
    const made = await call(admin).createProduct({
      name: "Kopi Susu",
      nameEn: "Milk coffee",
      price: 18_000,
      categoryId: category.id,
      sku: "KS-1",
      barcode: "8991234567897",
      stock: 20,
      taxPercent: 11.5,
      variants: [
        { name: "Kecil", price: 15_000 },
        { name: "Besar", price: 21_000, stock: 3 },
      ],
      modifierGroups: [spice],
    });
    expect(made).toMatchObject({
      merchantId,
      categoryId: category.id,
      taxPercent: 11.5,
      promotion: null,
      variants: [
        { name: "Kecil", price: 15_000, stock: null, isAvailable: true },
        { name: "Besar", price: 21_000, stock: 3, isAvailable: true },
      ],
      modifierGroups: [
        { name: "Level pedas", min: 1, max: 1, options: [{ price: 0, isDefault: true }, { price: 1000 }] },
      ],
    });
    expect(await call(officer).getProduct({ id: made.id })).toEqual(made);
  });

  it("changes only what was sent and keeps the ids of variants and options known by id or name", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const made = await createProduct(admin, merchantId, {
      name: "Mi",
      price: 10_000,
      variants: [
        { name: "S", price: 1, stock: 7 },
        { name: "M", price: 2 },
      ],
      modifierGroups: [spice],
    });
    const [small] = made.variants;
    const changed = await updateProduct(admin, merchantId, made.id, {
      description: "Baru",
      variants: [
        { name: "XL", price: 9 },
        { id: small?.id, name: "Mini", price: 3 },
      ],
      modifierGroups: [
        {
          ...spice,
          options: [
            { name: "Pedas", price: 2000 },
            { name: "Gila", price: 5000 },
          ],
        },
      ],
    });
    expect(changed).toMatchObject({ name: "Mi", price: 10_000, description: "Baru", version: 2 });
    expect(changed.variants).toMatchObject([{ name: "XL" }, { id: small?.id, name: "Mini", price: 3, stock: 7 }]);
    const [group] = changed.modifierGroups;
    expect(group?.id).toBe(made.modifierGroups[0]?.id);
    expect(group?.options[0]).toMatchObject({ id: made.modifierGroups[0]?.options[1]?.id, price: 2000 });
    const untouched = await updateProduct(admin, merchantId, made.id, { price: 11_000 });
    expect(untouched).toMatchObject({ variants: changed.variants, modifierGroups: changed.modifierGroups });
  });

  it("shares a group attached by id, and gives a copy where a client without ids changes it", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const first = await createProduct(admin, merchantId, { name: "A", price: 1, modifierGroups: [spice] });
    const groupId = first.modifierGroups[0]?.id ?? 0;
    const second = await createProduct(admin, merchantId, { name: "B", price: 1, modifierGroups: [{ id: groupId }] });
    expect(second.modifierGroups).toEqual(first.modifierGroups);
    const changed = await updateProduct(admin, merchantId, second.id, { modifierGroups: [{ ...spice, max: null }] });
    expect(changed.modifierGroups[0]).toMatchObject({ max: null });
    const still = await call(admin).getProduct({ id: first.id });
    expect(still.modifierGroups).toEqual(first.modifierGroups);
  });

  it.each([
    ["sku", { sku: "SAME" }],
    ["barcode", { barcode: "123" }],
  ])("refuses a second live product with the same %s, and takes it again after archiving", async (field, key) => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const first = await createProduct(admin, merchantId, { name: "A", price: 1, ...key });
    const again = () => createProduct(admin, merchantId, { name: "B", price: 1, ...key });
    await expect(again()).rejects.toMatchObject({ code: "duplicate", detail: { field } });
    await call(admin).deleteProduct({ id: first.id });
    await expect(call(admin).getProduct({ id: first.id })).rejects.toMatchObject({ cause: { code: "not_found" } });
    expect(await again()).toMatchObject(key);
  });

  it("is created once for one idempotency key, and the replay has the same dates", async () => {
    const { admin } = await createTestMerchant(installation.deps);
    const input = { name: "Sekali", price: 5, idempotencyKey: "p-1" };
    const first = await call(admin).createProduct(input);
    expect(await call(admin).createProduct(input)).toEqual(first);
    expect(await call(admin).listProducts({})).toMatchObject({ total: 1 });
  });

  it("refuses a stale version and impossible groups", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const { id } = await createProduct(admin, merchantId, { name: "A", price: 1 });
    await updateProduct(admin, merchantId, id, { price: 2, expectedVersion: 1 });
    const stale = updateProduct(admin, merchantId, id, { price: 3, expectedVersion: 1 });
    await expect(stale).rejects.toMatchObject({ code: "version_conflict", detail: { version: 2 } });
    for (const wrong of [
      { min: 3, max: 2 },
      { min: 3, max: null },
    ]) {
      const attempt = call(admin).updateProduct({ id, modifierGroups: [{ ...spice, ...wrong }] });
      await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("the list of products", () => {
  it("finds by name or description in either language, by code, by category, and pages by id", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const category = await createCategory(admin, merchantId, { name: "Makanan" });
    await createProduct(admin, merchantId, { name: "Soto Ayam", nameEn: "Chicken soup", price: 1, sku: "S-1" });
    await createProduct(admin, merchantId, {
      name: "Bakso",
      description: "Kuah ayam 100%",
      price: 1,
      categoryId: category.id,
    });
    await createProduct(admin, merchantId, { name: "Café", price: 1, barcode: "899" });
    const names = async (input: { search?: string; categoryId?: number; skip?: number; limit?: number }) =>
      (await call(admin).listProducts(input)).items.map((item) => item.name);
    expect(await names({ search: "AYAM" })).toEqual(["Soto Ayam", "Bakso"]);
    expect(await names({ search: "chicken" })).toEqual(["Soto Ayam"]);
    expect(await names({ search: "cafe" })).toEqual(["Café"]);
    expect(await names({ search: "100%" })).toEqual(["Bakso"]);
    expect(await names({ search: "_" })).toEqual([]);
    expect(await names({ search: "S-1" })).toEqual(["Soto Ayam"]);
    expect(await names({ search: "899" })).toEqual(["Café"]);
    expect(await names({ categoryId: category.id })).toEqual(["Bakso"]);
    expect(await names({ skip: 1, limit: 1 })).toEqual(["Bakso"]);
    expect(await call(admin).listProducts({ skip: 1, limit: 1 })).toMatchObject({ total: 3, isTotalEstimated: false });
    await expect(call(admin).listProducts({ limit: 1001 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("reads a page with the same two statements, however much hangs on the products", async () => {
    const counted = countStatements(installation.deps);
    const { admin, merchantId } = await createTestMerchant(counted.deps);
    const measure = async () => {
      counted.reset();
      await call(admin).listProducts({});
      return counted.count();
    };
    await createProduct(admin, merchantId, { name: "Satu", price: 1 });
    const few = await measure();
    for (let n = 0; n < 12; n += 1) {
      await createProduct(admin, merchantId, {
        name: `P${n}`,
        price: 1,
        variants: [
          { name: "a", price: 1 },
          { name: "b", price: 2 },
        ],
        modifierGroups: [spice],
      });
    }
    expect(few).toBe(2);
    expect(await measure()).toBe(2);
  });
});

describe("another merchant's things", () => {
  it("do not exist", async () => {
    const { deps } = installation;
    const [mine, theirs] = [await createTestMerchant(deps), await createTestMerchant(deps)];
    const category = await createCategory(theirs.admin, theirs.merchantId, { name: "Theirs" });
    const product = await createProduct(theirs.admin, theirs.merchantId, {
      name: "Theirs",
      price: 1,
      variants: [{ name: "v", price: 1 }],
      modifierGroups: [spice],
    });
    const own = await createProduct(mine.admin, mine.merchantId, { name: "Mine", price: 1, modifierGroups: [spice] });
    const groupId = product.modifierGroups[0]?.id ?? 0;
    const variantId = product.variants[0]?.id ?? 0;
    const { id } = product;
    const admin = call(mine.admin);
    const attempts = [
      () => admin.getProduct({ id }),
      () => admin.updateProduct({ id, name: "x" }),
      () => admin.deleteProduct({ id }),
      () => admin.setAvailability({ productId: id, isAvailable: false }),
      () => admin.setAvailability({ productId: own.id, variantId, isAvailable: false }),
      () => admin.updateProduct({ id: own.id, categoryId: category.id }),
      () => admin.createProduct({ name: "x", price: 1, categoryId: category.id }),
      () => admin.updateProduct({ id: own.id, modifierGroups: [{ id: groupId }] }),
      () => admin.updateProduct({ id: own.id, modifierGroups: [{ ...spice, id: groupId }] }),
      () => admin.updateProduct({ id: own.id, variants: [{ id: variantId, name: "x", price: 1 }] }),
      () => admin.updateCategory({ id: category.id, name: "x" }),
      () => admin.deleteCategory({ id: category.id }),
    ];
    for (const attempt of attempts) {
      await expect(attempt(), String(attempt)).rejects.toMatchObject({ cause: { code: "not_found" } });
    }
    expect(await call(theirs.admin).getProduct({ id })).toEqual(product);
    expect(await admin.listProducts({})).toMatchObject({ total: 1 });
  });
});

describe("categories", () => {
  it("have one name each and stay while products are in them", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const category = await call(admin).createCategory({ name: "Satu", sortOrder: 2 });
    await call(admin).createCategory({ name: "Dua", sortOrder: 1 });
    await expect(call(admin).createCategory({ name: "Satu" })).rejects.toMatchObject({
      cause: { code: "duplicate", detail: { field: "name" } },
    });
    expect((await call(admin).listCategories({})).items.map((each) => each.name)).toEqual(["Dua", "Satu"]);
    const product = await createProduct(admin, merchantId, { name: "A", price: 1, categoryId: category.id });
    const remove = () => call(admin).deleteCategory({ id: category.id });
    await expect(remove()).rejects.toMatchObject({ cause: { code: "in_use" } });
    await call(admin).deleteProduct({ id: product.id });
    await remove();
    expect(await call(admin).listCategories({})).toMatchObject({ total: 1 });
  });

  it("are written by admins only", async () => {
    const { officer } = await createTestMerchant(installation.deps);
    await expect(call(officer).createCategory({ name: "x" })).rejects.toMatchObject({ cause: { code: "forbidden" } });
    await expect(call(officer).createProduct({ name: "x", price: 1 })).rejects.toMatchObject({
      cause: { code: "forbidden" },
    });
  });
});
