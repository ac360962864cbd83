import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { readChanges } from "../src/audit/changes.ts";
import { listAuditInput } from "../src/audit/schema.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import { createCaller } from "../src/router.ts";
import { createTable, updateTable } from "../src/table/tables.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { countStatements } from "./count-statements.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";
import { place } from "./support/orders.ts";

let installation: TestInstallation;
let shop: TestMerchant;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation?.close());

const money = (amount: number) => ({ kind: "money", amount });
const text = (value: string) => ({ kind: "text", text: value });
const path = (...steps: (string | [string, string])[]) =>
  steps.map((step) => (typeof step === "string" ? { field: step, name: null } : { field: step[0], name: step[1] }));

describe("what changed", () => {
  const names = new Map([
    ["category:4", { name: "Kopi", orderId: null }],
    ["product:8", { name: "Es Teh", orderId: null }],
    ["variant:3", { name: "Kecil", orderId: null }],
  ]);
  const changes = (before: unknown, after: unknown, action = "product.update") =>
    readChanges({ before, after, subject: "product:9", action }, names).changes;
  const group = { id: 2, name: "Gula", options: [{ id: 5, name: "Sedikit", price: 0 }] };

  test.each([
    ["nothing when both sides are the same", { price: 1, variants: [] }, { price: 1, variants: [] }, []],
    [
      "money as money",
      { price: 18_000 },
      { price: 20_000 },
      [["changed", path("price"), money(18_000), money(20_000)]],
    ],
    ["a field that was empty", { nameEn: null }, { nameEn: "Tea" }, [["changed", path("nameEn"), null, text("Tea")]]],
    [
      "another thing by its name",
      { categoryId: null },
      { categoryId: 4 },
      [["changed", path("categoryId"), null, { kind: "thing", thing: "category", id: 4, name: "Kopi" }]],
    ],
    [
      "neither keys nor times of writing",
      { id: 1, version: 1, updatedAt: "a" },
      { id: 1, version: 2, updatedAt: "b" },
      [],
    ],
    [
      "inside a list what changed, came and went",
      {
        variants: [
          { id: 1, name: "Kecil", price: 5 },
          { id: 2, name: "Besar", price: 9 },
        ],
      },
      {
        variants: [
          { id: 1, name: "Kecil", price: 6 },
          { id: 3, name: "Jumbo", price: 12 },
        ],
      },
      [
        ["changed", path(["variants", "Kecil"], "price"), money(5), money(6)],
        ["removed", path(["variants", "Besar"]), money(9), null],
        ["added", path(["variants", "Jumbo"]), null, money(12)],
      ],
    ],
    [
      "the options of a group that came",
      { modifierGroups: [] },
      { modifierGroups: [group] },
      [
        ["added", path(["modifierGroups", "Gula"]), null, null],
        ["added", path(["modifierGroups", "Gula"], ["options", "Sedikit"]), null, money(0)],
      ],
    ],
    [
      "a discount as what its promotion gives",
      { discountType: "percent", items: [{ id: 1, productName: "Es Teh", productId: 8, discountAmount: 10 }] },
      { discountType: "percent", items: [{ id: 2, productName: "Es Teh", productId: 8, discountAmount: 20 }] },
      [
        [
          "changed",
          path(["items", "Es Teh"], "discountAmount"),
          { kind: "percent", value: 10 },
          { kind: "percent", value: 20 },
        ],
      ],
    ],
    [
      "both shapes of hours",
      { openingHours: [{ day: 0, opens: "08:00", closes: "22:00" }] },
      { openingHours: [{ days: [6, 7], from: "09:00", to: "21:00" }] },
      [
        [
          "changed",
          path("openingHours"),
          { kind: "hours", hours: [{ days: [7], opens: "08:00", closes: "22:00" }] },
          { kind: "hours", hours: [{ days: [6, 7], opens: "09:00", closes: "21:00" }] },
        ],
      ],
    ],
    [
      "the switch of a variant within its product",
      { variantId: 3, isAvailable: true },
      { variantId: 3, isAvailable: false },
      [
        [
          "changed",
          path(["variants", "Kecil"], "isAvailable"),
          { kind: "flag", isOn: true },
          { kind: "flag", isOn: false },
        ],
      ],
    ],
  ])("says %s", (_what, before, after, expected) => {
    expect(changes(before, after).map(({ what, path: at, ...sides }) => [what, at, sides.before, sides.after])).toEqual(
      expected,
    );
  });

  it("knows the lines of an order by their names: they are written anew with every change", () => {
    const line = { productId: 8, productName: "Es Teh", variantName: null };
    const before = [{ id: 1, ...line, quantity: 1 }];
    const after = [
      { id: 7, ...line, quantity: 2 },
      { id: 8, ...line, productName: "Sate", variantName: "10", quantity: 1 },
    ];
    const found = changes(before, after, "order.change");
    expect(found.map(({ what, path: at }) => [what, at])).toEqual([
      ["changed", path(["items", "Es Teh"], "quantity")],
      ["added", path(["items", "Sate, 10"])],
    ]);
  });

  it("says an order of things by their names", () => {
    const [change] = changes({ ids: [8, 99] }, { ids: [99, 8] }, "product.sort");
    expect(change?.after).toEqual({ kind: "things", names: ["#99", "Es Teh"] });
  });

  it("is bounded, however much was written", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`field${n}`, n]));
    const told = readChanges({ before: null, after: many, subject: "x:1", action: "x.create" }, names);
    expect([told.changes.length, told.hiddenChanges]).toEqual([40, 20]);
    const [long] = changes({ description: "" }, { description: "a".repeat(5_000) });
    expect(JSON.stringify(long).length).toBeLessThan(600);
  });
});

