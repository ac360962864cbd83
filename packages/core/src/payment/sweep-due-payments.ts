import { PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { claimDuePayments } from "./attempt-store.ts";
import { checkPayment } from "./check-payment.ts";
import { claimDueRefunds } from "./refund-store.ts";
import { sendRefund } from "./send-refund.ts";

const BATCH = 40;
const AT_ONCE = 4;
/** Longer than the gateway's time-out several times over: a claimed attempt is nobody else's meanwhile. */
const CLAIM_MS = 120_000;

/** Reconciliation: asks the gateway about what is due, over all merchants. Returns how many were looked at. */
export async function sweepDuePayments(deps: Deps): Promise<number> {
  const now = deps.now();
  const claim = { now: new Date(now), until: new Date(now + CLAIM_MS), limit: BATCH };
  const due = await deps.db.withSystem(async (tx) => {
    const payments = await claimDuePayments(tx, claim);
    return { payments, refunds: await claimDueRefunds(tx, claim) };
  });
  const work = [
    ...due.payments.map((payment) => () => checkPayment(deps, payment, { isClaimed: true })),
    ...due.refunds.map((refund) => () => sendRefund(deps, refund)),
  ];
  for (let start = 0; start < work.length; start += AT_ONCE) {
    await Promise.all(work.slice(start, start + AT_ONCE).map((run) => attempt(deps, run)));
  }
  return work.length;
}

/** One merchant's trouble is not another's; what failed comes due again when its claim has run out. */
async function attempt(deps: Deps, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const isExpected = error instanceof PosError;
    deps.log[isExpected ? "warn" : "error"]({ err: error }, "an attempt could not be reconciled");
  }
}
