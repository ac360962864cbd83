import type { MerchantTx } from "@atapos/db";
import { businessDate, datesOf, type ReportRange, reportRange } from "@atapos/domain";
import type { Context } from "../context.ts";
import { type MerchantRow, readMerchant } from "../merchant/merchant-store.ts";
import { staleDates } from "./report-marks-store.ts";

export interface OpenReport {
  tx: MerchantTx;
  merchant: MerchantRow;
  /** What was asked for, without days to come. */
  range: ReportRange;
  today: string;
  atMs: number;
  /** Values of a statement over a day table's range: merchant, from, to, dates to read live. */
  valuesOf(range: ReportRange): [merchantId: number, from: string, to: string, live: string[]];
}

/**
 * A day's rows are few and were just written: looked up one by one, never by reading all orders there ever were, which
 * the planner prefers while it takes pages for slow. Compiling plans and helpers cost more than these statements take.
 */
const AS_ONE_SNAPSHOT = `SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL jit = off;
  SET LOCAL seq_page_cost = 0.1; SET LOCAL random_page_cost = 0.1; SET LOCAL max_parallel_workers_per_gather = 0`;

/**
 * Reads a report from one snapshot, so that its parts agree: stored sums for the days that have not changed since, the
 * orders themselves for today and for those that have. Throws validation.
 */
export function openReport<T>(
  ctx: Context & { merchantId: number },
  asked: ReportRange,
  read: (report: OpenReport) => Promise<T>,
): Promise<T> {
  const atMs = ctx.deps.now();
  return ctx.deps.db.withMerchant(ctx.merchantId, async (tx) => {
    await tx.execute(AS_ONE_SNAPSHOT);
    const merchant = await readMerchant(tx);
    const today = businessDate(atMs, merchant.timeZone, merchant.dayCutoffHour);
    const range = reportRange(asked, today);
    const stale = await staleDates(tx);
    const isLive = (date: string) => date >= today || stale === "all" || stale.has(date);
    const valuesOf: OpenReport["valuesOf"] = (wanted) => [
      tx.merchantId,
      wanted.from,
      wanted.to,
      datesOf(wanted).filter(isLive),
    ];
    return read({ tx, merchant, range, today, atMs, valuesOf });
  });
}
