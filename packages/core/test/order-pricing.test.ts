import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveProduct } from "../src/catalog/archive-product.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import { changeLines } from "../src/order/change-lines.ts";
import { getOrder } from "../src/order/get-order.ts";
import { createPromotion } from "../src/promotion/create-promotion.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { eventsOf, interrupted, place, refusals, stockOf } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const rice = { name: "Nasi Goreng", price: 25_000 };
const at = (iso: string) => ({ ...installation.deps, now: () => Date.parse(iso) });

describe("what an order says", () => {
  it("stays as it was sold when its product changes or goes", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps, { taxPercent: 10 });
    const product = await createProduct(admin, merchantId, {
      ...rice,
      modifierGroups: [{ name: "Telur", options: [{ name: "Mata sapi", price: 5_000 }] }],
    });
    const option = product.modifierGroups[0]?.options[0]?.id ?? 0;
    const order = await place(admin, [{ productId: product.id, quantity: 2, modifiers: [option], notes: "pedas" }]);
    expect(order).toMatchObject({ subtotal: 60_000, tax: 6_000, total: 66_000, status: "pending", version: 1 });
    expect(order.items).toMatchObject([
      {
        productName: "Nasi Goreng",
        quantity: 2,
        basePrice: 30_000,
        price: 30_000,
        lineSubtotal: 60_000,
        modifiers: [{ id: option, name: "Mata sapi", price: 5_000 }],
        notes: "pedas",
        status: "queued",
      },
    ]);
    await updateProduct(admin, merchantId, product.id, { name: "Bakmi", price: 1, modifierGroups: [] });
    await archiveProduct(admin, merchantId, product.id);
    expect(await getOrder(admin, order.id)).toMatchObject(order);
  });

  it.each([
    ["before it starts", "2026-03-01T09:59:59.999Z", 25_000],
    ["at its first moment", "2026-03-01T10:00:00.000Z", 20_000],
    ["at its last", "2026-03-01T11:59:59.999Z", 20_000],
    ["at its end", "2026-03-01T12:00:00.000Z", 25_000],
  ])("has the promotion's price by the clock: %s", async (_when, now, price) => {
    const deps = at(now);
    const { admin, merchantId } = await createTestMerchant(deps);
    const product = await createProduct(admin, merchantId, rice);
    const promotion = await createPromotion(admin, merchantId, {
      name: "Hemat",
      startsAt: new Date("2026-03-01T10:00:00Z"),
      endsAt: new Date("2026-03-01T12:00:00Z"),
      items: [{ productId: product.id, discountAmount: 5_000 }],
    });
    const order = await place(admin, [{ productId: product.id, quantity: 3 }]);
    const isReduced = price < rice.price;
    expect(order.items).toMatchObject([{ price, promotionId: isReduced ? promotion.id : null }]);
    expect(order).toMatchObject({ subtotal: 75_000, discount: isReduced ? 15_000 : 0, total: price * 3 });
  });
});

