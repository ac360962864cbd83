import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import type { SortAttachmentsInput } from "./editor-schema.ts";
import { requireProduct } from "./product-data.ts";
import { wholeOrder } from "./whole-order.ts";

const LOCK = statement(
  "attachment-order-lock",
  `SELECT pa_id AS id, pa_sort_order AS place FROM atapos.product_attachment
   WHERE me_id = $1 AND pr_id = $2 ORDER BY pa_id FOR NO KEY UPDATE`,
);
const PLACE = statement(
  "attachment-order-write",
  `UPDATE atapos.product_attachment a SET pa_sort_order = o.place - 1
   FROM unnest($2::int[]) WITH ORDINALITY AS o(id, place)
   WHERE a.me_id = $1 AND a.pa_id = o.id`,
);

/** Puts the pictures of a product into this order; the first is the one that menus show. */
export function sortAttachments(
  ctx: Context,
  merchantId: number,
  { productId, ids: named }: SortAttachmentsInput,
): Promise<{ ids: number[] }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    await requireProduct(uow, productId);
    const rows = await uow.query<{ id: number; place: number }>(LOCK, [merchantId, productId]);
    const before = rows.toSorted((a, b) => a.place - b.place || a.id - b.id).map(({ id }) => id);
    const ids = wholeOrder(before, named, "attachment");
    await uow.query(PLACE, [merchantId, ids]);
    await bumpCatalogue(uow);
    uow.audit({ action: "attachment.sort", subject: `product:${productId}`, before: { ids: before }, after: { ids } });
    return { ids };
  });
}
