import { type PriceLine, type PricingRules, priceOrder } from "@atapos/domain";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { clientKeyHint, serverKeyHint } from "../../src/manage/settings/gateway-key-hint.ts";
import { changesOf, overtakenFields, type Settings } from "../../src/manage/settings/settings-draft.ts";
import {
  copyToAll,
  hoursOf,
  hoursProblem,
  isEveryDaySame,
  nextPeriod,
  usualWeek,
  weekOf,
  withDay,
} from "../../src/manage/settings/week-hours.ts";
import { changedRows, type SampleProduct, sampleLines, workedBill } from "../../src/manage/settings/worked-bill.ts";

const rules: PricingRules = {
  currency: "IDR",
  taxPercent: 10,
  taxInclusive: false,
  servicePercent: 0,
  serviceBase: "after_discount",
  serviceTaxable: true,
  cashRounding: 500,
};

const product = (id: number, price: number, more: Partial<SampleProduct> = {}): SampleProduct => ({
  ...{
    id,
    name: `P${id}`,
    price,
    effectivePrice: price,
    isAvailable: true,
    taxPercent: null,
    variants: [],
    groups: [],
  },
  ...more,
});
const mapOf = (products: readonly SampleProduct[]) => new Map(products.map((each) => [each.id, each]));

const anyRules: fc.Arbitrary<PricingRules> = fc.record({
  currency: fc.constant("IDR"),
  taxPercent: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
  taxInclusive: fc.boolean(),
  servicePercent: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
  serviceBase: fc.constantFrom("before_discount" as const, "after_discount" as const),
  serviceTaxable: fc.boolean(),
  cashRounding: fc.constantFrom(0, 100, 500, 1000),
});
const anyProducts = fc
  .array(
    fc.record({
      price: fc.integer({ min: 1, max: 500_000 }),
      off: fc.integer({ min: 0, max: 100 }),
      taxPercent: fc.option(fc.constantFrom(0, 5, 11)),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ price, off, taxPercent }, index) =>
      product(index + 1, price, { effectivePrice: Math.round((price * (100 - off)) / 100), taxPercent }),
    ),
  );

