import { type PaymentStatus, PosError, paymentStatus } from "@atapos/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelOrder } from "../src/order/change-status.ts";
import { checkStatus } from "../src/payment/check-status.ts";
import { expirePayment } from "../src/payment/expire-payment.ts";
import { payCash } from "../src/payment/pay-cash.ts";
import { refundOrder } from "../src/payment/refund-order.ts";
import { startPayment } from "../src/payment/start-payment.ts";
import { attemptsOf, entriesOf, orderOf, refundsOf, tracesOf } from "./payment-facts.ts";
import {
  createPaidMerchant,
  createTestOrder,
  type PaymentTest,
  startPaymentTest,
  sweepAll,
} from "./payment-support.ts";
import type { TestMerchant } from "./support/index.ts";

let t: PaymentTest;
let shop: TestMerchant;

beforeAll(async () => {
  t = await startPaymentTest();
  shop = await createPaidMerchant(t, { orderAcceptance: "on_payment" });
});
afterAll(() => t.close());

type Step =
  | { do: "start"; method: "midtrans_snap" | "midtrans_qris" }
  | { do: "payer"; status: "pending" | "settlement" | "deny" | "expire"; notify: boolean; which: number }
  | { do: "dashboard"; notify: boolean; which: number }
  | { do: "cash" | "cancel" | "expire" | "check" | "sweep" }
  | { do: "refund"; amount: number | null }
  | { do: "fault"; mode: "drop" | "500"; path: "/status" | "/cancel" | "/refund" | "/snap/" | "/charge" };

const which = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("start" as const), method: fc.constantFrom("midtrans_snap", "midtrans_qris") }),
  fc.record({
    do: fc.constant("payer" as const),
    status: fc.constantFrom("pending", "settlement", "settlement", "deny", "expire"),
    notify: fc.boolean(),
    which,
  }),
  fc.record({ do: fc.constant("dashboard" as const), notify: fc.boolean(), which }),
  fc.record({ do: fc.constantFrom("cash", "cancel", "expire", "check", "sweep") }),
  fc.record({ do: fc.constant("refund" as const), amount: fc.constantFrom(null, 1, 20_000, 50_000) }),
  fc.record({
    do: fc.constant("fault" as const),
    mode: fc.constantFrom("drop", "500"),
    path: fc.constantFrom("/status", "/cancel", "/refund", "/snap/", "/charge"),
  }),
);

const PAYABLE = ["pending", "deny", null];

/** Whatever the rules refuse is part of the game; anything but a PosError is not. */
async function perform(orderId: number, one: Step): Promise<void> {
  const attempts = (await attemptsOf(t, orderId)).flatMap(({ gatewayOrderId }) => gatewayOrderId ?? []);
  const { merchantId } = shop;
  switch (one.do) {
    case "start":
      await startPayment(shop.officer, merchantId, { orderId, method: one.method });
      return;
    case "payer": {
      const [sold] = await t.gateway.transactions(attempts[one.which % attempts.length] ?? "none");
      if (!sold || !PAYABLE.includes(sold.transaction_status)) return;
      const body = { transaction_status: one.status, payment_type: "qris", notify: one.notify };
      await t.gateway.simulate(sold.order_id, body);
      return;
    }
    case "dashboard": {
      const [sold] = await t.gateway.transactions(attempts[one.which % attempts.length] ?? "none");
      if (sold?.transaction_status !== "settlement") return;
      const body = { transaction_status: "partial_refund", refund_amount: 10_000, notify: one.notify };
      await t.gateway.simulate(sold.order_id, body);
      return;
    }
    case "cash":
      await payCash(shop.officer, merchantId, { orderId, amount: 60_000 });
      return;
    case "cancel":
      await cancelOrder(shop.officer, orderId, "test");
      return;
    case "expire":
      await expirePayment(shop.officer, merchantId, orderId);
      return;
    case "check":
      await checkStatus(shop.officer, merchantId, orderId);
      return;
    case "sweep":
      t.clock.offset += 20_000;
      await sweepAll(t.deps);
      return;
    case "refund":
      await refundOrder(shop.admin, merchantId, { orderId, amount: one.amount, reason: "test" });
      return;
    case "fault":
      await t.gateway.fault({ mode: one.mode, path: one.path, times: 1 });
  }
}

const sumOf = (rows: readonly { amount: number }[]) => rows.reduce((sum, row) => sum + row.amount, 0);

