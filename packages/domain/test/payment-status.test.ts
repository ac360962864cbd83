import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LastAttempt } from "./payment-machine.ts";
import { checkRefund, paymentStatus, refundable } from "./payment-status.ts";
import { codeOf, posErrorOf } from "./throws.fixture.ts";

const LAST_ATTEMPTS: readonly LastAttempt[] = ["none", "live", "failed", "expired", "voided", "settled"];

describe("paymentStatus", () => {
  test.each<[string, Partial<Parameters<typeof paymentStatus>[0]>, string]>([
    ["nothing tried", {}, "pending"],
    ["an attempt is live", { lastAttempt: "live" }, "pending"],
    ["the attempt was voided to try another", { lastAttempt: "voided" }, "pending"],
    ["the attempt failed", { lastAttempt: "failed" }, "failed"],
    ["the attempt ran out", { lastAttempt: "expired" }, "expired"],
    ["paid in full", { captured: 100, lastAttempt: "settled" }, "paid"],
    ["paid although the last attempt failed", { captured: 100, lastAttempt: "failed" }, "paid"],
    ["paid in part", { captured: 40, lastAttempt: "settled" }, "partial"],
    ["paid in part while another attempt is live", { captured: 40, lastAttempt: "live" }, "partial"],
    ["paid twice", { captured: 200, lastAttempt: "settled" }, "paid"],
    ["paid twice and the surplus given back", { captured: 200, refunded: 100, lastAttempt: "settled" }, "paid"],
    ["refunded in part", { captured: 100, refunded: 30, lastAttempt: "settled" }, "partially_refunded"],
    ["refunded whole", { captured: 100, refunded: 100, lastAttempt: "settled" }, "refunded"],
    ["a part payment refunded whole", { captured: 40, refunded: 40, lastAttempt: "settled" }, "refunded"],
    ["taken back by the bank", { captured: 100, reversed: 100, lastAttempt: "settled" }, "failed"],
    ["taken back by the bank, a new attempt live", { captured: 100, reversed: 100, lastAttempt: "live" }, "pending"],
    ["taken back after a refund", { captured: 100, refunded: 30, reversed: 70, lastAttempt: "settled" }, "refunded"],
    ["taken back in part", { captured: 100, reversed: 30, lastAttempt: "settled" }, "partial"],
    ["cancelled without money", { orderCancelled: true, lastAttempt: "voided" }, "expired"],
    ["cancelled, never tried", { orderCancelled: true }, "expired"],
    ["cancelled, then money arrived", { orderCancelled: true, captured: 100, lastAttempt: "settled" }, "paid"],
    ["cancelled, then less money arrived", { orderCancelled: true, captured: 40, lastAttempt: "settled" }, "paid"],
    ["cancelled and given back in part", { orderCancelled: true, captured: 200, refunded: 100 }, "partially_refunded"],
    ["cancelled and given back", { orderCancelled: true, captured: 100, refunded: 100 }, "refunded"],
    ["nothing to pay", { payable: 0 }, "paid"],
    ["nothing to pay and cancelled", { payable: 0, orderCancelled: true }, "expired"],
  ])("%s", (_name, change, expected) => {
    const sums = { payable: 100, captured: 0, refunded: 0, reversed: 0, orderCancelled: false, lastAttempt: "none" };
    expect(paymentStatus({ ...sums, lastAttempt: "none", ...change })).toBe(expected);
  });

  test("money kept beats whatever the last attempt did", () => {
    const money = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(
        money,
        money,
        fc.boolean(),
        fc.constantFrom(...LAST_ATTEMPTS),
        (payable, captured, orderCancelled, last) => {
          const sums = { payable, captured, refunded: 0, reversed: 0, orderCancelled };
          const status = paymentStatus({ ...sums, lastAttempt: last });
          expect(status).toBe(paymentStatus({ ...sums, lastAttempt: "none" }));
          expect(["paid", "partial"]).toContain(status);
        },
      ),
    );
  });
});

describe("refunds", () => {
  test("never exceed what was paid, in any sequence of tries", () => {
    const tries = fc.array(fc.integer({ min: -10, max: 700 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(300), tries, (captured, reversed, amounts) => {
        let refundReserved = 0;
        for (const amount of amounts) {
          const sums = { captured, refundReserved, reversed };
          const fits = amount > 0 && amount <= captured - reversed - refundReserved;
          if (fits) refundReserved += checkRefund(sums, amount);
          else expect(["validation", "refund_exceeds_paid"]).toContain(codeOf(() => checkRefund(sums, amount)));
        }
        expect(refundReserved).toBeLessThanOrEqual(Math.max(0, captured - reversed));
      }),
    );
  });

  test("say what is left when they ask for too much", () => {
    const error = posErrorOf(() => checkRefund({ captured: 100, refundReserved: 70 }, 31));
    expect(error.code).toBe("refund_exceeds_paid");
    expect(error.detail).toEqual({ amount: 31, refundable: 30 });
  });

  test.each([[0], [-1], [0.5], [Number.NaN]])("refuse %d as an amount", (amount) => {
    expect(codeOf(() => checkRefund({ captured: 100, refundReserved: 0 }, amount))).toBe("validation");
  });

  test("leave nothing, not less, once the bank took back what was reserved", () => {
    expect(refundable({ captured: 100, refundReserved: 50, reversed: 100 })).toBe(0);
  });
});
