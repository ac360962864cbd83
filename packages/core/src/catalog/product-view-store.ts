import { type MerchantTx, statement } from "@atapos/db";
import { bestPromotion, type Money, normaliseSearch, PosError, type PromotionRule } from "@atapos/domain";
import { PROMOTED, RULE } from "./promoted-store.ts";
import type { ListProductsInput, ProductView } from "./schema.ts";

type ProductRow = Omit<ProductView, "promotion"> & { rules: ZonedRule[] };

/** A rule and the clock by which its hours are read. */
export type ZonedRule = PromotionRule & { timeZone: string };

/** The promotions of product `p` that are switched on, as the pricing rules take them. */
export const RULES = `(SELECT COALESCE(jsonb_agg(${RULE} || jsonb_build_object('timeZone', m.me_timezone)), '[]')
   FROM (${PROMOTED}) t JOIN atapos.promotion r ON r.me_id = $1 AND r.pm_id = t.pm_id
   JOIN atapos.merchant m ON m.me_id = r.me_id
   WHERE r.pm_is_active AND r.archived_at IS NULL)`;

/** A product with all that is nested in it as one row; `p` is the product. */
const COLUMNS = `p.pr_id AS id, p.me_id AS "merchantId", p.pc_id AS "categoryId", p.pr_name AS name,
  p.pr_name_en AS "nameEn", p.pr_description AS description, p.pr_description_en AS "descriptionEn",
  p.pr_price AS price, p.pr_stock AS stock, p.pr_low_stock AS "lowStock", p.pr_is_available AS "isAvailable",
  p.pr_sku AS sku, p.pr_barcode AS barcode, p.pr_tax_percent AS "taxPercent", p.pr_station AS station,
  p.pr_availability AS availability, p.pr_sort_order AS "sortOrder", p.pr_version AS version, p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.pa_id, 'url', a.pa_url)
     ORDER BY a.pa_sort_order, a.pa_id), '[]')
   FROM atapos.product_attachment a WHERE a.me_id = $1 AND a.pr_id = p.pr_id) AS attachments,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', v.pv_id, 'name', v.pv_name, 'price', v.pv_price,
     'stock', v.pv_stock, 'isAvailable', v.pv_is_available, 'sku', v.pv_sku, 'barcode', v.pv_barcode)
     ORDER BY v.pv_sort_order, v.pv_id), '[]')
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
  ${RULES} AS rules`;

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

const READ_ANY = statement(
  "product-read-any",
  `SELECT ${COLUMNS} FROM atapos.product p WHERE p.me_id = $1 AND p.pr_id = $2`,
);

const LOCK = statement(
  "product-lock",
  `SELECT archived_at IS NOT NULL AS "isArchived" FROM atapos.product
   WHERE me_id = $1 AND pr_id = $2 FOR NO KEY UPDATE`,
);

/** Two changes of one product follow one another: its variants and groups are rewritten as a whole. */
export async function lockProduct(tx: MerchantTx, id: number, atMs: number): Promise<ProductView> {
  await lockAnyProduct(tx, id);
  return readProduct(tx, id, atMs);
}

/** The same of one that may be archived. */
export async function lockAnyProduct(tx: MerchantTx, id: number): Promise<{ isArchived: boolean }> {
  const [row] = await tx.query<{ isArchived: boolean }>(LOCK, [tx.merchantId, id]);
  if (!row) throw new PosError("not_found", { what: "product" });
  return row;
}

/** What a search looks for: part of the normalised text, or a whole code. */
export function searchTerms(search: string | undefined): { pattern: string | null; code: string | null } {
  const text = normaliseSearch(search ?? "");
  const pattern = text === "" ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return { pattern, code: search ?? null };
}

/** One page in two statements, whatever the products hold. */
export async function readProductPage(tx: MerchantTx, filter: ListProductsInput, atMs: number) {
  const { skip, limit } = filter;
  const { pattern, code } = searchTerms(filter.search);
  const where = [tx.merchantId, filter.categoryId ?? null, pattern, code];
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

/** The same, archived or not. */
export async function readAnyProduct(tx: MerchantTx, id: number, atMs: number): Promise<ProductView> {
  const [row] = await tx.query<ProductRow>(READ_ANY, [tx.merchantId, id]);
  if (!row) throw new PosError("not_found", { what: "product" });
  return toView(row, atMs);
}

function toView({ rules, ...product }: ProductRow, atMs: number): ProductView {
  return { ...product, promotion: runningPromotion(product.price, rules, atMs) };
}

export function runningPromotion(price: Money, rules: readonly ZonedRule[], atMs: number): ProductView["promotion"] {
  const best = bestPromotion(price, rules, atMs, rules[0]?.timeZone ?? "UTC");
  return best && { id: best.promotionId, name: best.name, price: best.price };
}
