import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PricedLine, type PriceLine, priceOrder } from "./pricing.ts";
import type { PricingRules } from "./pricing-rules.ts";
import type { PromotionRule } from "./promotion.ts";
import { DISCOUNT_TYPES, SERVICE_BASES } from "./statuses.ts";
import { codeOf } from "./throws.fixture.ts";

const rulesOf = (change: Partial<PricingRules> = {}): PricingRules => ({
  currency: "IDR",
  taxPercent: 10,
  taxInclusive: false,
  servicePercent: 5,
  serviceBase: "after_discount",
  serviceTaxable: true,
  cashRounding: 100,
  ...change,
});
const lineOf = (change: Partial<PriceLine> = {}): PriceLine => ({
  unitPrice: 20_000,
  modifiersPrice: 0,
  qty: 1,
  taxPercent: null,
  promotions: [],
  ...change,
});
const promo: PromotionRule = {
  ...{ id: 7, name: "Promo", type: "percent", value: 10 },
  ...{ startsAt: 0, endsAt: 1_000, isActive: true, schedule: null },
};
const sum = (lines: readonly PricedLine[], pick: (line: PricedLine) => number) =>
  lines.reduce((left, line) => left + pick(line), 0);

const hundredths = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 100);
const anyRules: fc.Arbitrary<PricingRules> = fc.record({
  currency: fc.constant("IDR"),
  taxPercent: fc.oneof(fc.constantFrom(0, 10, 11), hundredths(3_000)),
  taxInclusive: fc.boolean(),
  servicePercent: fc.oneof(fc.constantFrom(0, 5), hundredths(2_000)),
  serviceBase: fc.constantFrom(...SERVICE_BASES),
  serviceTaxable: fc.boolean(),
  cashRounding: fc.constantFrom(0, 1, 50, 100, 500),
});
const anyPromotions = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 50 }),
    name: fc.constant("Promo"),
    type: fc.constantFrom(...DISCOUNT_TYPES),
    value: fc.integer({ min: 0, max: 40_000 }),
    startsAt: fc.constantFrom(0, 600),
    endsAt: fc.constantFrom(400, 1_000),
    isActive: fc.boolean(),
    schedule: fc.constant(null),
  }),
  { maxLength: 4, selector: (rule) => rule.id },
);
const anyLine: fc.Arbitrary<PriceLine> = fc.record({
  unitPrice: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 250_000 })),
  modifiersPrice: fc.integer({ min: 0, max: 9_999 }),
  qty: fc.integer({ min: 1, max: 12 }),
  taxPercent: fc.option(fc.constantFrom(0, 5, 10, 11, 12.5)),
  promotions: anyPromotions,
});
// Equal lines at different rates: where ties in sharing are.
const twinLine: fc.Arbitrary<PriceLine> = fc
  .record({ unitPrice: fc.constantFrom(5, 10), taxPercent: fc.constantFrom(null, 0, 10) })
  .map(lineOf);
const anyOrder = fc.record({
  lines: fc.oneof(fc.array(anyLine, { maxLength: 8 }), fc.array(twinLine, { maxLength: 6 })),
  rules: anyRules,
  atMs: fc.constant(500),
  timeZone: fc.constant("Asia/Jakarta"),
  orderDiscount: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 600_000 })),
});

