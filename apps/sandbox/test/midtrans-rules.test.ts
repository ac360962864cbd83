import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialSettings } from "../src/control/settings.ts";
import { createGateway, moveAttempt, startAttempt } from "../src/midtrans/gateway.ts";
import { orderSchema, refundedAmount } from "../src/midtrans/order.ts";
import { refundAttempt } from "../src/midtrans/refund-attempt.ts";
import { orderFrom } from "../src/midtrans/request-schema.ts";
import { statusView } from "../src/midtrans/status-view.ts";
import { durationMs, readWireTime, wireTime } from "../src/midtrans/wire-time.ts";

const request = fc.record({
  refund_key: fc.constantFrom("a", "b", "c", "d", "e"),
  amount: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
});

describe("Refund rules", () => {
  it("never give back more than was paid, and once per key, in any sequence of requests", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.array(request, { maxLength: 12 }), (paid, requests) => {
        const gateway = createGateway({ settings: initialSettings(), saved: [], onChange: () => undefined });
        const order = orderFrom({ transaction_details: { order_id: "x", gross_amount: paid } }, 1);
        const attempt = startAttempt(gateway, order, { paymentType: "qris" });
        moveAttempt(gateway, order, attempt, { status: "settlement" });
        const given = new Map<string, number>();
        for (const one of requests) {
          const before = refundedAmount(attempt);
          const result = refundAttempt(gateway, { order, attempt, door: "direct" }, one);
          const moved = refundedAmount(attempt) - before;
          if (result.kind === "refused" || given.has(one.refund_key)) expect(moved).toBe(0);
          else given.set(one.refund_key, moved);
          if (result.kind === "done") {
            expect(result.answer.refund_amount).toBe(`${given.get(one.refund_key)}.00`);
          }
        }
        gateway.stop();
        const total = refundedAmount(attempt);
        expect(total).toBeLessThanOrEqual(paid);
        const expected = total === 0 ? "settlement" : total === paid ? "refund" : "partial_refund";
        expect(statusView(order, attempt, "status").transaction_status).toBe(expected);
        expect(orderSchema.safeParse(JSON.parse(JSON.stringify(order))).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("Times on the wire", () => {
  it("are read back to the same second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(readWireTime(`${wireTime(seconds * 1000)} +0700`)).toBe(seconds * 1000);
      }),
    );
  });

  it.each([
    [1, "minute", 60_000],
    [2, "hours", 7_200_000],
    [1, "DAY", 86_400_000],
    [1, "fortnight", undefined],
  ])("%i %s is %s ms", (amount, unit, expected) => {
    expect(durationMs(amount, unit)).toBe(expected);
  });

  it.each(["2026-01-01", "2026-13-01 00:00:00 +0700", "2026-01-01T00:00:00Z", ""])("%j is no wire time", (text) => {
    expect(readWireTime(text)).toBeUndefined();
  });
});
