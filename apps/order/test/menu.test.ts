import { firstChoice, isPlain, missing, toggleOption, unitPrice } from "@atapos/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openingOf } from "../src/menu/opening.ts";
import { markHits, searchProducts } from "../src/menu/search-products.ts";
import { promotionsOf } from "../src/menu/section-list.ts";
import { plaqueText, tableLabel } from "../src/menu/table-label.ts";
import { readView } from "../src/menu/view.ts";
import { tableCookie } from "../src/session/table-cookie.ts";
import { group, menuOf, product } from "./menu-data.ts";

describe("choosing a dish", () => {
  const spice = group({ id: 1, min: 1, max: 1, options: [{ id: 1, isDefault: true }, { id: 2 }] });
  const extras = group({ id: 2, max: 2, options: [{ id: 11, price: 5_000 }, { id: 12, price: 9_000 }, { id: 13 }] });
  const dish = product({ groups: [spice, extras] });

  it("starts with the restaurant's defaults, leaving out what is sold out", () => {
    expect(firstChoice(dish).optionIds).toEqual([1]);
    const gone = group({ min: 1, max: 1, options: [{ id: 1, isDefault: true, isAvailable: false }, { id: 2 }] });
    expect(firstChoice(product({ groups: [gone] })).optionIds).toEqual([]);
  });

  it("adds with one tap only what needs no choice", () => {
    expect(isPlain(product())).toBe(true);
    expect(isPlain(product({ groups: [extras] }))).toBe(true);
    expect(isPlain(dish)).toBe(false);
    const kinds = [1, 2].map((id) => ({ id, name: `${id}`, price: 1, effectivePrice: 1, isAvailable: true }));
    expect(isPlain(product({ variants: kinds }))).toBe(false);
  });

  it("says what is still missing, the kind before the options", () => {
    const kinds = [1, 2].map((id) => ({ id, name: `${id}`, price: 1, effectivePrice: 1, isAvailable: true }));
    const empty = { variantId: null, optionIds: [], note: "", quantity: 1 };
    expect(missing(product({ variants: kinds, groups: [spice] }), empty)).toBe("variant");
    expect(missing(dish, empty)).toBe(spice);
    expect(missing(dish, firstChoice(dish))).toBeNull();
  });

  it("swaps within a group of one, fills a group to its limit and no further", () => {
    const start = firstChoice(dish);
    expect(toggleOption(spice, start, 2)?.optionIds).toEqual([2]);
    expect(toggleOption(spice, start, 1)?.optionIds).toEqual([1]);
    const full = { ...start, optionIds: [1, 11, 12] };
    expect(toggleOption(extras, full, 13)).toBeNull();
    expect(toggleOption(extras, full, 11)?.optionIds).toEqual([1, 12]);
    expect(unitPrice(dish, full)).toBe(47_000);
  });

  it("never leaves a group above its limit, whatever is tapped", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 11, 12, 13), { maxLength: 30 }), (taps) => {
        const chosen = taps.reduce(
          (choice, tap) => toggleOption(tap < 10 ? spice : extras, choice, tap) ?? choice,
          firstChoice(dish),
        );
        expect(chosen.optionIds.filter((id) => id < 10)).toHaveLength(1);
        expect(chosen.optionIds.filter((id) => id > 10).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("searching the menu", () => {
  const menu = menuOf(
    [
      product({ id: 1, name: "Soto Ayam", description: "Kuah kuning" }),
      product({ id: 2, name: "Gado-Gado", description: "Tanpa ayam" }),
      product({ id: 3, name: "Café Latte", description: null, categoryId: 2 }),
    ],
    [
      { id: 1, name: "Makanan" },
      { id: 2, name: "Minuman" },
    ],
  );

  it.each([
    ["AYAM", [1, 2]],
    ["ayam kuah", [1]],
    ["cafe", [3]],
    ["minuman", [3]],
    ["rendang", []],
    ["  ", []],
  ])("finds for %j the dishes %j", (query, ids) => {
    expect(searchProducts(menu, query).map(({ id }) => id)).toEqual(ids);
  });

  it("marks without losing or changing a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 3 }), (text, query) => {
        expect(
          markHits(text, query)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
    expect(markHits("Sate Ayam", "ayam")).toEqual([
      { text: "Sate ", isHit: false },
      { text: "Ayam", isHit: true },
    ]);
    expect(markHits("Café", "cafe")).toEqual([{ text: "Café", isHit: true }]);
  });
});

describe("opening hours", () => {
  const everyDay = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, opens: "10:00", closes: "22:00" }));
  // a Monday, 12:30 in Jakarta
  const noon = Date.parse("2026-05-04T05:30:00Z");
  const at = (hours: number) => noon + hours * 3_600_000;

  it.each([
    ["open at noon", true, everyDay, noon, "22:00", null],
    [
      "closed at night, until tomorrow morning",
      false,
      everyDay,
      at(11),
      null,
      { day: 2, opens: "10:00", inMinutes: 630 },
    ],
    [
      "closed on Monday, until Friday",
      false,
      [{ day: 5, opens: "10:00", closes: "22:00" }],
      noon,
      null,
      { day: 5, opens: "10:00", inMinutes: 5610 },
    ],
    ["open past midnight", true, [{ day: 1, opens: "18:00", closes: "02:00" }], at(13), "02:00", null],
    ["open without hours", true, null, noon, null, null],
  ] as const)("tell of a restaurant that is %s", (_, isOpen, hours, nowMs, until, next) => {
    expect(openingOf(isOpen, hours, "Asia/Jakarta", nowMs)).toMatchObject({ isOpen, until, next });
  });

  it("do not open a restaurant that says it is closed", () => {
    const paused = openingOf(false, everyDay, "Asia/Jakarta", noon);
    expect(paused.isOpen).toBe(false);
    expect(paused.next?.day).toBe(2);
  });
});

