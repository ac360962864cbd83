import { type MerchantTx, statement } from "@atapos/db";
import { businessDate } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { clearMarks, followEvents, lockReportState, markedDates } from "./report-marks-store.ts";
import { DAY_TABLES } from "./sums.ts";

/** A day may have ten thousand orders: a step of a few days stays far below the statement's time limit. */
const DAYS_AT_A_TIME = 4;

const DUE = statement(
  "report-due-merchants",
  `SELECT c.me_id AS id FROM atapos.counter c JOIN atapos.merchant m ON m.me_id = c.me_id
   LEFT JOIN atapos.report_state s ON s.me_id = c.me_id
   WHERE c.co_name = 'event' AND c.co_value > 0 AND (s.me_id IS NULL OR c.co_value <> s.rs_seq
     OR m.me_timezone <> s.rs_time_zone OR EXISTS (SELECT 1 FROM atapos.report_mark k WHERE k.me_id = c.me_id))
   ORDER BY 1`,
);

/** Brings every merchant's sums of past days up to date; one that fails keeps none of the others waiting. */
export async function refreshReports(deps: Deps): Promise<void> {
  const merchants = await deps.db.withSystem((tx) => tx.query<{ id: number }>(DUE, []));
  const errors: unknown[] = [];
  for (const { id } of merchants) {
    try {
      await refreshMerchantReports(deps, id);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, "not every merchant's reports could be refreshed");
}

/**
 * The same for one merchant, in steps that are each a transaction: killed between any two, it goes on from there, and
 * once more changes nothing. The present day stays marked, since it is read live until it is over.
 */
export async function refreshMerchantReports(deps: Deps, merchantId: number): Promise<void> {
  const step = () => deps.db.withMerchant(merchantId, (tx) => refreshStep(tx, deps.now()));
  while (await step());
}

/** Resolves with whether another step has something to do. */
async function refreshStep(tx: MerchantTx, nowMs: number): Promise<boolean> {
  if (!(await lockReportState(tx))) return false;
  if (await followEvents(tx)) return true;
  const { timeZone, dayCutoffHour } = await readMerchant(tx);
  const dates = await markedDates(tx, businessDate(nowMs, timeZone, dayCutoffHour), DAYS_AT_A_TIME);
  if (dates.length === 0) return false;
  for (const { drop, fold } of DAY_TABLES) {
    await tx.query(drop, [tx.merchantId, dates]);
    await tx.query(fold, [tx.merchantId, dates]);
  }
  await clearMarks(tx, dates);
  return true;
}
