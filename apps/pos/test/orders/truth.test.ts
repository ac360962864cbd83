import { describe, expect, it } from "vitest";
import { gatewayWord } from "../../src/orders/gateway-word.ts";
import { orderJourney } from "../../src/orders/order-journey.ts";
import { paymentProof } from "../../src/orders/payment-truth.ts";
import { after, makeDetail, makeItem, makeLog, makePayment, makeRefund } from "./order-data.ts";

const isPaid = { status: "pending", paymentStatus: "paid", paid: 29_700, paidAt: after(48) } as const;

describe("the proof of a payment", () => {
  it("is the gateway's signed notice, with what it says was paid and whose wallet paid it", () => {
    const proof = paymentProof(makeDetail({ ...isPaid, payments: [makePayment()], paymentLogs: [makeLog()] }));
    expect(proof).toMatchObject({
      ...{ kind: "gateway", state: "paid", noticeAt: after(48), gatewayAmount: 29_700, issuer: "gopay" },
      asked: { at: after(48), status: "settlement" },
    });
  });

  it("says that no notice came when the gateway was only asked", () => {
    const log = makeLog({ event: "check_status.settlement", createdAt: after(70) });
    const proof = paymentProof(makeDetail({ ...isPaid, payments: [makePayment()], paymentLogs: [log] }));
    expect(proof).toMatchObject({ noticeAt: null, asked: { at: after(70), status: "settlement" } });
  });

  it("prefers a later check by hand to the archive's last word, never an earlier one", () => {
    const facts = makeDetail({ ...isPaid, payments: [makePayment()], paymentLogs: [makeLog()] });
    const later = { at: after(90), status: "settlement" };
    expect(paymentProof(facts, later)).toMatchObject({ asked: later });
    expect(paymentProof(facts, { at: after(1), status: "pending" })).toMatchObject({ asked: { at: after(48) } });
  });

  it("tells of money that the gateway took in a wrong amount before anything else", () => {
    const payments = [makePayment({ id: 1, captured: 0, status: "pending", disputed: 297 }), makePayment({ id: 2 })];
    const logs = [makeLog({ response: { transaction_status: "settlement", gross_amount: "297.00" } })];
    const proof = paymentProof(makeDetail({ ...isPaid, payments, paymentLogs: logs }));
    expect(proof).toMatchObject({ state: "disputed", gatewayAmount: 297, payment: { id: 1 } });
  });

  it("is the attempt that holds the money, not a later one that failed", () => {
    const payments = [makePayment({ id: 1 }), makePayment({ id: 2, captured: 0, status: "failed" })];
    expect(paymentProof(makeDetail({ ...isPaid, payments }))).toMatchObject({ state: "paid", payment: { id: 1 } });
  });

  it("is a person's word for cash", () => {
    const cash = makePayment({
      method: "cash",
      paymentType: "cash",
      staffName: "Dewi",
      tendered: 50_000,
      change: 20_300,
    });
    expect(paymentProof(makeDetail({ ...isPaid, payments: [cash] }))).toMatchObject({
      ...{ kind: "counter", state: "paid" },
      payment: { staffName: "Dewi", tendered: 50_000, change: 20_300 },
    });
  });

  it("is none where nothing was tried, and waits while an attempt is open", () => {
    expect(paymentProof(makeDetail())).toBeNull();
    const open = makePayment({ captured: 0, status: "pending" });
    expect(paymentProof(makeDetail({ payments: [open] }))).toMatchObject({
      state: "waiting",
      noticeAt: null,
      asked: null,
    });
  });

  it("ignores what the archive holds of another attempt", () => {
    const logs = [makeLog({ gatewayOrderId: "A-1-1-0" })];
    expect(paymentProof(makeDetail({ payments: [makePayment()], paymentLogs: logs }))).toMatchObject({
      noticeAt: null,
      gatewayAmount: null,
    });
  });

  it.each([
    [{ gross_amount: "10.50", currency: "USD" }, 1_050],
    [{ gross_amount: "158400.00" }, 158_400],
    [{ gross_amount: "many" }, null],
    ["not an answer", null],
  ])("reads the amount of %o as %s", (response, amount) => {
    expect(gatewayWord(response, "IDR").amount).toBe(amount);
  });
});

describe("the journey", () => {
  const kinds = (detail: ReturnType<typeof makeDetail>) =>
    orderJourney(detail).map(({ kind, state, at }) => [kind, state, at]);

  it("of a paid QR order that waits to be taken", () => {
    const order = makeDetail({ ...isPaid, payments: [makePayment()], paymentLogs: [makeLog()] });
    expect(kinds(order)).toEqual([
      ["placed", "done", after(0)],
      ["code_made", "done", after(2)],
      ["paid_gateway", "done", after(48)],
      ["await_take", "now", after(48)],
      ["cooking", "next", null],
      ["serve", "next", null],
    ]);
  });

  it("of one that its payment accepted by itself still waits for a person", () => {
    const order = makeDetail({ ...isPaid, status: "confirmed", confirmedAt: after(48), payments: [makePayment()] });
    const steps = orderJourney(order);
    expect(steps.map(({ kind }) => kind)).not.toContain("taken");
    expect(steps.find(({ state }) => state === "now")?.kind).toBe("await_take");
  });

  it("of an unpaid one in the kitchen has its payment still ahead", () => {
    const order = makeDetail({
      status: "confirmed",
      confirmedAt: after(60),
      items: [makeItem({ status: "preparing" })],
    });
    expect(kinds(order)).toEqual([
      ["placed", "done", after(0)],
      ["taken", "done", after(60)],
      ["cooking", "now", after(60)],
      ["await_pay", "next", null],
      ["serve", "next", null],
    ]);
  });

  it("of one served, paid in cash and given back in part is in the order in which it happened", () => {
    const cash = makePayment({
      ...{ method: "cash", paymentType: "cash", createdAt: after(30), status: "partially_refunded" },
      refunds: [makeRefund({ method: "cash", createdAt: after(400) })],
    });
    const served = { status: "completed", confirmedAt: after(60), completedAt: after(300) } as const;
    const order = makeDetail({ ...isPaid, ...served, paymentStatus: "partially_refunded", payments: [cash] });
    expect(kinds(order).map(([kind]) => kind)).toEqual(["placed", "paid_cash", "taken", "served", "refund"]);
  });

  it("of a cancelled one ends there", () => {
    const order = makeDetail({ status: "cancelled", cancelledAt: after(20), cancelReason: "Salah pesan" });
    expect(kinds(order)).toEqual([
      ["placed", "done", after(0)],
      ["cancelled", "done", after(20)],
    ]);
  });

  it("has a key of its own for every step", () => {
    const payments = [makePayment(), makePayment({ id: 2, refunds: [makeRefund(), makeRefund({ id: 2 })] })];
    const steps = orderJourney(makeDetail({ ...isPaid, payments }));
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
  });
});