describe("a catalogue that moves on while an order is placed", () => {
  it("prices the order again", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const product = await createProduct(admin, merchantId, { ...rice, stock: 10 });
    let times = 0;
    const raise = async () => {
      if (times++ === 0) await updateProduct(admin, merchantId, product.id, { price: 30_000 });
    };
    const order = await place(actingAs(interrupted(deps, "order-place", raise), admin.actor), [
      { productId: product.id },
    ]);
    expect(times).toBe(2);
    expect(order).toMatchObject({ total: 30_000, orderNumber: expect.stringMatching(/-0001$/) });
    expect(await stockOf(deps, merchantId, product.id)).toBe(9);
  });

  it("prices changed lines again", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const [product, other] = [
      await createProduct(admin, merchantId, { ...rice, stock: 10 }),
      await createProduct(admin, merchantId, rice),
    ];
    const order = await place(admin, [{ productId: product.id }]);
    let times = 0;
    // The product itself is locked by now; any other one moves the version just as well.
    const raise = async () => {
      if (times++ === 0) await updateProduct(admin, merchantId, other.id, { price: 30_000 });
    };
    const changed = await changeLines(actingAs(interrupted(deps, "order-replace-lines", raise), admin.actor), {
      orderId: order.id,
      version: 1,
      lines: [{ productId: product.id, quantity: 2, modifiers: [] }],
    });
    expect(times).toBe(2);
    expect(changed).toMatchObject({ total: 50_000, version: 2 });
    expect(await stockOf(deps, merchantId, product.id)).toBe(8);
  });

  it("gives up after a few rounds and has taken nothing", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const product = await createProduct(admin, merchantId, rice);
    const counted = await createProduct(admin, merchantId, { ...rice, name: "Kue", stock: 5 });
    let price = 1;
    const raise = () => updateProduct(admin, merchantId, product.id, { price: price++ });
    const busy = actingAs(interrupted(deps, "order-place", raise), admin.actor);
    await expect(place(busy, [{ productId: counted.id }])).rejects.toMatchObject({ code: "stale_catalogue" });
    expect(await stockOf(deps, merchantId, counted.id)).toBe(5);
    expect((await eventsOf(deps, merchantId)).filter((event) => event.type.startsWith("order."))).toEqual([]);
    expect(await place(admin, [{ productId: counted.id }])).toMatchObject({
      orderNumber: expect.stringMatching(/-0001$/),
    });
  });
});

describe("lines that cannot be sold", () => {
  it("are refused by name", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const foreign = await createTestMerchant(deps);
    const theirs = await createProduct(foreign.admin, foreign.merchantId, rice);
    const fine = await createProduct(admin, merchantId, { name: "Teh", price: 5_000 });
    const shirt = await createProduct(admin, merchantId, {
      name: "Kaos",
      price: 1,
      variants: [
        { name: "M", price: 1 },
        { name: "L", price: 1, isAvailable: false },
      ],
    });
    const gone = await createProduct(admin, merchantId, { name: "Sate", price: 1, isAvailable: false });
    const picky = await createProduct(admin, merchantId, {
      name: "Bakso",
      price: 1,
      modifierGroups: [{ name: "Kuah", min: 1, options: [{ name: "Ya", price: 0 }] }],
    });
    const large = shirt.variants[1]?.id ?? 0;
    const second = (line: Parameters<typeof place>[1][number]) => place(admin, [{ productId: fine.id }, line]);
    const about = (productId: number, name?: string) => ({ lines: [{ index: 1, productId, ...(name && { name }) }] });

    const refused = async (line: Parameters<typeof place>[1][number]) =>
      refusals(await Promise.allSettled([second(line)]))[0];
    expect(await refused({ productId: shirt.id })).toMatchObject({
      code: "validation",
      detail: { field: "items -> 1 -> variant", reason: "required", ...about(shirt.id, "Kaos") },
    });
    expect(await refused({ productId: shirt.id, variantId: 999_999 })).toMatchObject({ code: "not_found" });
    expect(await refused({ productId: fine.id, variantId: large })).toMatchObject({
      code: "not_found",
      detail: { what: "variant", ...about(fine.id, "Teh") },
    });
    expect(await refused({ productId: shirt.id, variantId: large })).toMatchObject({
      code: "unavailable_item",
      detail: about(shirt.id, "Kaos"),
    });
    expect(await refused({ productId: gone.id })).toMatchObject({
      code: "unavailable_item",
      detail: about(gone.id, "Sate"),
    });
    expect(await refused({ productId: picky.id })).toMatchObject({
      code: "invalid_modifiers",
      detail: { problems: [{ reason: "below_min" }], ...about(picky.id, "Bakso") },
    });
    for (const productId of [theirs.id, 2_000_000_000]) {
      expect(await refused({ productId })).toMatchObject({ code: "not_found", detail: about(productId) });
    }
    await archiveProduct(admin, merchantId, fine.id);
    await expect(place(admin, [{ productId: fine.id }])).rejects.toMatchObject({ code: "not_found" });
  });
});
