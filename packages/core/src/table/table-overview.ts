import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { TableOverview } from "./schema.ts";
import { IDLE_MS } from "./table-session-store.ts";
import { TABLE_ROW, type TableRow, tableView } from "./table-store.ts";

const READ = statement(
  "tables-overview",
  `SELECT ${TABLE_ROW}, coalesce(s.open, 0)::int AS "openSessions"
   FROM atapos.table_location t LEFT JOIN (
     SELECT tl_id, count(*) AS open FROM atapos.table_session
     WHERE me_id = $1 AND ts_closed_at IS NULL AND ts_expires_at > $2 AND ts_last_seen_at > $3 GROUP BY tl_id
   ) s ON s.tl_id = t.tl_id
   WHERE t.me_id = $1 AND t.archived_at IS NULL ORDER BY t.tl_sort_order, t.tl_id`,
);

/** The room as its owner arranged it, with the phones that sit at each table. */
export async function tableOverview(ctx: Context, merchantId: number): Promise<TableOverview> {
  const atMs = ctx.deps.now();
  const values = [merchantId, new Date(atMs), new Date(atMs - IDLE_MS)];
  const rows = await inMerchant(ctx, merchantId, (uow) => uow.query<TableRow & { openSessions: number }>(READ, values));
  return {
    items: rows.map(({ openSessions, ...row }) => ({ ...tableView(ctx.deps, row), openSessions })),
  };
}
