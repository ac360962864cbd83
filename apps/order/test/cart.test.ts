import { firstChoice, priceOrder } from "@atapos/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CartLine, cartKey, MAX_QUANTITY, writeCart } from "../src/cart/cart-line.ts";
import { addLine, lineKey, replaceLine, setQuantity } from "../src/cart/cart-lines.ts";
import { priceCart } from "../src/cart/price-cart.ts";
import { similarProducts } from "../src/cart/similar-products.ts";
import { readCart, staleKeys } from "../src/cart/stored-cart.ts";
import { lineOf } from "../src/menu/choose-product.ts";
import type { ProductView } from "../src/menu/menu-view.ts";
import { group, product, rules } from "./menu-data.ts";

const NOW = Date.parse("2026-05-04T12:00:00Z");
const HOUR = 3_600_000;
const byId = (...products: ProductView[]) => new Map(products.map((each) => [each.id, each]));

const choice = fc.record({
  productId: fc.integer({ min: 1, max: 4 }),
  variantId: fc.option(fc.integer({ min: 1, max: 3 })),
  optionIds: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  note: fc.constantFrom("", "tanpa acar", " pedas "),
  quantity: fc.integer({ min: 1, max: 20 }),
  seen: fc.constant({ name: "Nasi", choices: "", unitPrice: 1, thumbnailUrl: null }),
});

describe("the lines of a cart", () => {
  it("hold each choice once and never more than may be ordered, whatever is tapped", () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 30 }), (taps) => {
        const lines = taps.reduce<CartLine[]>((held, tap) => addLine(held, tap), []);
        expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
        for (const line of lines) {
          const tapped = taps.filter((tap) => lineKey(tap) === line.key).reduce((sum, tap) => sum + tap.quantity, 0);
          expect(line.quantity).toBe(Math.min(tapped, MAX_QUANTITY));
        }
      }),
    );
  });

  it("are the same line whatever order the options were tapped in", () => {
    fc.assert(
      fc.property(choice, (tap) => {
        expect(lineKey({ ...tap, optionIds: [...tap.optionIds].reverse() })).toBe(lineKey(tap));
      }),
    );
  });

  it("leave with their last piece, and keep the rest", () => {
    const [first, second] = [
      lineOf(product({ id: 1 }), firstChoice(product())),
      lineOf(product({ id: 2 }), firstChoice(product())),
    ];
    const lines = addLine(addLine([], first), second);
    expect(setQuantity(lines, lineKey(first), 0).map((line) => line.productId)).toEqual([2]);
    expect(setQuantity(lines, lineKey(first), 5).map((line) => line.quantity)).toEqual([5, 1]);
  });

  it("become one when a change makes two of them alike", () => {
    const plain = { ...lineOf(product(), firstChoice(product())), note: "" };
    const noted = { ...plain, note: "tanpa acar", quantity: 2 };
    const lines = addLine(addLine([], plain), noted);
    const merged = replaceLine(lines, lineKey(noted), { ...noted, note: "" });
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ note: "", quantity: 3 });
  });
});

describe("a cart kept on the phone", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 5 }), (taps) => {
        const lines = taps.reduce<CartLine[]>((held, tap) => addLine(held, tap), []);
        expect(readCart(writeCart(lines, NOW), NOW + HOUR)).toEqual(lines);
      }),
    );
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another format", JSON.stringify({ format: 2, savedAt: NOW, lines: [] })],
    ["a line without a product", JSON.stringify({ format: 1, savedAt: NOW, lines: [{ key: "1", quantity: 1 }] })],
    [
      "a quantity nobody can order",
      writeCart([{ ...lineOf(product(), firstChoice(product())), key: "1", quantity: 100 }], NOW),
    ],
  ])("is empty when there is %s", (_, text) => {
    expect(readCart(text, NOW)).toEqual([]);
  });

  it("ends with the day, and its place is swept; the carts of now and what is not a cart stay", () => {
    const lines = addLine([], lineOf(product(), firstChoice(product())));
    const held = new Map([
      [cartKey(1, 7), writeCart(lines, NOW - 25 * HOUR)],
      [cartKey(1, 8), writeCart(lines, NOW - HOUR)],
      ["atapos-theme", "dark"],
    ]);
    const storage = {
      length: held.size,
      key: (index: number) => [...held.keys()][index] ?? null,
      getItem: (key: string) => held.get(key) ?? null,
    };
    expect(readCart(held.get(cartKey(1, 7)) ?? null, NOW)).toEqual([]);
    expect(staleKeys(storage, NOW)).toEqual([cartKey(1, 7)]);
  });

  it("belongs to one merchant and one session", () => {
    expect(new Set([cartKey(1, 7), cartKey(1, 8), cartKey(2, 7), cartKey(1, null)]).size).toBe(4);
  });
});

