import { statement } from "@atapos/db";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { categoryPageSchema } from "./editor-schema.ts";

type CategoryPage = z.infer<typeof categoryPageSchema>;

const LIST = statement(
  "category-list",
  `SELECT c.pc_id AS id, c.me_id AS "merchantId", c.pc_name AS name, c.pc_name_en AS "nameEn",
     c.pc_sort_order AS "sortOrder", COALESCE(n.live, 0) AS "productCount"
   FROM atapos.product_category c
   LEFT JOIN (
     SELECT pc_id, count(*) AS live FROM atapos.product WHERE me_id = $1 AND archived_at IS NULL GROUP BY pc_id
   ) n ON n.pc_id = c.pc_id
   WHERE c.me_id = $1 ORDER BY c.pc_sort_order, c.pc_id OFFSET $2 LIMIT $3`,
);
const COUNT = statement(
  "category-count",
  `SELECT (SELECT count(*) FROM atapos.product_category WHERE me_id = $1) AS total,
     count(*) FILTER (WHERE archived_at IS NULL) AS live,
     count(*) FILTER (WHERE archived_at IS NULL AND pc_id IS NULL) AS uncategorised,
     count(*) FILTER (WHERE archived_at IS NOT NULL) AS archived
   FROM atapos.product WHERE me_id = $1`,
);

/** In the menu's order, each with how many live products it holds. */
export async function listCategories(
  ctx: Context,
  merchantId: number,
  { skip, limit }: { skip: number; limit: number },
): Promise<CategoryPage> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const items = await uow.query<CategoryPage["items"][number]>(LIST, [merchantId, skip, limit]);
    const [counted] = await uow.query<CategoryPage["products"] & { total: number }>(COUNT, [merchantId]);
    const { total, ...products } = counted ?? { total: 0, live: 0, uncategorised: 0, archived: 0 };
    return { items, total, products };
  });
}
