import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import type { SortProductsInput } from "./editor-schema.ts";
import { requireCategory } from "./product-data.ts";
import { wholeOrder } from "./whole-order.ts";

const LOCK = statement(
  "product-order-lock",
  `SELECT pr_id AS id, pr_sort_order AS place FROM atapos.product
   WHERE me_id = $1 AND pc_id IS NOT DISTINCT FROM $2::int AND archived_at IS NULL ORDER BY pr_id FOR NO KEY UPDATE`,
);
const PLACE = statement(
  "product-order-write",
  `UPDATE atapos.product p SET pr_sort_order = o.place - 1
   FROM unnest($2::int[]) WITH ORDINALITY AS o(id, place)
   WHERE p.me_id = $1 AND p.pr_id = o.id AND p.pr_sort_order <> o.place - 1`,
);

/** Puts the live products of one category into this order. Their versions stay: who edits one of them is not disturbed. */
export function sortProducts(
  ctx: Context,
  merchantId: number,
  { categoryId, ids: named }: SortProductsInput,
): Promise<{ ids: number[] }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    await requireCategory(uow, categoryId);
    const rows = await uow.query<{ id: number; place: number }>(LOCK, [merchantId, categoryId]);
    const before = rows.toSorted((a, b) => a.place - b.place || a.id - b.id).map(({ id }) => id);
    const ids = wholeOrder(before, named, "product");
    await uow.query(PLACE, [merchantId, ids]);
    await bumpCatalogue(uow);
    const subject = `category:${categoryId ?? "none"}`;
    uow.audit({ action: "product.sort", subject, before: { ids: before }, after: { ids } });
    return { ids };
  });
}
