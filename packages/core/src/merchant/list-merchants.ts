import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { administeredMerchants, type MerchantAdmin } from "./administered-merchants.ts";
import { MERCHANT_COLUMNS, type MerchantRow } from "./merchant-store.ts";

const FILTER = "($1::int[] IS NULL OR me_id = ANY ($1)) AND strpos(lower(me_name), lower($2)) > 0";
const LIST = statement(
  "merchant-list",
  `SELECT ${MERCHANT_COLUMNS} FROM atapos.merchant WHERE ${FILTER} ORDER BY me_id OFFSET $3 LIMIT $4`,
);
const COUNT = statement("merchant-count", `SELECT count(*) AS total FROM atapos.merchant WHERE ${FILTER}`);

/** The merchants that the actor administers, by id. */
export async function listMerchants(
  ctx: Context,
  actor: MerchantAdmin,
  page: { search?: string | undefined; skip: number; limit: number },
): Promise<{ items: MerchantRow[]; total: number }> {
  const ids = await administeredMerchants(ctx, actor);
  const where = [ids, page.search ?? ""];
  return ctx.deps.db.withSystem(async (tx) => {
    const items = await tx.query<MerchantRow>(LIST, [...where, page.skip, page.limit]);
    const [counted] = await tx.query<{ total: number }>(COUNT, where);
    return { items, total: counted?.total ?? 0 };
  });
}
