import { statement } from "@atapos/db";

export const CATEGORIES = statement(
  "catalogue-categories",
  `SELECT pc_id AS id, pc_name AS name, pc_name_en AS "nameEn", pc_sort_order AS "sortOrder"
   FROM atapos.product_category WHERE me_id = $1 ORDER BY pc_sort_order, pc_id`,
);

export const MODIFIER_GROUPS = statement(
  "catalogue-modifier-groups",
  `SELECT g.mg_id AS id, g.mg_name AS name, g.mg_name_en AS "nameEn", g.mg_min AS min, g.mg_max AS max,
     COALESCE(o.options, '[]') AS options
   FROM atapos.modifier_group g
   LEFT JOIN (
     SELECT mg_id, jsonb_agg(jsonb_build_object('id', mo_id, 'name', mo_name, 'nameEn', mo_name_en, 'price', mo_price,
       'isAvailable', mo_is_available, 'isDefault', mo_is_default) ORDER BY mo_sort_order, mo_id) AS options
     FROM atapos.modifier_option WHERE me_id = $1 AND archived_at IS NULL GROUP BY mg_id) o ON o.mg_id = g.mg_id
   WHERE g.me_id = $1 AND g.archived_at IS NULL ORDER BY g.mg_id`,
);

// Looked up product by product: by joining whole tables, a menu of thousands just brought in would be planned as one of few.
export const PRODUCTS = statement(
  "catalogue-products",
  `SELECT p.pr_id AS id, p.pc_id AS "categoryId", p.pr_name AS name, p.pr_name_en AS "nameEn",
     p.pr_description AS description, p.pr_description_en AS "descriptionEn", p.pr_price AS price, p.pr_stock AS stock,
     p.pr_stock IS NOT NULL AS "tracksStock", p.pr_is_available AS "isAvailable", p.pr_tax_percent AS "taxPercent",
     p.pr_station AS station, p.pr_sku AS sku, p.pr_barcode AS barcode, p.pr_availability AS availability,
     COALESCE(v.variants, '[]') AS variants, COALESCE(g.ids, '[]') AS "groupIds",
     COALESCE(a.images, '[]') AS images
   FROM atapos.product p
   LEFT JOIN LATERAL (
     SELECT jsonb_agg(jsonb_build_object('id', pv_id, 'name', pv_name, 'price', pv_price, 'stock', pv_stock,
       'isAvailable', pv_is_available, 'tracksStock', pv_stock IS NOT NULL) ORDER BY pv_sort_order, pv_id) AS variants
     FROM atapos.product_variant WHERE me_id = $1 AND pr_id = p.pr_id AND archived_at IS NULL) v ON true
   LEFT JOIN LATERAL (
     SELECT jsonb_agg(mg_id ORDER BY pmg_sort_order, mg_id) AS ids
     FROM atapos.product_modifier_group WHERE me_id = $1 AND pr_id = p.pr_id) g ON true
   LEFT JOIN LATERAL (
     SELECT jsonb_agg(jsonb_build_object('id', pa_id, 'url', pa_url, 'publicId', pa_public_id)
       ORDER BY pa_sort_order, pa_id) AS images
     FROM atapos.product_attachment WHERE me_id = $1 AND pr_id = p.pr_id) a ON true
   LEFT JOIN atapos.product_category c ON c.me_id = p.me_id AND c.pc_id = p.pc_id
   WHERE p.me_id = $1 AND p.archived_at IS NULL
   ORDER BY c.pc_sort_order NULLS LAST, c.pc_id, p.pr_sort_order, p.pr_id`,
);
