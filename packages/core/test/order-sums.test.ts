import { SERVICE_BASES } from "@atapos/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { changeLines } from "../src/order/change-lines.ts";
import type { OrderItemView, OrderView } from "../src/order/schema.ts";
import { createPromotion } from "../src/promotion/create-promotion.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { place, turn } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const settings = fc.record({
  taxPercent: percent,
  isTaxInclusive: fc.boolean(),
  servicePercent: percent,
  serviceBase: fc.constantFrom(...SERVICE_BASES),
  isServiceTaxable: fc.boolean(),
  cashRounding: fc.constantFrom(0, 1, 100, 500, 1000),
});
const products = fc.array(
  fc.record({
    price: fc.integer({ min: 0, max: 500_000 }),
    taxPercent: fc.option(percent),
    option: fc.integer({ min: 0, max: 20_000 }),
    discount: fc.option(percent),
  }),
  { minLength: 1, maxLength: 4 },
);
const lines = fc.array(
  fc.record({ product: fc.nat(), quantity: fc.integer({ min: 1, max: 99 }), hasOption: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
);

const sum = (items: readonly OrderItemView[], pick: (item: OrderItemView) => number) =>
  items.reduce((total, item) => total + pick(item), 0);

function expectSums(order: OrderView): void {
  const { items, subtotal, discount, service, tax, isTaxInclusive, total, rounded } = order;
  expect(sum(items, (item) => item.basePrice * item.quantity)).toBe(subtotal);
  expect(sum(items, (item) => item.discount)).toBe(discount);
  expect(sum(items, (item) => item.lineSubtotal)).toBe(subtotal - discount);
  expect(sum(items, (item) => item.service)).toBe(service);
  expect(sum(items, (item) => item.tax)).toBe(tax);
  expect(subtotal - discount + service + (isTaxInclusive ? 0 : tax)).toBe(total);
  expect(Math.abs(rounded - total)).toBeLessThanOrEqual(500);
}

it("makes parts that sum to the whole, whatever is ordered under whatever rules", async () => {
  await fc.assert(
    fc.asyncProperty(settings, products, lines, lines, async (rules, menu, first, second) => {
      const { admin, merchantId } = await createTestMerchant(installation.deps, rules);
      const made: { id: number; optionId: number }[] = [];
      for (const [n, { price, taxPercent, option, discount }] of menu.entries()) {
        const modifierGroups = [{ name: `Tambahan ${n}`, options: [{ name: "Ya", price: option }] }];
        const product = await createProduct(admin, merchantId, {
          name: `Menu ${n}`,
          price,
          taxPercent,
          modifierGroups,
        });
        made.push({ id: product.id, optionId: product.modifierGroups[0]?.options[0]?.id ?? 0 });
        if (discount === null) continue;
        const items = [{ productId: product.id, discountAmount: discount }];
        const period = { startsAt: new Date("2020-01-01"), endsAt: new Date("2040-01-01") };
        await createPromotion(admin, merchantId, { name: `${n}`, ...period, discountType: "percent", items });
      }
      const basket = (asked: typeof first) =>
        asked.map(({ product, quantity, hasOption }) => {
          const { id, optionId } = turn(made, product);
          return { productId: id, quantity, modifiers: hasOption ? [optionId] : [] };
        });
      const order = await place(admin, basket(first));
      expectSums(order);
      if (order.total > 0)
        expectSums(await changeLines(admin, { orderId: order.id, version: 1, lines: basket(second) }));
    }),
    { numRuns: 30 },
  );
});
