import { describe, expect, it } from "vitest";
import { afterLooking, CHOOSING, type Stage, stageOf } from "../../src/pay/pay-stage.ts";
import type { Attempt } from "../../src/pay/pay-types.ts";

const ATTEMPT: Attempt = {
  paymentId: 5,
  orderId: 7,
  method: "midtrans_qris",
  status: "open",
  amount: 92_430,
  currency: "IDR",
  gatewayOrderId: "ME1-7-a",
  token: null,
  redirectUrl: null,
  qrString: "000201",
  qrUrl: null,
  createdAt: "2026-11-22T05:40:00.000Z",
  expiresAt: "2026-11-22T05:55:00.000Z",
  clientKey: null,
  isProduction: false,
};
const WAITING: Stage = { kind: "waiting", attempt: ATTEMPT, ended: null };
const BEFORE_END = Date.parse("2026-11-22T05:50:00.000Z");
const AFTER_END = Date.parse("2026-11-22T05:56:00.000Z");

describe("waiting for a code to be paid", () => {
  it("goes on while the server says that the code can be paid, whatever the till's clock says", () => {
    expect(afterLooking(WAITING, ATTEMPT, AFTER_END)).toEqual(WAITING);
  });

  it("ends as expired past the code's own end, and as failed before it", () => {
    expect(afterLooking(WAITING, null, AFTER_END)).toMatchObject({ ended: "expired" });
    expect(afterLooking(WAITING, null, BEFORE_END)).toMatchObject({ ended: "failed" });
  });

  it("ends when another till has opened another code", () => {
    expect(afterLooking(WAITING, { ...ATTEMPT, paymentId: 6 }, BEFORE_END)).toMatchObject({ ended: "failed" });
  });

  it("is left alone when nothing is awaited", () => {
    expect(afterLooking(CHOOSING, ATTEMPT, BEFORE_END)).toBe(CHOOSING);
  });

  it("never takes a missing answer for a refusal", () => {
    expect(stageOf({ kind: "unanswered", order: null })).toEqual({ kind: "unsure" });
  });
});