describe("by hand", () => {
  test.each([
    // 40,000 - 4,000 promotion = 36,000; service 1,800; tax 10 % of 37,800.
    ["exclusive, service after discount, taxed", {}, { service: 1_800, tax: 3_780, total: 41_580, rounded: 41_600 }],
    [
      "service before discount",
      { serviceBase: "before_discount" },
      { service: 2_000, tax: 3_800, total: 41_800, rounded: 41_800 },
    ],
    ["service not taxed", { serviceTaxable: false }, { service: 1_800, tax: 3_600, total: 41_400, rounded: 41_400 }],
    // 37,800 contains 37,800 x 10/110 = 3,436.36.
    ["inclusive", { taxInclusive: true }, { service: 1_800, tax: 3_436, total: 37_800, rounded: 37_800 }],
    // 36,000 x 10/110 = 3,272.73.
    [
      "inclusive, service not taxed",
      { taxInclusive: true, serviceTaxable: false },
      { service: 1_800, tax: 3_273, total: 37_800, rounded: 37_800 },
    ],
    [
      "no tax, no service",
      { taxPercent: 0, servicePercent: 0 },
      { service: 0, tax: 0, total: 36_000, rounded: 36_000 },
    ],
    ["no cash rounding", { cashRounding: 0 }, { total: 41_580, rounded: 41_580 }],
  ] satisfies [string, Partial<PricingRules>, object][])("%s", (_name, change, expected) => {
    const priced = priceOrder({
      lines: [lineOf({ qty: 2, promotions: [promo] })],
      rules: rulesOf(change),
      atMs: 5,
      timeZone: "UTC",
    });
    expect(priced).toMatchObject({ subtotal: 40_000, discount: 4_000, ...expected });
  });

  test("a promotion discounts each unit and leaves modifiers alone", () => {
    const lines = [lineOf({ unitPrice: 15_005, modifiersPrice: 3_000, qty: 3, promotions: [promo] })];
    expect(priceOrder({ lines, rules: rulesOf(), atMs: 5, timeZone: "UTC" }).lines[0]).toMatchObject({
      basePrice: 18_005,
      price: 16_504,
      discountPerUnit: 1_501,
      promotionId: 7,
      subtotal: 54_015,
      discount: 4_503,
      lineSubtotal: 49_512,
    });
  });

  test("tax is rounded once a rate on the sums, not line by line", () => {
    const lines = Array.from({ length: 3 }, () => lineOf({ unitPrice: 5 }));
    const priced = priceOrder({ lines, rules: rulesOf({ servicePercent: 0 }), atMs: 5, timeZone: "UTC" });
    expect(priced.tax).toBe(2);
    expect(priced.lines.map((line) => line.tax)).toEqual([1, 1, 0]);
  });

  test("each rate is taxed on its own, and the service at the merchant's rate even without a line of that rate", () => {
    const lines = [lineOf({ unitPrice: 10_000, taxPercent: 0 }), lineOf({ unitPrice: 10_000, taxPercent: 11 })];
    const priced = priceOrder({ lines, rules: rulesOf(), atMs: 5, timeZone: "UTC" });
    expect(priced.taxes).toEqual([
      { percent: 0, base: 10_000, tax: 0 },
      { percent: 10, base: 1_000, tax: 100 },
      { percent: 11, base: 10_000, tax: 1_100 },
    ]);
    expect(priced.lines.map((line) => line.tax)).toEqual([50, 1_150]);
  });

  test("the order's discount is shared in proportion and never takes an order below zero", () => {
    const lines = [lineOf({ unitPrice: 10_000 }), lineOf({ unitPrice: 20_000 })];
    const priced = priceOrder({ lines, rules: rulesOf(), atMs: 5, timeZone: "UTC", orderDiscount: 1_000 });
    expect(priced.lines.map((line) => line.discount)).toEqual([333, 667]);
    expect(priceOrder({ lines, rules: rulesOf(), atMs: 5, timeZone: "UTC", orderDiscount: 99_999 })).toMatchObject({
      discount: 30_000,
      service: 0,
      tax: 0,
      total: 0,
      rounded: 0,
    });
  });

  test("of equal lines the first carries the odd unit", () => {
    const lines = Array.from({ length: 3 }, () => lineOf());
    const priced = priceOrder({
      lines,
      rules: rulesOf({ servicePercent: 1 / 4 }),
      atMs: 5,
      timeZone: "UTC",
      orderDiscount: 100,
    });
    expect(priced.lines.map((line) => line.discount)).toEqual([34, 33, 33]);
    expect(priced.lines.map((line) => line.service)).toEqual([50, 50, 50]);
  });

  test("a discount's odd unit goes to the same rate whichever line comes first", () => {
    const lines = [lineOf({ unitPrice: 5, taxPercent: 0 }), lineOf({ unitPrice: 5, taxPercent: 10 })];
    const price = (turned: PriceLine[]) =>
      priceOrder({ lines: turned, rules: rulesOf({ servicePercent: 0 }), atMs: 5, timeZone: "UTC", orderDiscount: 1 })
        .taxes;
    expect(price([...lines].reverse())).toEqual(price(lines));
    expect(price(lines).map((entry) => entry.base)).toEqual([4, 5]);
  });

  test("an order without lines costs nothing", () => {
    expect(priceOrder({ lines: [], rules: rulesOf(), atMs: 5, timeZone: "UTC", orderDiscount: 500 })).toMatchObject({
      total: 0,
      lines: [],
    });
  });
});

