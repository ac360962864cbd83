import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCategory } from "../src/catalog/categories.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { getMenu } from "../src/catalog/get-menu.ts";
import { catalogRouter } from "../src/catalog/router.ts";
import type { Deps } from "../src/deps.ts";
import { createPromotion } from "../src/promotion/create-promotion.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { countStatements } from "./count-statements.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";
import { place } from "./support/orders.ts";

let installation: TestInstallation;
const call = createCallerFactory(catalogRouter);

beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

async function shop(deps: Deps = installation.deps) {
  const merchant = await createTestMerchant(deps);
  return { ...merchant, owner: call(merchant.admin) };
}

const make = (merchant: TestMerchant, input: Parameters<typeof createProduct>[2]) =>
  createProduct(merchant.admin, merchant.merchantId, input);

const auditOf = ({ merchantId }: TestMerchant, action: string) =>
  installation.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    return db.auditLog.findMany({ where: { merchantId, action }, orderBy: { id: "asc" } });
  });

const picture = (merchant: TestMerchant, productId: number, publicId: string) =>
  installation.deps.db.withMerchant(merchant.merchantId, async (tx) => {
    const db = await tx.prisma();
    const data = { merchantId: merchant.merchantId, productId, url: `http://x/${publicId}`, publicId };
    return (await db.productAttachment.create({ data: { ...data, width: 8, height: 6 } })).id;
  });

const spice = { name: "Pedas", min: 1, max: 1, options: [{ name: "Biasa", isDefault: true }, { name: "Gila" }] };
const happyHour = [{ days: [5, 6], from: "22:00", to: "02:00" }];

