import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { wholeOrder } from "./whole-order.ts";

const LOCK = statement(
  "category-order-lock",
  `SELECT pc_id AS id, pc_sort_order AS place FROM atapos.product_category
   WHERE me_id = $1 ORDER BY pc_id FOR NO KEY UPDATE`,
);
const PLACE = statement(
  "category-order-write",
  `UPDATE atapos.product_category c SET pc_sort_order = o.place - 1, updated_at = now()
   FROM unnest($2::int[]) WITH ORDINALITY AS o(id, place)
   WHERE c.me_id = $1 AND c.pc_id = o.id AND c.pc_sort_order <> o.place - 1`,
);

/** Puts the categories into this order, in one transaction; answers the whole order as it is now. */
export function sortCategories(ctx: Context, merchantId: number, named: readonly number[]): Promise<{ ids: number[] }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const rows = await uow.query<{ id: number; place: number }>(LOCK, [merchantId]);
    const before = rows.toSorted((a, b) => a.place - b.place || a.id - b.id).map(({ id }) => id);
    const ids = wholeOrder(before, named, "category");
    await uow.query(PLACE, [merchantId, ids]);
    await bumpCatalogue(uow);
    uow.audit({ action: "category.sort", subject: "category:all", before: { ids: before }, after: { ids } });
    return { ids };
  });
}
