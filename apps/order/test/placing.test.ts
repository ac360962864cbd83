import { expect, it } from "vitest";
import { maskEmail } from "../src/account/email-text.ts";
import { isPayable, methodsOf, shortNumber } from "../src/pay/pay-types.ts";
import { type Placing, placingKey, readPlacing } from "../src/pay/placing.ts";

const placing: Placing = {
  format: 1,
  key: "0123456789abcdef",
  orderType: "dine_in",
  lines: [{ productId: 1, variantId: null, quantity: 2, modifiers: [3], notes: null }],
  cart: [{ key: "1//3/", quantity: 2 }],
  method: "qris",
  total: 50_000,
  startedAt: 1,
};

it("finds an unanswered order again exactly as it was sent, so that its key still fits", () => {
  expect(readPlacing(JSON.stringify(placing))).toEqual(placing);
});

it.each([
  ["nothing", null],
  ["no JSON", "{"],
  ["another format", JSON.stringify({ ...placing, format: 2 })],
  ["no lines", JSON.stringify({ ...placing, lines: [] })],
  ["a way to pay that there is none of", JSON.stringify({ ...placing, method: "cash" })],
])("throws away %s", (_what, text) => {
  expect(readPlacing(text)).toBeNull();
});

it("keeps what is on its way apart by restaurant and table session", () => {
  expect(new Set([placingKey(1, 1), placingKey(1, 2), placingKey(2, 1), placingKey(1, null)]).size).toBe(4);
});

it("offers the ways to pay of the restaurant's mode", () => {
  expect(methodsOf("centralized")).toEqual(["cashier"]);
  expect(methodsOf("distributed")).toEqual(["qris", "snap"]);
  expect(methodsOf("hybrid")).toEqual(["qris", "snap", "cashier"]);
});

it("asks for no money twice, and for none of what is cancelled", () => {
  expect(isPayable({ status: "pending", paymentStatus: "failed" })).toBe(true);
  expect(isPayable({ status: "confirmed", paymentStatus: "partial" })).toBe(true);
  expect(isPayable({ status: "confirmed", paymentStatus: "paid" })).toBe(false);
  expect(isPayable({ status: "completed", paymentStatus: "partially_refunded" })).toBe(false);
  expect(isPayable({ status: "cancelled", paymentStatus: "pending" })).toBe(false);
});

it("shortens what is read out or over a shoulder", () => {
  expect(shortNumber("INV-20250509-0027")).toBe("0027");
  expect(maskEmail("raras.putri@gmail.com")).toBe("ra•••@gmail.com");
  expect(maskEmail("a@b.co")).toBe("a•••@b.co");
});