async function checkLedger(orderId: number): Promise<void> {
  const [order, attempts, entries, refunds] = [
    await orderOf(t, orderId),
    await attemptsOf(t, orderId),
    await entriesOf(t, orderId),
    await refundsOf(t, orderId),
  ];
  const of = (kind: string) => sumOf(entries.filter((entry) => entry.kind === kind));
  expect(order.paid).toBe(of("capture") - of("reversal"));
  expect(order.refunded).toBe(of("refund"));
  expect(of("refund")).toBeLessThanOrEqual(of("capture"));
  for (const attempt of attempts) expect(attempt.reserved).toBeLessThanOrEqual(attempt.captured);
  expect(sumOf(attempts.map(({ reserved: amount }) => ({ amount })))).toBe(
    sumOf(refunds.filter(({ status }) => status !== "failed")),
  );
  expect((await tracesOf(t, orderId)).settled).toBeLessThanOrEqual(1);
}

/** When all is quiet, what we booked is what the gateway has, and what the domain makes of it is what the order shows. */
async function checkAgainstGateway(orderId: number): Promise<void> {
  const attempts = await attemptsOf(t, orderId);
  const entries = await entriesOf(t, orderId);
  let [received, refunded] = [0, 0];
  for (const { gatewayOrderId } of attempts) {
    const [sold] = await t.gateway.transactions(gatewayOrderId ?? "none");
    for (const one of sold?.attempts ?? []) {
      if (/^(settlement|refund|partial_refund)$/.test(one.transaction_status)) received += 50_000;
      refunded += Number(one.refund_amount ?? 0);
    }
  }
  const cash = sumOf(entries.filter(({ kind, reference }) => kind === "capture" && reference.startsWith("cash:")));
  const captured = sumOf(entries.filter(({ kind }) => kind === "capture"));
  expect(captured - cash).toBe(received);
  const refunds = await refundsOf(t, orderId);
  const byGateway = refunds.filter(({ method, status }) => method !== "cash" && status === "done");
  expect(sumOf(byGateway)).toBe(refunded);
  expect(refunds.some(({ status }) => status === "sent" || status === "unknown")).toBe(false);
  const order = await orderOf(t, orderId);
  const last = attempts.at(-1);
  const expected: PaymentStatus = paymentStatus({
    payable: 50_000,
    captured,
    refunded: order.refunded,
    reversed: sumOf(entries.filter(({ kind }) => kind === "reversal")),
    orderCancelled: order.status === "cancelled",
    lastAttempt: outcomeFor(last),
  });
  expect(order.paymentStatus).toBe(expected);
  // Beyond what the order asks for, nothing stays without being on its way back.
  const owed = order.status === "cancelled" ? 0 : 50_000;
  const returned = sumOf(refunds.filter(({ status }) => status !== "failed"));
  expect(captured - returned).toBeLessThanOrEqual(owed);
}

function outcomeFor(last: { status: string; gatewayStatus: string | null } | undefined) {
  if (!last) return "none" as const;
  if (last.status === "settled" || last.status === "failed") return last.status;
  if (last.status === "voided") return last.gatewayStatus === "expire" ? ("expired" as const) : ("voided" as const);
  return "live" as const;
}

const settled = { do: "payer", status: "settlement", notify: false, which: 0 } as const;
const untold = { do: "dashboard", notify: false, which: 0 } as const;
const UNTOLD_REFUNDS: [Step[]][] = [
  [[{ do: "start", method: "midtrans_snap" }, settled, { do: "check" }, untold]],
  [[{ do: "start", method: "midtrans_snap" }, settled, { do: "cash" }, { do: "sweep" }, untold]],
];

test("whatever payers, staff, the gateway and its outages do in whatever order, the money is right", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const { orderId } = await createTestOrder(t, shop.merchantId);
      for (const one of steps) {
        await perform(orderId, one).catch((error: unknown) => {
          if (!(error instanceof PosError)) throw error;
        });
        await checkLedger(orderId);
      }
      await t.gateway.fault({ mode: "ok" });
      for (let round = 0; round < 3; round += 1) {
        t.clock.offset += 700_000;
        await sweepAll(t.deps);
      }
      // Money that is settled is not asked about again: what was refunded behind our back without a notice, a person asks.
      if (steps.some((one) => one.do === "dashboard" && !one.notify)) {
        await checkStatus(shop.officer, shop.merchantId, orderId);
      }
      await checkLedger(orderId);
      await checkAgainstGateway(orderId);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 45_000, examples: UNTOLD_REFUNDS },
  );
}, 90_000);
