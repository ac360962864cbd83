import { expect, test } from "vitest";
import { refundMethodOf } from "./refund-method.ts";

test.each([
  ["midtrans_qris", "qris", "direct"],
  ["midtrans_snap", "gopay", "direct"],
  ["midtrans_snap", "shopeepay", "direct"],
  ["midtrans_snap", "credit_card", "card"],
  ["midtrans_snap", "bank_transfer", "manual"],
  ["midtrans_snap", "cstore", "manual"],
  ["midtrans_snap", null, "manual"],
  ["cash", "cash", "cash"],
  ["card_terminal", "card_terminal", "manual"],
  ["transfer", "bank_transfer", "manual"],
] as const)("the way back of %s by %s is %s", (method, paymentType, expected) => {
  expect(refundMethodOf({ method, paymentType })).toBe(expected);
});
