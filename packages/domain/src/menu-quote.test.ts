import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteMenu } from "./menu-quote.ts";
import { priceOrder } from "./pricing.ts";
import type { PricingRules } from "./pricing-rules.ts";
import { effectivePrice, type PromotionRule } from "./promotion.ts";

/** Thursday, seven in the morning. */
const AT = 1_000;
const ZONE = "Asia/Jakarta";
const money = fc.integer({ min: 0, max: 500_000 });

const promotion: fc.Arbitrary<PromotionRule> = fc.record({
  id: fc.integer({ min: 1, max: 50 }),
  name: fc.constant("Promo"),
  type: fc.constantFrom("amount", "percent", "override_price"),
  value: fc.integer({ min: 0, max: 90 }),
  startsAt: fc.constantFrom(0, 2_000),
  endsAt: fc.constantFrom(900, 5_000),
  isActive: fc.boolean(),
  schedule: fc.option(fc.constant([{ days: [4], from: "06:00", to: "09:00" }])),
});

const rules: fc.Arbitrary<PricingRules> = fc.record({
  currency: fc.constant("IDR"),
  taxPercent: fc.constantFrom(0, 10, 11, 12.5),
  taxInclusive: fc.boolean(),
  servicePercent: fc.constantFrom(0, 5, 7.5),
  serviceBase: fc.constantFrom("before_discount", "after_discount"),
  serviceTaxable: fc.boolean(),
  cashRounding: fc.constantFrom(0, 100, 500),
});

/** A line as the server would price it: the catalogue's own prices and promotions. */
const sold = fc.record({
  price: money,
  variantPrice: fc.option(money),
  taxPercent: fc.option(fc.constantFrom(0, 5, 11)),
  promotions: fc.array(promotion, { maxLength: 3 }),
  option: fc.option(money),
  quantity: fc.integer({ min: 1, max: 20 }),
});
type Sold = typeof sold extends fc.Arbitrary<infer Value> ? Value : never;

const onMenu = (entry: Sold) => {
  const unit = (price: number) => ({
    price,
    effectivePrice: effectivePrice(price, entry.promotions, AT, ZONE),
    isAvailable: true,
  });
  return {
    ...unit(entry.price),
    taxPercent: entry.taxPercent,
    variants: entry.variantPrice === null ? [] : [{ id: 7, name: "Besar", ...unit(entry.variantPrice) }],
    groups:
      entry.option === null
        ? []
        : [
            {
              id: 3,
              name: "Tambahan",
              min: 0,
              max: null,
              options: [{ id: 9, name: "Telur", price: entry.option, isAvailable: true }],
            },
          ],
  };
};

const lineOf = (entry: Sold, index: number) => ({
  productId: index,
  variantId: entry.variantPrice === null ? null : 7,
  optionIds: entry.option === null ? [] : [9],
  quantity: entry.quantity,
});

describe("a quote by the menu", () => {
  it("comes to what the server's pricing answers, line by line and in every sum", () => {
    fc.assert(
      fc.property(fc.array(sold, { minLength: 1, maxLength: 8 }), rules, (entries, merchantRules) => {
        const quote = quoteMenu({
          lines: entries.map(lineOf),
          products: new Map(entries.map((entry, index) => [index, onMenu(entry)])),
          rules: merchantRules,
        });
        const server = priceOrder({
          rules: merchantRules,
          ...{ atMs: AT, timeZone: ZONE },
          lines: entries.map((entry) => ({
            unitPrice: entry.variantPrice ?? entry.price,
            modifiersPrice: entry.option ?? 0,
            qty: entry.quantity,
            taxPercent: entry.taxPercent,
            promotions: entry.promotions,
          })),
        });
        const { lines, ...sums } = server;
        expect(quote.totals).toMatchObject(sums);
        expect(quote.lines.map(({ priced }) => priced?.lineSubtotal)).toEqual(lines.map((line) => line.lineSubtotal));
      }),
    );
  });

  const tea = {
    ...onMenu({ price: 6_000, variantPrice: 8_000, taxPercent: null, promotions: [], option: 1_000, quantity: 1 }),
  };
  const asked = { productId: 1, variantId: 7, optionIds: [9], quantity: 2 };
  const plain: PricingRules = {
    currency: "IDR",
    taxPercent: 0,
    taxInclusive: false,
    servicePercent: 0,
    serviceBase: "after_discount",
    serviceTaxable: false,
    cashRounding: 0,
  };

  it.each([
    ["that is on it as chosen", tea, asked, "ok", 18_000],
    ["that is sold out", { ...tea, isAvailable: false }, asked, "sold_out", 0],
    [
      "of a variant that is sold out",
      { ...tea, variants: tea.variants.map((v) => ({ ...v, isAvailable: false })) },
      asked,
      "sold_out",
      0,
    ],
    ["of a variant that is gone", tea, { ...asked, variantId: 8 }, "changed", 0],
    ["that needs a variant now", tea, { ...asked, variantId: null }, "changed", 0],
    ["with an option that is gone", tea, { ...asked, optionIds: [10] }, "changed", 0],
    ["of a product that is gone", tea, { ...asked, productId: 2 }, "changed", 0],
  ])("says of a line %s whether it can be ordered, and counts only what can", (_what, product, line, state, total) => {
    const quote = quoteMenu({ lines: [line], products: new Map([[1, product]]), rules: plain });
    expect(quote.lines[0]?.state).toBe(state);
    expect(quote.totals.total).toBe(total);
    expect(quote.count).toBe(2);
  });
});