describe("the worked bill", () => {
  it("is what an order of the same would be priced at, whatever the settings, and its rows add up to it", () => {
    fc.assert(
      fc.property(anyRules, anyProducts, fc.nat(20), (given, products, turn) => {
        const lines = sampleLines(products, turn);
        const bill = workedBill(mapOf(products), lines, given);
        const asked = lines.map(({ productId, quantity }): PriceLine => {
          const { price = 0, effectivePrice = 0, taxPercent = null } = products[productId - 1] ?? {};
          const promotion = { id: 1, name: "", type: "override_price" as const, value: effectivePrice };
          const always = { startsAt: 0, endsAt: 2, isActive: true, schedule: null };
          const promotions = effectivePrice < price ? [{ ...promotion, ...always }] : [];
          return { unitPrice: price, modifiersPrice: 0, qty: quantity, taxPercent, promotions };
        });
        const order = priceOrder({ lines: asked, rules: given, atMs: 1, timeZone: "Asia/Jakarta" });
        expect(bill).toMatchObject({ total: order.total, cashTotal: order.rounded });
        const added = bill.rows.filter(({ key }) => !(bill.isTaxContained && key.startsWith("tax-")));
        expect(added.reduce((sum, { amount }) => sum + amount, 0)).toBe(order.rounded);
        expect(bill.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(order.subtotal);
      }),
    );
  });

  it("marks the rows that new settings change or bring, and no others", () => {
    const products = [product(1, 33_000), product(2, 29_000), product(3, 6_000), product(4, 14_000)];
    const lines = sampleLines(products, 0);
    const before = workedBill(mapOf(products), lines, rules);
    const after = workedBill(mapOf(products), lines, { ...rules, servicePercent: 5 });
    expect(before.cashTotal).toBe(97_000);
    expect(after.rows.map(({ key }) => key)).toEqual(["subtotal", "service", "tax-10", "rounding"]);
    expect([...changedRows(before, after)]).toEqual(["service", "tax-10", "rounding"]);
    expect(after.rows[1]).toEqual({ key: "service", percent: 5, base: 88_000, amount: 4_400 });
    expect(changedRows(before, before).size).toBe(0);
  });

  it("takes other things with every turn, and none that cannot be ordered as they are", () => {
    const group = { id: 1, name: "Level", min: 1, max: 1, options: [] };
    const hidden = [product(91, 1, { isAvailable: false }), product(92, 0), product(93, 5, { groups: [group] })];
    const products = [...hidden, ...Array.from({ length: 9 }, (_, index) => product(index + 1, 1_000))];
    const ids = (turn: number) => sampleLines(products, turn).map(({ productId }) => productId);
    expect([ids(0), ids(1), ids(2)]).toEqual([
      [1, 3, 5, 7],
      [2, 4, 6, 8],
      [3, 5, 7, 9],
    ]);
    expect(sampleLines(hidden, 0)).toEqual([]);
  });
});

const saved: Settings = {
  ...{ id: 1, name: "Warung", businessType: "fnb", posMode: "centralized", isActive: true, version: 1 },
  ...{ midtransClientKey: null, isMidtransServerKeySet: false, isMidtransProduction: false },
  ...{ currency: "IDR", timeZone: "Asia/Jakarta", dayCutoffHour: 0 },
  ...{ taxPercent: 10, isTaxInclusive: false, servicePercent: 0, serviceBase: "after_discount" },
  ...{ isServiceTaxable: true, cashRounding: 0, orderAcceptance: "manual", language: "id" },
  ...{ allowsTakeaway: true, isPaused: false, pauseReason: null, address: null, logoUrl: null },
  ...{ receiptHeader: null, receiptFooter: null, openingHours: [{ day: 1, opens: "10:00", closes: "22:00" }] },
  ...{ createdAt: "2026-11-28T00:00:00.000Z", updatedAt: "2026-11-28T00:00:00.000Z" },
};

describe("unsaved settings", () => {
  it("are those that differ: what was typed back, or is nothing either way, is none", () => {
    expect(changesOf(saved, { taxPercent: 11, name: "Warung ", address: "", receiptHeader: "Hai" })).toEqual({
      taxPercent: 11,
      receiptHeader: "Hai",
    });
    expect(changesOf(saved, { openingHours: [{ day: 1, opens: "10:00", closes: "22:00" }] })).toEqual({});
    expect(changesOf(saved, { openingHours: null })).toEqual({ openingHours: null });
  });

  it("name what somebody else has changed meanwhile, unless both mean the same", () => {
    const after = { ...saved, version: 2, taxPercent: 11, servicePercent: 5, name: "Lain" };
    expect(overtakenFields(saved, after, { taxPercent: 12, servicePercent: 5, language: "en" })).toEqual([
      "taxPercent",
    ]);
  });
});

describe("a week of opening hours", () => {
  const day = (week: ReturnType<typeof usualWeek>, number: number) => week.find((each) => each.day === number);

  it("goes from the settings to the editor and back unchanged", () => {
    const hours = [
      { day: 1, opens: "10:00", closes: "14:00" },
      { day: 1, opens: "17:00", closes: "01:00" },
      { day: 0, opens: "09:00", closes: "12:00" },
    ];
    expect(hoursOf(weekOf(hours))).toEqual(hours);
    expect(weekOf(hours).map((each) => each.periods.length)).toEqual([2, 0, 0, 0, 0, 0, 1]);
  });

  it("copies a day, split shift or closed, to all", () => {
    const split = [
      { opens: "10:00", closes: "14:00" },
      { opens: "17:00", closes: "22:00" },
    ];
    const week = copyToAll(withDay(usualWeek(), 3, split), 3);
    expect(isEveryDaySame(week)).toBe(true);
    expect(day(week, 0)?.periods).toEqual(split);
  });

  test.each([
    ["one that has no open day", withDay([{ day: 1, periods: [] }], 1, []), { kind: "all_closed" }],
    [
      "periods that meet in the same hour",
      withDay(usualWeek(), 2, [
        { opens: "10:00", closes: "15:00" },
        { opens: "14:59", closes: "20:00" },
      ]),
      { kind: "overlap", day: 2 },
    ],
    [
      "a night that a later period falls into",
      withDay(usualWeek(), 5, [
        { opens: "18:00", closes: "02:00" },
        { opens: "23:00", closes: "23:30" },
      ]),
      { kind: "overlap", day: 5 },
    ],
    [
      "a time that is not typed yet",
      withDay(usualWeek(), 4, [{ opens: "", closes: "12:00" }]),
      { kind: "unfinished", day: 4 },
    ],
    [
      "nothing in a day of two shifts over midnight",
      withDay(usualWeek(), 6, [
        { opens: "10:00", closes: "14:00" },
        { opens: "18:00", closes: "02:00" },
      ]),
      null,
    ],
  ])("refuses %s", (_name, week, problem) => {
    expect(hoursProblem(week)).toEqual(problem);
  });

  it("offers a second period that fits after the first", () => {
    const first = { opens: "10:00", closes: "14:00" };
    const second = nextPeriod([first]);
    expect(second).toEqual({ opens: "16:00", closes: "20:00" });
    expect(hoursProblem(withDay(usualWeek(), 1, [first, second]))).toBeNull();
  });
});

test.each([
  ["SB-Mid-server-abc", false, null],
  ["Mid-server-abc", true, null],
  [" SB-Mid-server-abc ", true, "sandbox_in_production"],
  ["Mid-server-abc", false, "production_in_sandbox"],
  ["SB-Mid-client-abc", false, "client_as_server"],
  ["VT-server-old-style", true, null],
])("a server key %s in production %s looks: %s", (key, isProduction, hint) => {
  expect(serverKeyHint(key, isProduction)).toBe(hint);
});

test("a server key in the client key's place is noticed before anybody can read it", () => {
  expect(clientKeyHint("Mid-server-abc", true)).toBe("server_as_client");
  expect(clientKeyHint("SB-Mid-client-abc", false)).toBeNull();
});
