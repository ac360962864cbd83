import { describe, expect, test } from "vitest";
import { writeCart } from "../src/cart/cart-line.ts";
import { orderKey, randomKey } from "../src/pay/order-key.ts";

const line = {
  key: "1//1/",
  productId: 1,
  variantId: null,
  optionIds: [1],
  note: "",
  quantity: 1,
  seen: { name: "Nasi", choices: "", unitPrice: 1, thumbnailUrl: null },
};
const kept = writeCart([line], 1_000);

describe("the key of an order", () => {
  test("is the same in two tabs that hold the same cart", () => {
    expect(orderKey(kept, [line])).toBe(orderKey(writeCart([line], 1_000), [line]));
  });

  test.each([
    ["when the same dishes are ordered again later", writeCart([line], 1_001), [line]],
    ["when something was changed", writeCart([{ ...line, quantity: 2 }], 1_000), [line]],
    ["when a dish cannot be had any more", kept, []],
  ])("is another %s", (_, text, lines) => {
    expect(orderKey(text, lines)).not.toBe(orderKey(kept, [line]));
  });

  test("is never the same twice where nothing can be kept", () => {
    expect(orderKey(null, [line])).not.toBe(orderKey(null, [line]));
    expect(randomKey()).toMatch(/^[0-9a-f]{32}$/);
  });
});
