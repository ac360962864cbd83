import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { administeredMerchants, type MerchantAdmin } from "./administered-merchants.ts";
import { MERCHANT_COLUMNS, type MerchantRow } from "./merchant-store.ts";

const LIST = statement(
  "merchant-list",
  `SELECT ${MERCHANT_COLUMNS}, count(*) OVER () AS total FROM atapos.merchant
   WHERE ($1::int[] IS NULL OR me_id = ANY ($1)) AND strpos(lower(me_name), lower($2)) > 0
   ORDER BY me_id OFFSET $3 LIMIT $4`,
);

/** The merchants that the actor administers, by id. */
export async function listMerchants(
  ctx: Context,
  actor: MerchantAdmin,
  page: { search?: string | undefined; skip: number; limit: number },
): Promise<{ items: MerchantRow[]; total: number }> {
  const ids = await administeredMerchants(ctx, actor);
  const values = [ids, page.search ?? "", page.skip, page.limit];
  const rows = await ctx.deps.db.withSystem((tx) => tx.query<MerchantRow & { total: number }>(LIST, values));
  const total = rows[0]?.total ?? page.skip;
  return { items: rows.map(({ total: _, ...row }) => row), total };
}