describe("for any order and rules", () => {
  test("the parts of the lines sum to the order, and the order to its total", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const priced = priceOrder(order);
        expect(sum(priced.lines, (line) => line.subtotal)).toBe(priced.subtotal);
        expect(sum(priced.lines, (line) => line.discount)).toBe(priced.discount);
        expect(sum(priced.lines, (line) => line.service)).toBe(priced.service);
        expect(sum(priced.lines, (line) => line.tax)).toBe(priced.tax);
        expect(priced.taxes.reduce((left, entry) => left + entry.tax, 0)).toBe(priced.tax);
        const onTop = order.rules.taxInclusive ? 0 : priced.tax;
        expect(priced.total).toBe(priced.subtotal - priced.discount + priced.service + onTop);
      }),
      { numRuns: 500 },
    );
  });

  test("every line agrees with itself, and nothing is negative", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const priced = priceOrder(order);
        priced.lines.forEach((line, index) => {
          const qty = order.lines[index]?.qty ?? 0;
          expect(line.subtotal).toBe(line.basePrice * qty);
          expect(line.lineSubtotal).toBe(line.price * qty);
          expect(line.discountPerUnit).toBe(line.basePrice - line.price);
          expect(line.discount).toBeGreaterThanOrEqual(line.discountPerUnit * qty);
          expect(line.discount).toBeLessThanOrEqual(line.subtotal);
          expect(Math.min(line.price, line.service, line.tax, line.discountPerUnit)).toBeGreaterThanOrEqual(0);
        });
        expect(priced.total).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("each rate's tax is within half a unit of the exact one", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        for (const { percent, base, tax } of priceOrder(order).taxes) {
          const rate = BigInt(Math.round(percent * 100));
          const whole = order.rules.taxInclusive ? 10_000n + rate : 10_000n;
          const error = 2n * (BigInt(base) * rate - BigInt(tax) * whole);
          expect(error <= whole && -error <= whole).toBe(true);
        }
      }),
    );
  });

  test("the rates' bases are the lines after discount, plus the service when taxable", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const priced = priceOrder(order);
        const taxedService = order.rules.serviceTaxable ? priced.service : 0;
        const bases = priced.taxes.reduce((left, entry) => left + entry.base, 0);
        expect(bases).toBe(priced.subtotal - priced.discount + taxedService);
      }),
    );
  });

  test("no order of lines or promotions changes any sum", () => {
    const shuffled = anyOrder.chain((order) =>
      fc.record({
        order: fc.constant(order),
        lines: fc.shuffledSubarray(order.lines, { minLength: order.lines.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ order, lines }) => {
        const { lines: _parts, ...sums } = priceOrder(order);
        const turned = lines.map((line) => ({ ...line, promotions: [...line.promotions].reverse() }));
        expect(priceOrder({ ...order, lines: turned })).toMatchObject(sums);
      }),
      { numRuns: 500 },
    );
  });

  test("taking the discount away never makes an order cheaper before tax", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const full = priceOrder({ ...order, orderDiscount: 0 });
        const less = priceOrder(order);
        expect(full.subtotal - full.discount).toBeGreaterThanOrEqual(less.subtotal - less.discount);
        expect(full.subtotal).toBe(less.subtotal);
      }),
    );
  });
});

test.each([
  ["a quantity of 0", { qty: 0 }],
  ["a broken quantity", { qty: 1.5 }],
  ["a negative price", { unitPrice: -1 }],
  ["a broken price", { unitPrice: 0.5 }],
  ["a negative modifier", { modifiersPrice: -1 }],
  ["a rate of three decimals", { taxPercent: 1.005 }],
  ["a product of price and quantity that is not safe", { unitPrice: 2 ** 52, qty: 999 }],
])("refuses %s", (_what, change) => {
  expect(codeOf(() => priceOrder({ lines: [lineOf(change)], rules: rulesOf(), atMs: 5, timeZone: "UTC" }))).toBe(
    "validation",
  );
});

test("refuses a negative order discount", () => {
  expect(
    codeOf(() => priceOrder({ lines: [lineOf()], rules: rulesOf(), atMs: 5, timeZone: "UTC", orderDiscount: -1 })),
  ).toBe("validation");
});