describe("the log of a merchant", () => {
  const ask = (input: unknown = {}) => createCaller(shop.admin).audit.list(listAuditInput.parse(input));
  const actionsOf = async (input: unknown) => (await ask(input)).items.map(({ action }) => action);
  let productId: number;
  let orderNumber: string;

  beforeAll(async () => {
    shop = await createTestMerchant(installation.deps, { timeZone: "Asia/Jayapura" });
    const { admin, officer, merchantId } = shop;
    const table = await createTable(admin, merchantId, { name: "Teras 1" });
    await updateTable(admin, merchantId, table.id, { capacity: 4 });
    const product = await createProduct(admin, merchantId, { name: "Kopi Susu", price: 18_000 });
    productId = product.id;
    await updateProduct(admin, merchantId, productId, { price: 20_000 });
    const order = await place(officer, [{ productId }]);
    orderNumber = order.orderNumber;
    await createCaller(officer).payment.payCash({ orderId: order.id, amount: 20_000 });
    await updateProduct(admin, merchantId, productId, { name: "Kopi Aren" });
  });

  it("is told newest first, with who, what it was called then, and both sides", async () => {
    const { items, nextCursor } = await ask();
    expect(nextCursor).toBeNull();
    const ids = items.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(items[0]).toMatchObject({
      who: { kind: "staff", id: shop.admin.actor.staffId, name: shop.admin.actor.name },
      action: "product.update",
      area: "menu",
      subject: { kind: "product", id: productId, name: "Kopi Aren" },
      requestId: shop.admin.requestId,
      changes: [{ path: path("name"), before: text("Kopi Susu"), after: text("Kopi Aren") }],
    });
    const paid = items.find(({ action }) => action === "payment.cash");
    expect(paid?.subject).toMatchObject({ name: orderNumber, orderId: expect.any(Number) });
  });

  it("comes page by page, nothing twice and nothing left out", async () => {
    const whole = (await ask({ limit: 100 })).items.map(({ id }) => id);
    const seen: number[] = [];
    let cursor: number | null = null;
    do {
      const page = await ask({ limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(whole);
  });

  it("is narrowed by area, by person, and by both", async () => {
    expect(await actionsOf({ area: "tables" })).toEqual(["table.update", "table.create"]);
    const officer = `staff:${shop.officer.actor.staffId}`;
    const theirs = await ask({ actor: officer });
    expect(new Set(theirs.items.map(({ who }) => who.name))).toEqual(new Set([shop.officer.actor.name]));
    expect(await actionsOf({ actor: officer, area: "menu" })).toEqual([]);
    expect(await actionsOf({ actor: officer, area: "orders" })).toEqual(["order.place"]);
    expect(await actionsOf({ actor: "system" })).toEqual([]);
  });

  it.each([
    ["aren", ["product.update", "product.update", "product.create"]],
    ["TERAS", ["table.update", "table.create"]],
    ["nobody and nothing", []],
    ["100%", []],
  ])("is searched by what things are called: %s", async (search, expected) => {
    expect(await actionsOf({ search })).toEqual(expected);
  });

  it("finds the whole story of an order by its number, money included", async () => {
    const found = await actionsOf({ search: `#${orderNumber.toLowerCase()}` });
    expect(found).toEqual(expect.arrayContaining(["order.place", "payment.cash", "order.money"]));
    expect(found).not.toContain("product.update");
    expect(await actionsOf({ search: orderNumber, area: "money" })).not.toContain("order.place");
  });

  it("has days by the merchant's clock, both ends included", async () => {
    const { merchantId, admin } = shop;
    // 1 March in Jayapura (UTC+9) is from 28 February 15:00 to 1 March 15:00; later than the rest, as ids follow time.
    await inMerchant(admin, merchantId, async (uow) => {
      for (const at of [
        "2042-02-28T14:59:59Z",
        "2042-02-28T15:00:00Z",
        "2042-03-01T14:59:59Z",
        "2042-03-01T15:00:00Z",
      ]) {
        const db = await uow.prisma();
        const data = { merchantId, actor: "system", action: "hold.create", subject: "held:1", createdAt: new Date(at) };
        await db.auditLog.create({ data });
      }
    });
    const day = await ask({ from: "2042-03-01", to: "2042-03-01" });
    expect(day.items.map(({ at }) => at.toISOString())).toEqual([
      "2042-03-01T14:59:59.000Z",
      "2042-02-28T15:00:00.000Z",
    ]);
    expect((await ask({ from: "2042-01-01", to: "2042-02-28" })).items).toHaveLength(1);
    expect((await ask({ from: "2050-01-01" })).items).toEqual([]);
  });

  it("takes two statements, three with a search, whatever stands on the page", async () => {
    const counted = countStatements(installation.deps);
    const admin = createCaller({ ...shop.admin, deps: counted.deps });
    await admin.audit.list({ limit: 100 });
    expect(counted.count()).toBe(2);
    counted.reset();
    await admin.audit.list({ search: "aren" });
    expect(counted.count()).toBe(3);
  });

  it("names who may be filtered by", async () => {
    const { items } = await createCaller(shop.admin).audit.people();
    expect(items.map(({ actor }) => actor).toSorted()).toEqual(
      [shop.admin, shop.officer].map(({ actor }) => `staff:${actor.staffId}`).toSorted(),
    );
  });

  it("tells nothing of who was erased", async () => {
    const made = await createCaller(shop.officer).customer.create({ email: "s@example.test", name: "Sinta" });
    const named = async () => (await ask({ area: "people", limit: 1 })).items[0]?.subject.name;
    expect(await named()).toBe("Sinta");
    await createCaller(shop.admin).customer.erase({ id: made.id });
    expect(await named()).toBeNull();
    expect((await ask({ search: "sinta" })).items).toEqual([]);
  });
});
