import { expect, test } from "vitest";
import { normalisePaymentType } from "./payment-type.ts";
import { PAYMENT_TYPES } from "./statuses.ts";

test.each([
  [null, null],
  ["", null],
  ["qris", "qris"],
  ["gopay", "gopay"],
  ["shopeepay", "shopeepay"],
  ["credit_card", "credit_card"],
  ["bank_transfer", "bank_transfer"],
  ["echannel", "bank_transfer"],
  ["permata", "bank_transfer"],
  ["bca_va", "bank_transfer"],
  ["cstore", "cstore"],
  ["card_terminal", "card_terminal"],
  ["akulaku", "other"],
  ["QRIS", "qris"],
])("%s becomes %s", (gatewayType, expected) => {
  expect(normalisePaymentType(gatewayType)).toBe(expected);
});

test.each(PAYMENT_TYPES)("%s stays what it is", (type) => {
  expect(normalisePaymentType(type)).toBe(type);
});
