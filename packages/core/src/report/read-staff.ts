import { statement } from "@atapos/db";
import type { ReportRange } from "@atapos/domain";
import type { Context } from "../context.ts";
import { type OpenReport, openReport } from "./open-report.ts";
import { averageOf, netOf } from "./order-sums-store.ts";
import type { ReportStaff } from "./schema.ts";
import { STAFF } from "./sums.ts";

const OF_RANGE = statement(
  "report-staff",
  `SELECT nullif(r.staff_id, 0) AS "staffId", s.st_name AS name, sum(r.orders)::int AS orders,
     sum(r.sales)::bigint AS sales, sum(r.refunded)::bigint AS refunded
   FROM (${STAFF.range}) r LEFT JOIN atapos.staff s ON s.me_id = $1 AND s.st_id = r.staff_id
   GROUP BY r.staff_id, s.st_name ORDER BY sum(r.sales - r.refunded) DESC, r.staff_id`,
);

/** A range's orders by who placed them, most first. Throws validation. */
export function readStaff(ctx: Context & { merchantId: number }, asked: ReportRange): Promise<ReportStaff> {
  return openReport(ctx, asked, staffOf);
}

type StaffRow = Omit<ReportStaff["items"][number], "net" | "averageTicket">;

export async function staffOf({ tx, range, valuesOf }: OpenReport): Promise<ReportStaff> {
  const rows = await tx.query<StaffRow>(OF_RANGE, valuesOf(range));
  const items = rows.map((row) => ({ ...row, net: netOf(row), averageTicket: averageOf(netOf(row), row.orders) }));
  return { ...range, items };
}