describe("the menu's page", () => {
  it("puts the largest savings that can be had into the promotion band, named when they are of one kind", () => {
    const promoted = (id: number, effectivePrice: number, name = "Promo siang") =>
      product({ id, effectivePrice, promotion: { name, endsAt: "2026-05-04T07:00:00.000Z" } });
    const band = promotionsOf(
      menuOf([promoted(1, 30_000), promoted(2, 20_000), product({ id: 3 }), { ...promoted(4, 1), isAvailable: false }]),
    );
    expect(band.products.map(({ id }) => id)).toEqual([2, 1]);
    expect(band).toMatchObject({ name: "Promo siang", endsAt: "2026-05-04T07:00:00.000Z" });
    expect(promotionsOf(menuOf([promoted(1, 30_000), promoted(2, 20_000, "Lain")])).name).toBeNull();
  });

  it.each([
    ["7", "7", "Meja 7 · Teras"],
    ["A1", "A1", "Meja A1 · Teras"],
    ["Meja 12", "12", "Meja 12 · Teras"],
    ["Pojok", "Po", "Meja Pojok · Teras"],
  ])("calls table %s %s on its plaque and %s beside it", (name, plaque, label) => {
    expect(plaqueText(name)).toBe(plaque);
    expect(tableLabel({ name, zone: "Teras" }, (plain) => `Meja ${plain}`)).toBe(label);
  });

  it.each([
    ["", { kind: "menu" }],
    ["#s-12", { kind: "menu" }],
    ["#cart", { kind: "cart" }],
    ["#item/12", { kind: "item", productId: 12, line: null, over: null }],
    ["#item/12/12%2F%2F1%2B2%2Fpedas", { kind: "item", productId: 12, line: "12//1+2/pedas", over: null }],
    ["#item/12/%", { kind: "item", productId: 12, line: null, over: null }],
    ["#cart/item/12/12%2F", { kind: "item", productId: 12, line: "12/", over: "cart" }],
    ["#search/item/12", { kind: "item", productId: 12, line: null, over: "search" }],
    ["#cart/12", { kind: "menu" }],
    ["#item/x", { kind: "menu" }],
  ])("reads the hash %j", (hash, view) => {
    expect(readView(hash)).toEqual(view);
  });

  it("keeps the session out of reach of scripts and of other sites", () => {
    const cookie = { token: "ts_1_x", expiresAt: new Date(10_000), nowMs: 4_000 };
    expect(tableCookie({ ...cookie, isSecure: true })).toBe(
      "atapos_table=ts_1_x; Path=/; Max-Age=6; HttpOnly; SameSite=Lax; Secure",
    );
    expect(tableCookie({ ...cookie, isSecure: false })).not.toContain("Secure");
  });
});
