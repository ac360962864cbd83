import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AttemptMoney, type GatewaySnapshot, interpretSnapshot, type LedgerEntry } from "./gateway-snapshot.ts";
import { ATTEMPT_STATUSES, type AttemptStatus, GATEWAY_STATUSES, type GatewayStatus } from "./statuses.ts";

const AMOUNT = 50_000;
const attemptOf = (change: Partial<AttemptMoney> = {}): AttemptMoney => ({
  amount: AMOUNT,
  currency: "IDR",
  status: "open",
  captured: 0,
  refunded: 0,
  ...change,
});
const snapshotOf = (change: Partial<GatewaySnapshot> = {}): GatewaySnapshot => ({
  gatewayOrderId: "A-1-1",
  transactionId: "t1",
  transactionStatus: "pending",
  fraudStatus: null,
  grossAmount: AMOUNT,
  currency: "IDR",
  paymentType: "qris",
  refundAmount: null,
  refunds: [],
  at: null,
  ...change,
});
const capture = { kind: "capture", amount: AMOUNT, reference: "t1" };

describe("an open attempt", () => {
  test.each<[string, Partial<GatewaySnapshot>, AttemptStatus | null, object[], boolean]>([
    ["waits while nothing was chosen", { transactionStatus: "not_found", transactionId: null }, null, [], false],
    ["waits while pending", { transactionStatus: "pending" }, null, [], false],
    ["waits while only authorised", { transactionStatus: "authorize" }, null, [], false],
    ["settles", { transactionStatus: "settlement" }, "settled", [capture], true],
    [
      "settles without a currency named",
      { transactionStatus: "settlement", currency: null },
      "settled",
      [capture],
      true,
    ],
    [
      "is paid by an accepted card",
      { transactionStatus: "capture", fraudStatus: "accept" },
      "settled",
      [capture],
      false,
    ],
    [
      "books nothing for a challenged card",
      { transactionStatus: "capture", fraudStatus: "challenge" },
      null,
      [],
      false,
    ],
    ["books nothing for a card without a verdict", { transactionStatus: "capture" }, null, [], false],
    ["fails when denied, yet may still settle", { transactionStatus: "deny" }, "failed", [], false],
    ["fails for good", { transactionStatus: "failure" }, "failed", [], true],
    ["ends when cancelled", { transactionStatus: "cancel" }, "voided", [], true],
    ["ends when expired", { transactionStatus: "expire" }, "voided", [], true],
    [
      "never drops the wrong amount, nor counts it as paid",
      { transactionStatus: "settlement", grossAmount: 49_999 },
      "failed",
      [{ kind: "dispute", amount: 49_999, reference: "t1" }],
      true,
    ],
    [
      "never counts another currency as paid",
      { transactionStatus: "settlement", currency: "USD" },
      "failed",
      [{ kind: "dispute", amount: AMOUNT, reference: "t1" }],
      true,
    ],
    [
      "disputes a settlement without an amount under the amount asked for",
      { transactionStatus: "settlement", grossAmount: null },
      "failed",
      [{ kind: "dispute", amount: AMOUNT, reference: "t1" }],
      true,
    ],
    [
      "books the capture that a refund presumes",
      { transactionStatus: "partial_refund", refundAmount: 10_000, refunds: [{ key: "r1", amount: 10_000 }] },
      "settled",
      [capture, { kind: "refund", amount: 10_000, reference: "r1" }],
      true,
    ],
    [
      "books the capture that a chargeback presumes, and takes it back",
      { transactionStatus: "chargeback" },
      "settled",
      [capture, { kind: "reversal", amount: AMOUNT, reference: "t1" }],
      true,
    ],
    [
      "reverses only what a refund has left",
      { transactionStatus: "chargeback", refunds: [{ key: "r1", amount: 20_000 }] },
      "settled",
      [
        capture,
        { kind: "refund", amount: 20_000, reference: "r1" },
        { kind: "reversal", amount: 30_000, reference: "t1" },
      ],
      true,
    ],
    [
      "leaves a partial chargeback to a person",
      { transactionStatus: "partial_chargeback" },
      "settled",
      [capture, { kind: "dispute", amount: AMOUNT, reference: "t1:partial_chargeback" }],
      true,
    ],
    [
      "falls back to the order id as reference",
      { transactionStatus: "settlement", transactionId: null },
      "settled",
      [{ ...capture, reference: "A-1-1" }],
      true,
    ],
  ])("%s", (_name, snapshot, attempt, entries, isFinal) => {
    expect(interpretSnapshot(attemptOf(), snapshotOf(snapshot))).toEqual({ attempt, entries, isFinal });
  });
});

test.each(ATTEMPT_STATUSES)("a settlement is recorded when the attempt is %s", (status) => {
  const result = interpretSnapshot(attemptOf({ status }), snapshotOf({ transactionStatus: "settlement" }));
  expect(result.entries).toEqual([capture]);
  expect(result.attempt ?? status).toBe("settled");
});

test("an attempt being created opens once the gateway knows it", () => {
  expect(interpretSnapshot(attemptOf({ status: "creating" }), snapshotOf()).attempt).toBe("open");
});

