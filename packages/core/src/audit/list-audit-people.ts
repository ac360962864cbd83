import { statement } from "@atapos/db";
import type { Context } from "../context.ts";

const PEOPLE = statement(
  "audit-people",
  `SELECT 'staff:' || st_id AS actor, st_name AS name, st_is_active AND archived_at IS NULL AS "isActive"
   FROM atapos.staff WHERE me_id = $1 ORDER BY 3 DESC, st_name, st_id LIMIT 1000`,
);

/** Everybody who may stand in the log as staff, those who have left too, last. */
export async function listAuditPeople(ctx: Context & { merchantId: number }) {
  const { merchantId } = ctx;
  const items = await ctx.deps.db.withMerchant(merchantId, (tx) =>
    tx.query<{ actor: string; name: string; isActive: boolean }>(PEOPLE, [merchantId]),
  );
  return { items };
}
