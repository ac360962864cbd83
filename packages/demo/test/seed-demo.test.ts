import { createCaller } from "@atapos/core";
import { startTestInstallation, type TestInstallation } from "@atapos/core/testing";
import type { Actor } from "@atapos/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerOf } from "../src/caller.ts";
import { drawPicture } from "../src/draw-picture.ts";
import { ean13 } from "../src/ean13.ts";
import { seedDemo } from "../src/seed-demo.ts";

let installation: TestInstallation;
const uploaded = new Map<string, number>();

beforeAll(async () => {
  installation = await startTestInstallation({
    media: {
      upload: async (bytes, { publicId }) => {
        uploaded.set(publicId, bytes.byteLength);
        return { url: `http://localhost/${publicId}`, publicId, width: 1024, height: 768 };
      },
      delete: async () => undefined,
      jpeg: async () => new Uint8Array(),
      sizedUrl: (publicId) => `http://localhost/sized/${publicId}`,
    },
  });
  await seedDemo(installation.deps, { historyDays: 3, ordersPerDay: 12 });
}, 120_000);
afterAll(() => installation.close());

async function ownerOf(merchantId: number) {
  const { items } = await installation.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    return { items: await db.staff.findMany({ where: { merchantId, level: 100 } }) };
  });
  const [owner] = items;
  if (!owner) throw new Error("no owner");
  const { id: staffId, accountId, level, name } = owner;
  const actor: Actor = { kind: "staff", merchantId, staffId, accountId, level, name };
  return callerOf(installation.deps, actor);
}

describe("the demo", () => {
  it("has its three merchants, with sealed demo keys", async () => {
    const operator = callerOf(installation.deps, { kind: "platform", name: "test", accountId: null });
    const { items } = await operator.merchant.list({});
    expect(items).toMatchObject([
      {
        id: 1,
        name: "Warung Nusantara",
        posMode: "hybrid",
        servicePercent: 5,
        taxPercent: 10,
        serviceBase: "after_discount",
        isServiceTaxable: true,
        cashRounding: 100,
        orderAcceptance: "on_payment",
      },
      { id: 2, name: "Kopi Senja", businessType: "fnb", posMode: "distributed" },
      { id: 3, name: "Toko Rapi", businessType: "retail", posMode: "centralized" },
    ]);
    for (const { id, isMidtransServerKeySet, midtransClientKey } of items) {
      expect({ isMidtransServerKeySet, midtransClientKey }).toEqual({
        isMidtransServerKeySet: true,
        midtransClientKey: `SB-Mid-client-demo-${id}`,
      });
    }
  });

  it.each([
    ["owner@atapos.test", "demo-owner-1", 1, 100],
    ["cashier@atapos.test", "demo-cashier-1", 1, 10],
    ["owner2@atapos.test", "demo-owner-2", 2, 100],
    ["owner3@atapos.test", "demo-owner-3", 3, 100],
  ])("lets %s sign in", async (email, password, merchantId, level) => {
    const session = await callerOf(installation.deps, { kind: "anonymous" }).auth.staffLogin({ email, password });
    expect(session).toMatchObject({ memberships: [{ merchantId, level }] });
  });

  it("has a menu of more than 40 dishes in 6 categories, in two languages, each with a picture", async () => {
    const menu = await (await ownerOf(1)).catalog.menu({});
    expect(menu.categories).toHaveLength(6);
    expect(menu.products.length).toBeGreaterThan(40);
    for (const product of menu.products) {
      expect(product.images, product.name).toHaveLength(1);
      expect(product.nameEn && product.description && product.descriptionEn, product.name).toBeTruthy();
    }
    expect([...uploaded.values()].every((size) => size > 10_000 && size < 200_000)).toBe(true);
    expect(menu.products.filter((product) => product.promotion).length).toBeGreaterThanOrEqual(4);
  });

  it("keeps product 1 orderable without any choice, at its own price, from untracked stock", async () => {
    const first = await (await ownerOf(1)).catalog.getProduct({ id: 1 });
    expect(first).toMatchObject({ isAvailable: true, stock: null, promotion: null, variants: [] });
    expect(first.modifierGroups.every((group) => group.min === 0)).toBe(true);
  });

  it("has 12 tables in 3 zones with addresses of their own, and 2 promotions", async () => {
    const owner = await ownerOf(1);
    const { items } = await owner.table.list({});
    expect(items).toHaveLength(12);
    expect(new Set(items.map((table) => table.zone)).size).toBe(3);
    expect(new Set(items.map((table) => table.orderUrl)).size).toBe(12);
    expect(await owner.promotion.list({})).toMatchObject({ total: 2 });
  });

  it("has 200 goods with stock and barcodes that scan", async () => {
    const { items, total } = await (await ownerOf(3)).catalog.listProducts({ limit: 1000 });
    expect(total).toBe(200);
    expect(new Set(items.map((good) => good.barcode)).size).toBe(200);
    for (const { barcode, stock, price } of items) {
      expect(barcode).toBe(ean13(barcode?.slice(0, 12) ?? ""));
      expect(stock).toBeGreaterThan(0);
      expect(price).toBeGreaterThan(0);
    }
  });

  it("has past orders, paid or cancelled, numbered in the order of their time", async () => {
    const { items } = await (await ownerOf(1)).order.list({ limit: 1000 });
    expect(items.length).toBeGreaterThan(20);
    const times = items.map((order) => order.createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    for (const order of items) {
      expect([order.status, order.paymentStatus], order.orderNumber).toSatisfy(
        ([status, paid]) => (status === "completed" && paid === "paid") || status === "cancelled",
      );
      expect(order.createdAt.getTime()).toBeLessThan(Date.now());
    }
    const types = new Set(items.map((order) => order.paymentType));
    expect(types.has("cash") && types.has("card_terminal")).toBe(true);
    expect(items.some((order) => order.discount > 0)).toBe(true);
  });

  it("changes nothing the second time", async () => {
    const owner = await ownerOf(1);
    const before = await owner.catalog.listProducts({});
    await seedDemo(installation.deps);
    expect(await owner.catalog.listProducts({})).toEqual(before);
    expect(await (await ownerOf(3)).merchant.list({})).toMatchObject({ total: 1 });
  });
});

it("draws the same picture each time", async () => {
  const [one, two] = [await drawPicture({ icon: "2615", hue: 20 }), await drawPicture({ icon: "2615", hue: 20 })];
  expect(Buffer.compare(one, two)).toBe(0);
});

it("goes on without pictures where no pictures' service answers, and says so once", async () => {
  const lines: string[] = [];
  const bare = await startTestInstallation();
  try {
    const log = Object.assign(bare.deps.log.child({}), { warn: (line: string) => lines.push(line) });
    await seedDemo({ ...bare.deps, log }, { historyDays: 0 });
    const caller = createCaller({ ...contextOf(bare), actor: { kind: "anonymous" } });
    const menu = await caller.catalog.menu({ merchantId: 1 });
    expect(menu.products.length).toBeGreaterThan(40);
    expect(lines).toEqual(["the pictures' service cannot be reached: the demo's menu has no pictures"]);
  } finally {
    await bare.close();
  }
}, 60_000);

function contextOf({ deps }: TestInstallation) {
  return { deps, requestId: "test", address: "127.0.0.1", language: "id" as const, deviceId: null };
}
