import { statement } from "@atapos/db";
import type { ReportRange } from "@atapos/domain";
import type { Context } from "../context.ts";
import { type OpenReport, openReport } from "./open-report.ts";
import type { BusyHours } from "./schema.ts";
import { HOURS } from "./sums.ts";

const OF_RANGE = statement(
  "report-busy-hours",
  `SELECT extract(isodow FROM date)::int AS weekday, hour, count(DISTINCT date)::int AS days, sum(orders)::int AS orders,
     sum(sales - refunded)::bigint AS net
   FROM (${HOURS.range}) r WHERE orders > 0 GROUP BY GROUPING SETS ((1), (1, 2)) ORDER BY 1, 2`,
);

/** How many orders came in which hour of which weekday. Throws validation. */
export function readBusyHours(ctx: Context & { merchantId: number }, asked: ReportRange): Promise<BusyHours> {
  return openReport(ctx, asked, busyHoursOf);
}

type HourRow = { weekday: number; hour: number | null; days: number; orders: number; net: number };

export async function busyHoursOf({ tx, range, merchant, valuesOf }: OpenReport): Promise<BusyHours> {
  const rows = await tx.query<HourRow>(OF_RANGE, valuesOf(range));
  return {
    ...range,
    dayCutoffHour: merchant.dayCutoffHour,
    weekdays: rows.flatMap(({ weekday, hour, days }) => (hour === null ? [{ weekday, days }] : [])),
    cells: rows.flatMap(({ weekday, hour, orders, net }) => (hour === null ? [] : [{ weekday, hour, orders, net }])),
  };
}
