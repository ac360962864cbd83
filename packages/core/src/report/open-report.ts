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
    // Compiling a plan costs more than any of these takes.
    await tx.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL jit = off");
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