describe("the order of the menu", () => {
  it("is set in one call; what is new, moved or unnamed comes last", async () => {
    const merchant = await shop();
    const { owner, admin, merchantId } = merchant;
    const [a, b, c] = [
      await owner.createCategory({ name: "A" }),
      await owner.createCategory({ name: "B", nameEn: "Bee" }),
      await owner.createCategory({ name: "C" }),
    ];
    const product = (name: string, categoryId: number | null) => make(merchant, { name, price: 1, categoryId });
    const inA = await product("a1", a.id);
    const [b1, b2, b3] = [await product("b1", b.id), await product("b2", b.id), await product("b3", b.id)];
    const alone = await product("alone", null);
    await owner.deleteProduct({ id: (await product("gone", b.id)).id });
    const before = (await getMenu(admin, merchantId)).version;

    expect(await owner.sortCategories({ ids: [c.id, b.id] })).toEqual({ ids: [c.id, b.id, a.id] });
    expect(await owner.sortProducts({ categoryId: b.id, ids: [b3.id, b1.id] })).toEqual({ ids: [b3.id, b1.id, b2.id] });

    const menu = await getMenu(admin, merchantId);
    expect(menu.version).toBe(before + 2);
    expect(menu.categories.map((category) => category.name)).toEqual(["C", "B", "A"]);
    const order = [b3.id, b1.id, b2.id, inA.id, alone.id];
    expect(menu.products.map((each) => each.id)).toEqual(order);
    expect((await owner.editorList({})).items.map((each) => each.id)).toEqual(order);
    expect(await owner.listCategories({})).toMatchObject({
      items: [
        { name: "C", productCount: 0 },
        { name: "B", nameEn: "Bee", productCount: 3 },
        { name: "A", productCount: 1 },
      ],
      products: { live: 5, uncategorised: 1, archived: 1 },
    });
    expect(await owner.updateProduct({ id: b3.id, categoryId: a.id, expectedVersion: 1 })).toMatchObject({
      version: 2,
    });
    expect((await owner.editorList({ categoryId: a.id })).items.map((each) => each.name)).toEqual(["a1", "b3"]);
    expect(await auditOf(merchant, "category.sort")).toMatchObject([
      { before: { ids: [a.id, b.id, c.id] }, after: { ids: [c.id, b.id, a.id] } },
    ]);
    expect(await auditOf(merchant, "product.sort")).toMatchObject([
      { subject: `category:${b.id}`, before: { ids: [b1.id, b2.id, b3.id] }, after: { ids: [b3.id, b1.id, b2.id] } },
    ]);
  });

  it("refuses what is not there, and survives two owners and an order at the same moment", async () => {
    const merchant = await shop();
    const { owner } = merchant;
    const category = await owner.createCategory({ name: "A" });
    const ids: number[] = [];
    for (const name of ["1", "2", "3", "4"]) {
      ids.push((await make(merchant, { name, price: 1, stock: 50, categoryId: category.id })).id);
    }
    const other = await make(merchant, { name: "other", price: 1 });
    const missing = { cause: { code: "not_found" } };
    await expect(owner.sortProducts({ categoryId: category.id, ids: [other.id] })).rejects.toMatchObject(missing);
    await expect(owner.sortCategories({ ids: [category.id, 999_999] })).rejects.toMatchObject(missing);
    await expect(owner.sortProducts({ categoryId: null, ids: [other.id, other.id] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const orders = ids.map((productId) => place(merchant.officer, [{ productId }]).catch(() => null));
    const sorts = [ids.toReversed(), ids].flatMap((each) =>
      Array.from({ length: 5 }, () => owner.sortProducts({ categoryId: category.id, ids: each })),
    );
    await Promise.all([...sorts, ...orders]);
    const last = (await owner.editorList({ categoryId: category.id })).items.map((each) => each.id);
    expect([ids, ids.toReversed()]).toContainEqual(last);
  });
});

describe("the owner's list", () => {
  it("shows each item as it is now, and finds it by name, code, category and archive", async () => {
    const merchant = await shop();
    const { owner, admin, merchantId } = merchant;
    const category = await createCategory(admin, merchantId, { name: "Minuman" });
    const coffee = await make(merchant, {
      name: "Kopi Susu",
      nameEn: "Milk coffee",
      price: 20_000,
      categoryId: category.id,
      station: "bar",
      lowStock: 3,
      availability: happyHour,
      variants: [
        { name: "Kecil", price: 18_000, stock: 3, sku: "KS-S" },
        { name: "Besar", price: 24_000, stock: 9, barcode: "899" },
      ],
      modifierGroups: [spice],
    });
    const tea = await make(merchant, { name: "Teh", price: 5_000, stock: 40 });
    const cake = await make(merchant, { name: "Kue", price: 9_000 });
    await owner.deleteProduct({ id: cake.id });
    await picture(merchant, coffee.id, "first");
    await picture(merchant, coffee.id, "second");
    const period = { startsAt: new Date("2020-01-01"), endsAt: new Date("2040-01-01") };
    const items = [{ productId: coffee.id, discountAmount: 2_000 }];
    await createPromotion(admin, merchantId, { name: "Diskon", discountType: "amount", ...period, items });

    const { items: rows, total } = await owner.editorList({});
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      {
        ...{ id: coffee.id, categoryId: category.id, name: "Kopi Susu", nameEn: "Milk coffee", price: 20_000 },
        ...{ station: "bar", availability: happyHour, isAvailable: true, isLow: true, groupCount: 1, version: 1 },
        thumbnailUrl: "http://localhost/first",
        variants: [{ name: "Kecil", price: 18_000, stock: 3 }, { name: "Besar" }],
        promotion: { name: "Diskon", price: 18_000 },
        archivedAt: null,
      },
      { id: tea.id, categoryId: null, stock: 40, isLow: false, thumbnailUrl: null, variants: [], promotion: null },
    ]);
    const names = async (input: Parameters<typeof owner.editorList>[0]) =>
      (await owner.editorList(input)).items.map((row) => row.name);
    expect(await names({ search: "MILK" })).toEqual(["Kopi Susu"]);
    expect(await names({ search: "KS-S" })).toEqual(["Kopi Susu"]);
    expect(await names({ search: "899" })).toEqual(["Kopi Susu"]);
    expect(await names({ categoryId: category.id })).toEqual(["Kopi Susu"]);
    expect(await names({ categoryId: null })).toEqual(["Teh"]);
    expect(await names({ isArchived: true })).toEqual(["Kue"]);
    expect(await names({ skip: 1, limit: 1 })).toEqual(["Teh"]);
    await expect(call(merchant.officer).editorList({})).rejects.toMatchObject({ cause: { code: "forbidden" } });
  });

  it("is read with two statements, and an item with two, however much there is", async () => {
    const counted = countStatements(installation.deps);
    const merchant = await shop(counted.deps);
    const measure = async (work: () => Promise<unknown>) => {
      counted.reset();
      await work();
      return counted.count();
    };
    const variants = [
      { name: "a", price: 1 },
      { name: "b", price: 2 },
    ];
    let id = 0;
    for (let n = 0; n < 12; n += 1) {
      ({ id } = await make(merchant, { name: `P${n}`, price: 1, variants, modifierGroups: [spice] }));
    }
    expect(await measure(() => merchant.owner.editorList({}))).toBe(2);
    expect(await measure(() => merchant.owner.listCategories({}))).toBe(2);
    expect(await measure(() => merchant.owner.editorProduct({ id }))).toBe(2);
    expect(await measure(() => merchant.owner.listModifierGroups())).toBe(1);
  });
});

describe("an item in its editor", () => {
  it("shows all of it, with who changed it last, and keeps hours, codes of variants and their absence", async () => {
    const merchant = await shop();
    const { owner } = merchant;
    const group = await owner.createModifierGroup(spice);
    const made = await owner.createProduct({
      ...{ name: "Kopi", nameEn: "Coffee", description: "Panas", descriptionEn: "Hot", price: 1_000 },
      ...{ sku: "K", barcode: "1", taxPercent: 5.5, station: "bar", stock: 7, lowStock: 2, availability: happyHour },
      variants: [{ name: "S", price: 900, sku: "K-S", barcode: "2" }],
      modifierGroups: [{ id: group.id }],
    });
    await make(merchant, { name: "Teh", price: 1, modifierGroups: [{ id: group.id }] });
    const attachmentId = await picture(merchant, made.id, "kopi");
    const shown = await owner.editorProduct({ id: made.id });
    expect(shown).toEqual({
      ...made,
      attachments: [
        { id: attachmentId, url: "http://x/kopi", thumbnailUrl: "http://localhost/kopi", width: 8, height: 6 },
      ],
      modifierGroups: [{ ...made.modifierGroups[0], version: 1, productCount: 2 }],
      archivedAt: null,
      changedBy: { id: merchant.admin.actor.staffId, name: merchant.admin.actor.name },
    });
    expect(shown).toMatchObject({ availability: happyHour, variants: [{ sku: "K-S", barcode: "2" }] });

    const kept = await owner.updateProduct({ id: made.id, variants: [{ name: "S", price: 950 }] });
    expect(kept).toMatchObject({ availability: happyHour, variants: [{ price: 950, sku: "K-S", barcode: "2" }] });
    expect(await owner.updateProduct({ id: made.id, availability: null })).toMatchObject({ availability: null });
    for (const wrong of [
      [],
      [{ days: [0], from: "08:00", to: "10:00" }],
      [{ days: [1], from: "8:00", to: "10:00" }],
      [{ days: [1, 1], from: "08:00", to: "24:00" }],
    ]) {
      const refused = owner.updateProduct({ id: made.id, availability: wrong });
      await expect(refused).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  it("tells the second of two owners who was faster and when, and keeps the first one's work", async () => {
    const merchant = await shop();
    const { owner } = merchant;
    const { id } = await make(merchant, { name: "Kopi", price: 1_000, variants: [{ name: "S", price: 1 }] });
    const saved = await owner.updateProduct({ id, price: 2_000, expectedVersion: 1 });
    const stale = (expectedVersion: number) => owner.updateProduct({ id, price: 3_000, expectedVersion });
    const conflict = {
      code: "version_conflict",
      detail: { version: 2, changedBy: merchant.admin.actor.name, changedAt: saved.updatedAt.toISOString() },
    };
    await expect(stale(1)).rejects.toMatchObject({ cause: conflict });
    expect(await owner.editorProduct({ id })).toMatchObject({ price: 2_000, version: 2 });
    const variantId = saved.variants[0]?.id ?? 0;
    const switched = await owner.setAvailability({ productId: id, variantId, isAvailable: false });
    expect(switched).toEqual({ productId: id, variantId, isAvailable: false, version: 3 });
    await expect(stale(2)).rejects.toMatchObject({ cause: { code: "version_conflict" } });
    expect(await stale(3)).toMatchObject({ price: 3_000, variants: [{ isAvailable: false }] });
    await owner.setAvailability({ productId: id, isAvailable: false });
    expect(await auditOf(merchant, "product.setAvailability")).toMatchObject([
      { before: { variantId, isAvailable: true }, after: { variantId, isAvailable: false } },
      { before: { isAvailable: true }, after: { isAvailable: false } },
    ]);
  });

  it("comes back from the archive as it was, unless another one took its code", async () => {
    const merchant = await shop();
    const { owner } = merchant;
    const made = await make(merchant, { name: "Kopi", price: 1, sku: "K", barcode: "9", modifierGroups: [spice] });
    await owner.deleteProduct({ id: made.id });
    expect(await owner.editorProduct({ id: made.id })).toMatchObject({ archivedAt: expect.any(Date), sku: "K" });
    const restored = await owner.restoreProduct({ id: made.id });
    expect(restored).toEqual({ ...made, version: 3, updatedAt: restored.updatedAt });
    expect(await owner.restoreProduct({ id: made.id })).toEqual(restored);
    for (const [field, key] of [
      ["sku", { sku: "K" }],
      ["barcode", { barcode: "9" }],
    ] as const) {
      await owner.deleteProduct({ id: made.id });
      const thief = await make(merchant, { name: "Thief", price: 1, ...key });
      const refused = owner.restoreProduct({ id: made.id });
      await expect(refused).rejects.toMatchObject({ cause: { code: "duplicate", detail: { field } } });
      await owner.deleteProduct({ id: thief.id });
      await owner.restoreProduct({ id: made.id });
    }
    expect(await auditOf(merchant, "product.restore")).toHaveLength(3);
  });

  it("is copied once for one key: off sale, with empty shelves, without what names one thing only", async () => {
    const merchant = await shop();
    const { owner } = merchant;
    const source = await make(merchant, {
      ...{ name: "Kopi", nameEn: "Coffee", description: "Panas", price: 1_000, taxPercent: 5, station: "bar" },
      ...{ sku: "K", barcode: "1", stock: 20, lowStock: 2, availability: happyHour },
      variants: [
        { name: "S", price: 900, stock: 4, sku: "K-S" },
        { name: "L", price: 1_900 },
      ],
      modifierGroups: [spice],
    });
    await picture(merchant, source.id, "shared");
    const input = { id: source.id, idempotencyKey: "copy-1" };
    const copy = await owner.duplicateProduct(input);
    expect(await owner.duplicateProduct(input)).toEqual(copy);
    expect(copy).toMatchObject({
      ...{ name: "Kopi (salinan)", nameEn: "Coffee (copy)", description: "Panas", price: 1_000, taxPercent: 5 },
      ...{ station: "bar", sku: null, barcode: null, stock: 0, lowStock: 2, availability: happyHour },
      ...{ isAvailable: false, version: 1, attachments: [{ url: "http://x/shared" }] },
      variants: [
        { name: "S", price: 900, stock: 0, sku: null },
        { name: "L", price: 1_900, stock: null },
      ],
    });
    expect(copy.modifierGroups).toEqual(source.modifierGroups);
    expect((await owner.editorList({ search: "kopi (salinan)" })).items.map((row) => row.id)).toEqual([copy.id]);
    const long = await make(merchant, { name: "x".repeat(200), price: 1 });
    expect((await owner.duplicateProduct({ id: long.id })).name).toMatch(/^x{190} \(salinan\)$/);
  });
});

describe("a modifier group", () => {
  it("is one thing that several items share: a change shows on each, an archive says who uses it", async () => {
    const merchant = await shop();
    const { owner, admin, merchantId } = merchant;
    const made = await owner.createModifierGroup({ ...spice, nameEn: "Heat", idempotencyKey: "g-1" });
    expect(await owner.createModifierGroup({ ...spice, nameEn: "Heat", idempotencyKey: "g-1" })).toEqual(made);
    const attach = (name: string) => make(merchant, { name, price: 1, modifierGroups: [{ id: made.id }] });
    const [soto, bakso] = [await attach("Soto"), await attach("Bakso")];
    await picture(merchant, soto.id, "soto");
    const [plain, wild] = made.options;
    const changed = await owner.updateModifierGroup({
      id: made.id,
      expectedVersion: 1,
      max: null,
      options: [
        { id: wild?.id, name: "Setan", nameEn: "Devil", price: 2_000, isAvailable: false },
        { id: plain?.id, name: "Biasa", isDefault: true },
      ],
    });
    expect(changed).toMatchObject({
      ...{ name: "Pedas", nameEn: "Heat", min: 1, max: null, version: 2 },
      options: [{ id: wild?.id, name: "Setan", price: 2_000, isAvailable: false }, { id: plain?.id }],
      products: [
        { id: bakso.id, name: "Bakso", thumbnailUrl: null },
        { id: soto.id, name: "Soto", thumbnailUrl: "http://localhost/soto" },
      ],
    });
    expect(await owner.listModifierGroups()).toEqual([changed]);
    for (const product of (await getMenu(admin, merchantId)).products) {
      expect(product.modifierGroups).toMatchObject([{ id: made.id, options: [{ name: "Setan" }, { name: "Biasa" }] }]);
    }
    await expect(owner.updateModifierGroup({ id: made.id, name: "x", expectedVersion: 1 })).rejects.toMatchObject({
      cause: { code: "version_conflict", detail: { version: 2, changedBy: merchant.admin.actor.name } },
    });
    await expect(owner.archiveModifierGroup({ id: made.id })).rejects.toMatchObject({
      cause: { code: "in_use", detail: { what: "products", count: 2 } },
    });
    await owner.archiveModifierGroup({ id: made.id, detach: true, expectedVersion: 2 });
    expect(await owner.listModifierGroups()).toEqual([]);
    expect(await owner.editorProduct({ id: soto.id })).toMatchObject({ modifierGroups: [], version: 2 });
    expect(await auditOf(merchant, "modifierGroup.update")).toMatchObject([
      { subject: `modifier_group:${made.id}`, before: { version: 1, max: 1 }, after: { version: 2, max: null } },
    ]);
    expect(await auditOf(merchant, "modifierGroup.archive")).toMatchObject([
      { before: { name: "Pedas", productIds: [bakso.id, soto.id] } },
    ]);
  });

  it.each([
    ["min_above_max", { min: 3, max: 2 }],
    ["min_above_available", { min: 2, max: 2, options: [{ name: "a" }, { name: "b", isAvailable: false }] }],
    [
      "defaults_above_max",
      {
        options: [
          { name: "a", isDefault: true },
          { name: "b", isDefault: true },
        ],
      },
    ],
  ])("from which nobody could choose is refused: %s", async (reason, wrong) => {
    const merchant = await shop();
    const { owner } = merchant;
    const refusal = { cause: { code: "validation", detail: { field: "min", reason } } };
    await expect(owner.createModifierGroup({ ...spice, ...wrong })).rejects.toMatchObject(refusal);
    const { id } = await owner.createModifierGroup(spice);
    await expect(owner.updateModifierGroup({ id, ...wrong })).rejects.toMatchObject(refusal);
    const inProduct = owner.createProduct({ name: "x", price: 1, modifierGroups: [{ ...spice, ...wrong }] });
    await expect(inProduct).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await owner.listModifierGroups()).toMatchObject([{ id, version: 1 }]);
  });
});
