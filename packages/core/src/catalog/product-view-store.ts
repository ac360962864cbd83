import { type MerchantTx, statement } from "@atapos/db";
import { bestPromotion, normaliseSearch, PosError, type PromotionRule } from "@atapos/domain";
import type { ListProductsInput, ProductView } from "./schema.ts";

type ProductRow = Omit<ProductView, "promotion"> & { rules: PromotionRule[] };

/** A product with all that is nested in it as one row; `p` is the product. */
const COLUMNS = `p.pr_id AS id, p.me_id AS "merchantId", p.pc_id AS "categoryId", p.pr_name AS name,
  p.pr_name_en AS "nameEn", p.pr_description AS description, p.pr_description_en AS "descriptionEn",
  p.pr_price AS price, p.pr_stock AS stock, p.pr_low_stock AS "lowStock", p.pr_is_available AS "isAvailable",
  p.pr_sku AS sku, p.pr_barcode AS barcode, p.pr_tax_percent AS "taxPercent", p.pr_station AS station,
  p.pr_sort_order AS "sortOrder", p.pr_version AS version, p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.pa_id, 'url', a.pa_url)
     ORDER BY a.pa_sort_order, a.pa_id), '[]')
   FROM atapos.product_attachment a WHERE a.me_id = $1 AND a.pr_id = p.pr_id) AS attachments,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', v.pv_id, 'name', v.pv_name, 'price', v.pv_price,
     'stock', v.pv_stock, 'isAvailable', v.pv_is_available) ORDER BY v.pv_sort_order, v.pv_id), '[]')
   FROM atapos.product_variant v
   WHERE v.me_id = $1 AND v.pr_id = p.pr_id AND v.archived_at IS NULL) AS variants,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', g.mg_id, 'name', g.mg_name, 'nameEn', g.mg_name_en,
     'min', g.mg_min, 'max', g.mg_max, 'options',
     (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o.mo_id, 'name', o.mo_name, 'nameEn', o.mo_name_en,
        'price', o.mo_price, 'isAvailable', o.mo_is_available, 'isDefault', o.mo_is_default)
        ORDER BY o.mo_sort_order, o.mo_id), '[]')
      FROM atapos.modifier_option o WHERE o.me_id = $1 AND o.mg_id = g.mg_id AND o.archived_at IS NULL))
     ORDER BY l.pmg_sort_order, g.mg_id), '[]')
   FROM atapos.product_modifier_group l JOIN atapos.modifier_group g ON g.me_id = l.me_id AND g.mg_id = l.mg_id
   WHERE l.me_id = $1 AND l.pr_id = p.pr_id AND g.archived_at IS NULL) AS "modifierGroups",
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', r.pm_id, 'name', r.pm_name, 'type', r.pm_discount_type,
     'value', i.pmi_discount_amount, 'isActive', r.pm_is_active,
     'startsAt', floor(extract(epoch FROM r.pm_start_date) * 1000)::bigint,
     'endsAt', floor(extract(epoch FROM r.pm_end_date) * 1000)::bigint)), '[]')
   FROM atapos.promotion_item i JOIN atapos.promotion r ON r.me_id = i.me_id AND r.pm_id = i.pm_id
   WHERE i.me_id = $1 AND i.pr_id = p.pr_id AND r.pm_is_active AND r.archived_at IS NULL) AS rules`;

const FILTER = `p.me_id = $1 AND p.archived_at IS NULL AND ($2::int IS NULL OR p.pc_id = $2)
  AND ($3::text IS NULL OR p.pr_search LIKE $3 OR p.pr_sku = $4 OR p.pr_barcode = $4)`;

const LIST = statement(
  "product-list",
  `SELECT ${COLUMNS} FROM (
     SELECT p.* FROM atapos.product p WHERE ${FILTER} ORDER BY p.pr_id OFFSET $5 LIMIT $6) p ORDER BY p.pr_id`,
);

/** Counting further than this costs more than it tells. */
const COUNTED = 10_000;
const COUNT = statement(
  "product-count",
  `SELECT count(*) AS total FROM (SELECT 1 FROM atapos.product p WHERE ${FILTER} LIMIT ${COUNTED + 1}) counted`,
);

const READ = statement(
  "product-read",
  `SELECT ${COLUMNS} FROM atapos.product p WHERE p.me_id = $1 AND p.pr_id = $2 AND p.archived_at IS NULL`,
);

const LOCK = statement(
  "product-lock",
  "SELECT 1 AS locked FROM atapos.product WHERE me_id = $1 AND pr_id = $2 FOR NO KEY UPDATE",
);

/** Two changes of one product follow one another: its variants and groups are rewritten as a whole. */
export async function lockProduct(tx: MerchantTx, id: number, atMs: number): Promise<ProductView> {
  await tx.query(LOCK, [tx.merchantId, id]);
  return readProduct(tx, id, atMs);
}

/** One page in two statements, whatever the products hold. */
export async function readProductPage(tx: MerchantTx, filter: ListProductsInput, atMs: number) {
  const { skip, limit } = filter;
  const search = normaliseSearch(filter.search ?? "");
  const pattern = search === "" ? null : `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const where = [tx.merchantId, filter.categoryId ?? null, pattern, filter.search ?? null];
  const rows = await tx.query<ProductRow>(LIST, [...where, skip, limit]);
  const [counted] = await tx.query<{ total: number }>(COUNT, where);
  const total = Math.max(counted?.total ?? 0, rows.length === 0 ? 0 : skip + rows.length);
  return { items: rows.map((row) => toView(row, atMs)), total, isTotalEstimated: (counted?.total ?? 0) > COUNTED };
}

/** One live product of this merchant, else `not_found`. */
export async function readProduct(tx: MerchantTx, id: number, atMs: number): Promise<ProductView> {
  const [row] = await tx.query<ProductRow>(READ, [tx.merchantId, id]);
  if (!row) throw new PosError("not_found", { what: "product" });
  return toView(row, atMs);
}

function toView({ rules, ...product }: ProductRow, atMs: number): ProductView {
  const best = bestPromotion(product.price, rules, atMs);
  return { ...product, promotion: best && { id: best.promotionId, name: best.name, price: best.price } };
}
