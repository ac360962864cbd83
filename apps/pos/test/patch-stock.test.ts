import { expect, test } from "vitest";
import { patchStock } from "../src/register/patch-stock.ts";

const shelf = (id: number, stock: number | null) => ({ id, stock, isLow: false, isAvailable: stock !== 0 });
const product = (id: number, stock: number | null, variants = [shelf(0, null)].slice(1)) => ({
  ...shelf(id, stock),
  variants,
});
const menu = { version: 7, products: [product(1, 9), product(2, null, [shelf(21, 8), shelf(22, 4)]), product(3, 0)] };
const told = (productId: number, left: number, more: { variantId?: number; isLow?: boolean } = {}) => ({
  items: [{ productId, variantId: more.variantId ?? null, left, isLow: more.isLow ?? false, isSoldOut: left === 0 }],
});
const after = (payload: unknown, id: number) => patchStock(menu, payload)?.products.find((each) => each.id === id);

test("a product that runs low says how many are left, and stops saying so when the server does", () => {
  expect(after(told(1, 3, { isLow: true }), 1)).toMatchObject({ stock: 3, isLow: true, isAvailable: true });
  expect(after(told(1, 40), 1)).toMatchObject({ stock: 40, isLow: false });
});

test("what has run out cannot be sold; the rest of the menu is untouched", () => {
  const patched = patchStock(menu, told(1, 0));
  expect(patched?.products[0]).toMatchObject({ stock: 0, isAvailable: false });
  expect(patched?.products[1]).toBe(menu.products[1]);
});

test("a variant that has run out leaves the product to its others, the last one takes it along", () => {
  expect(after(told(2, 0, { variantId: 21 }), 2)).toMatchObject({
    isAvailable: true,
    variants: [
      { id: 21, isAvailable: false },
      { id: 22, isAvailable: true },
    ],
  });
  const both = { items: [...told(2, 0, { variantId: 21 }).items, ...told(2, 0, { variantId: 22 }).items] };
  expect(after(both, 2)).toMatchObject({ isAvailable: false });
});

test.each([
  ["what was gone is back", told(3, 5)],
  ["it is no longer counted", { items: [{ ...told(1, 1).items[0], left: null }] }],
  ["it reads otherwise", { items: "many" }],
])("asks the server when %s", (_why, payload) => {
  expect(patchStock(menu, payload)).toBeNull();
});