describe("the price of a cart", () => {
  const egg = { id: 100, price: 5_000, name: "Telur" };
  const rice = product({ groups: [group({ options: [egg] })] });
  const satay = product({ id: 2, name: "Sate", price: 40_000, effectivePrice: 32_000 });
  const lineFor = (each: ProductView, more: Partial<CartLine> = {}): CartLine => {
    const line = { ...lineOf(each, firstChoice(each)), ...more };
    return { ...line, key: lineKey(line) };
  };

  it("is what the server's own rules make of it", () => {
    const { totals, lines, count } = priceCart(
      [lineFor(rice, { optionIds: [100] }), lineFor(satay, { quantity: 2 })],
      byId(rice, satay),
      rules,
    );
    const expected = priceOrder({
      rules,
      ...{ atMs: NOW, timeZone: "Asia/Jakarta" },
      lines: [
        { unitPrice: 33_000, modifiersPrice: 5_000, qty: 1, taxPercent: null, promotions: [] },
        {
          unitPrice: 40_000,
          modifiersPrice: 0,
          qty: 2,
          taxPercent: null,
          promotions: [
            {
              ...{ id: 9, name: "", type: "amount", value: 8_000, isActive: true },
              ...{ startsAt: NOW - 1, endsAt: NOW + 1, schedule: null },
            },
          ],
        },
      ],
    });
    expect(totals.total).toBe(expected.total);
    expect(totals).toMatchObject({ subtotal: 118_000, discount: 16_000, service: 5_100, tax: 10_710, total: 117_810 });
    expect(lines.map((line) => [line.price, line.fullPrice])).toEqual([
      [38_000, 38_000],
      [64_000, 80_000],
    ]);
    expect(count).toBe(3);
  });

  it("takes a sold-out line out of the total and leaves the others alone", () => {
    const { lines, totals } = priceCart(
      [lineFor(satay), lineFor(rice)],
      byId(rice, { ...satay, isAvailable: false }),
      rules,
    );
    expect(lines.map((line) => line.state)).toEqual(["sold_out", "ok"]);
    expect(lines.map((line) => line.price)).toEqual([32_000, 33_000]);
    expect(totals.subtotal).toBe(33_000);
  });

  it.each([
    ["the dish has left the menu", () => byId(satay)],
    ["the option is sold out", () => byId({ ...rice, groups: [group({ options: [{ ...egg, isAvailable: false }] })] })],
    ["the option is gone", () => byId({ ...rice, groups: [] })],
    ["a choice has become required", () => byId({ ...rice, groups: [group({ min: 2, options: [egg, { id: 101 }] })] })],
    [
      "it comes in kinds now",
      () => byId({ ...rice, variants: [{ id: 1, name: "Besar", price: 1, effectivePrice: 1, isAvailable: true }] }),
    ],
  ])("asks to choose again when %s", (_, menu) => {
    const { lines, totals } = priceCart([lineFor(rice, { optionIds: [100] })], menu(), rules);
    expect(lines.map((line) => line.state)).toEqual(["changed"]);
    expect(totals.total).toBe(0);
  });

  it("offers dishes of the same section first, the nearest price first, and only what one tap can add", () => {
    const products = [
      product({ id: 2, price: 50_000 }),
      product({ id: 3, price: 34_000 }),
      product({ id: 4, price: 33_000, categoryId: 2 }),
      product({ id: 5, price: 33_000, isAvailable: false }),
      product({ id: 6, price: 33_000, groups: [group({ min: 1, options: [{}] })] }),
    ];
    expect(similarProducts([rice, ...products], rice, 33_000).map(({ id }) => id)).toEqual([3, 2, 4]);
  });
});
