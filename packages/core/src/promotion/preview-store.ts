import { type MerchantTx, statement } from "@atapos/db";
import type { PromotionDraft } from "./preview-schema.ts";

export interface TouchedProduct {
  id: number;
  name: string;
  categoryId: number | null;
  price: number;
  variants: { id: number; name: string; price: number }[];
}

const TOUCHED = statement(
  "promotion-touched",
  `SELECT p.pr_id AS id, p.pr_name AS name, p.pc_id AS "categoryId", p.pr_price AS price,
     (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', v.pv_id, 'name', v.pv_name, 'price', v.pv_price)
        ORDER BY v.pv_sort_order, v.pv_id), '[]')
      FROM atapos.product_variant v
      WHERE v.me_id = $1 AND v.pr_id = p.pr_id AND v.archived_at IS NULL) AS variants
   FROM atapos.product p
   LEFT JOIN atapos.product_category k ON k.me_id = p.me_id AND k.pc_id = p.pc_id
   WHERE p.me_id = $1 AND p.archived_at IS NULL AND (p.pr_id = ANY($2::int[]) OR p.pc_id = ANY($3::int[]))
   ORDER BY k.pc_sort_order NULLS LAST, k.pc_id, p.pr_sort_order, p.pr_id`,
);

/** What the draft touches, in the menu's order; what is not this merchant's is not there. */
export function readTouched(tx: MerchantTx, draft: PromotionDraft): Promise<TouchedProduct[]> {
  return tx.query<TouchedProduct>(TOUCHED, [
    tx.merchantId,
    draft.items.map((item) => item.productId),
    draft.categories.map((category) => category.categoryId),
  ]);
}
