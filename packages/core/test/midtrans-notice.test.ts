import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { instantOf, vendorTime } from "../src/adapters/midtrans-snapshot.ts";
import type { GatewayCredentials } from "../src/ports/payments.ts";
import { paymentsAt } from "./payment-support.ts";

const KEY = "SB-Mid-server-demo-7";
const credentials: GatewayCredentials = {
  merchantId: 7,
  serverKey: KEY,
  clientKey: null,
  isProduction: false,
  version: 1,
};
const payments = paymentsAt("http://127.0.0.1:9");

describe("a notice", () => {
  const notice = (more: Record<string, unknown> = {}) => {
    const body = {
      order_id: "ME7-1-abcdefgh",
      status_code: "200",
      gross_amount: "145000.00",
      transaction_status: "settlement",
      transaction_id: "t-1",
      ...more,
    };
    const text = `${body.order_id}${body.status_code}${body.gross_amount}${KEY}`;
    return { ...body, signature_key: createHash("sha512").update(text).digest("hex") };
  };

  test("counts with the merchant's signature over the strings as they came", () => {
    expect(payments.verifyNotification(credentials, notice())).toMatchObject({
      gatewayOrderId: "ME7-1-abcdefgh",
      transactionId: "t-1",
      grossAmount: 145_000,
    });
    const { signature_key } = notice();
    expect(
      payments.verifyNotification(credentials, { ...notice(), signature_key: signature_key.toUpperCase() }),
    ).not.toBeNull();
  });

  test.each([
    ["another amount", { gross_amount: "145000.0" }],
    ["another order", { order_id: "ME7-2-abcdefgh" }],
    ["another status code", { status_code: "201" }],
    ["no signature", { signature_key: undefined }],
    ["an empty signature", { signature_key: "" }],
    ["a signature of another length", { signature_key: "ab".repeat(63) }],
    ["an amount that is a number", { gross_amount: 145_000 }],
  ])("does not count with %s", (_, more) => {
    expect(payments.verifyNotification(credentials, { ...notice(), ...more })).toBeNull();
  });

  test("does not count for another merchant", () => {
    expect(payments.verifyNotification({ ...credentials, serverKey: "SB-Mid-server-demo-8" }, notice())).toBeNull();
  });
});

describe("the vendor's time", () => {
  test("is GMT+7, there and back", () => {
    expect(instantOf("2026-11-22 23:30:00")).toBe("2026-11-22T16:30:00.000Z");
    expect(vendorTime(Date.parse("2026-11-22T18:30:00Z"))).toBe("2026-11-23 01:30:00 +0700");
  });

  test.each([null, "", "soon", "2026-11-22T23:30:00Z", "2026-13-40 99:00:00"])("%s is none", (text) => {
    expect(instantOf(text)).toBeNull();
  });
});
