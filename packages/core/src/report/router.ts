import { adminProcedure, router } from "../trpc.ts";
import { readBusyHours } from "./read-busy-hours.ts";
import { readItems } from "./read-items.ts";
import { readStaff } from "./read-staff.ts";
import { readSummary } from "./read-summary.ts";
import { reportCsv } from "./report-csv.ts";
import {
  busyHoursSchema,
  csvInput,
  csvSchema,
  itemsInput,
  itemsSchema,
  reportRangeInput,
  staffSchema,
  summarySchema,
} from "./schema.ts";

/**
 * What was sold, by business date. An order counts once it is paid or partly paid (or costs nothing), for the business
 * date on which it was placed; a cancelled one, or one never paid in full, no longer counts when its money has gone
 * back. Gross is before discounts; sales = gross - discounts + service + tax that was added; net = sales - refunds of
 * these orders, whenever they went back. Hours are those of placing, in the merchant's time zone.
 *
 * Money counts for the business date on which it moved: received - refunded - taken back by a bank, by the way of
 * paying. The sums differ from net sales by rounding, surpluses, open parts and money of other dates; `bridge` says by
 * how much. Ranges reach to today at most and over two years at most; `to` is brought back to today.
 */
export const reportRouter = router({
  /** Totals against the same weekdays before, by hour and by day, ways of paying, channels. Errors: validation. */
  summary: adminProcedure
    .input(reportRangeInput)
    .output(summarySchema)
    .query(({ ctx, input }) => readSummary(ctx, input)),
  /** Products by what they sold for, or by quantity. Refunds are of orders, so no product has any. Errors: validation. */
  items: adminProcedure
    .input(itemsInput)
    .output(itemsSchema)
    .query(({ ctx, input }) => readItems(ctx, input)),
  /** By who placed the order. Errors: validation. */
  staff: adminProcedure
    .input(reportRangeInput)
    .output(staffSchema)
    .query(({ ctx, input }) => readStaff(ctx, input)),
  /** Orders by weekday and hour. Errors: validation. */
  busyHours: adminProcedure
    .input(reportRangeInput)
    .output(busyHoursSchema)
    .query(({ ctx, input }) => readBusyHours(ctx, input)),
  /** One table, whole, as a file: UTF-8 with its mark, semicolons, nothing that a spreadsheet computes. Errors: validation. */
  csv: adminProcedure
    .input(csvInput)
    .output(csvSchema)
    .query(({ ctx, input }) => reportCsv(ctx, input)),
});