test.each(["deny", "cancel"] as const)(
  "%s after the settlement reverses it and leaves the attempt settled",
  (transactionStatus) => {
    const settled = attemptOf({ status: "settled", captured: AMOUNT });
    expect(interpretSnapshot(settled, snapshotOf({ transactionStatus }))).toMatchObject({
      attempt: null,
      entries: [{ kind: "reversal", amount: AMOUNT, reference: "t1" }],
    });
  },
);

test("a late word about a declined transaction takes nothing back from the one that settled", () => {
  const settled = attemptOf({ status: "settled", captured: AMOUNT, captureReferences: ["t2"] });
  expect(interpretSnapshot(settled, snapshotOf({ transactionStatus: "deny" })).entries).toEqual([]);
});

test("a growing refund total without a list books each step once", () => {
  const ledger = deliver([
    snapshotOf({ transactionStatus: "settlement" }),
    snapshotOf({ transactionStatus: "partial_refund", refundAmount: 10_000 }),
    snapshotOf({ transactionStatus: "partial_refund", refundAmount: 10_000 }),
    snapshotOf({ transactionStatus: "partial_refund", refundAmount: 25_000 }),
    snapshotOf({ transactionStatus: "partial_refund", refundAmount: 10_000 }),
  ]);
  expect(sumOf(ledger, "refund")).toBe(25_000);
});

const transactionId = fc.constantFrom("t1", "t2", "t3");
const refundsOf = (id: string) => [
  { key: `${id}-r1`, amount: 5_000 },
  { key: `${id}-r2`, amount: 15_000 },
];
// deny and cancel are left out: after a capture they mean "taken back", before it they mean nothing.
const anyOrderStatus: GatewayStatus[] = GATEWAY_STATUSES.filter((status) => status !== "deny" && status !== "cancel");
const anySnapshot = (statuses: readonly GatewayStatus[]) =>
  fc
    .record({
      transactionId,
      transactionStatus: fc.constantFrom(...statuses),
      fraudStatus: fc.constantFrom("accept", "challenge", null),
      grossAmount: fc.constantFrom(AMOUNT, AMOUNT, AMOUNT, 1),
      refunded: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ refunded, ...rest }) => {
      const isRefund = rest.transactionStatus === "refund" || rest.transactionStatus === "partial_refund";
      const known = rest.transactionStatus === "chargeback" ? 2 : isRefund ? refunded : 0;
      return snapshotOf({ ...rest, refunds: refundsOf(rest.transactionId).slice(0, known) });
    });

describe("any sequence of snapshots", () => {
  test("books the same set however it is reordered", () => {
    const shuffled = fc
      .array(anySnapshot(anyOrderStatus), { maxLength: 10 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([first, second]) => {
        expect(sorted(deliver(second))).toEqual(sorted(deliver(first)));
      }),
      { numRuns: 500 },
    );
  });

  test("books nothing more when each is delivered several times in a row", () => {
    fc.assert(
      fc.property(fc.array(anySnapshot(GATEWAY_STATUSES), { maxLength: 10 }), (all) => {
        expect(deliver(all.flatMap((one) => [one, one, one]))).toEqual(deliver(all));
      }),
      { numRuns: 500 },
    );
  });

  test("reverses nothing but captured transactions, and no more than each captured", () => {
    fc.assert(
      fc.property(fc.array(anySnapshot(GATEWAY_STATUSES), { maxLength: 12 }), (all) => {
        const ledger = deliver(all);
        for (const reversal of ledger.filter((entry) => entry.kind === "reversal")) {
          const capture = ledger.find((entry) => entry.kind === "capture" && entry.reference === reversal.reference);
          expect(capture?.amount ?? 0).toBeGreaterThanOrEqual(reversal.amount);
        }
        expect(ledger.every((entry) => entry.amount > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** The ledger as storage keeps it: one entry per kind and reference, sums touched only by an insert. */
function deliver(snapshots: readonly GatewaySnapshot[]): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  let status: AttemptStatus = "open";
  for (const snapshot of snapshots) {
    const result = interpretSnapshot(
      attemptOf({
        status,
        captured: sumOf(ledger, "capture"),
        refunded: sumOf(ledger, "refund"),
        captureReferences: ledger.filter((entry) => entry.kind === "capture").map((entry) => entry.reference),
      }),
      snapshot,
    );
    status = result.attempt ?? status;
    for (const entry of result.entries) {
      const isKnown = ledger.some((old) => old.kind === entry.kind && old.reference === entry.reference);
      if (!isKnown) ledger.push(entry);
    }
  }
  return ledger;
}

function sumOf(ledger: readonly LedgerEntry[], kind: LedgerEntry["kind"]): number {
  return ledger.filter((entry) => entry.kind === kind).reduce((sum, entry) => sum + entry.amount, 0);
}

function sorted(ledger: readonly LedgerEntry[]): string[] {
  return ledger.map((entry) => `${entry.kind} ${entry.reference} ${entry.amount}`).sort();
}
