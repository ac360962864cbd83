import { statement } from "@atapos/db";
import { isLowStock } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { Deps } from "../deps.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { EditorListInput, EditorRow } from "./editor-schema.ts";
import { RULES, runningPromotion, searchTerms, type ZonedRule } from "./product-view-store.ts";
import { thumbnailUrl } from "./thumbnail-url.ts";

const FILTER = `p.me_id = $1 AND (p.archived_at IS NOT NULL) = $2::bool
  AND ($3::bool OR p.pc_id IS NOT DISTINCT FROM $4::int)
  AND ($5::text IS NULL OR p.pr_search LIKE $5 OR p.pr_sku = $6 OR p.pr_barcode = $6 OR EXISTS (
    SELECT 1 FROM atapos.product_variant v WHERE v.me_id = $1 AND v.pr_id = p.pr_id AND v.archived_at IS NULL
      AND (v.pv_sku = $6 OR v.pv_barcode = $6)))`;

/** The menu's order, in which the owner sorts: category by category, those without one last. */
const ORDER = "p.category_place NULLS LAST, p.pc_id, p.pr_sort_order, p.pr_id";

const LIST = statement(
  "product-editor-list",
  `SELECT p.pr_id AS id, p.pc_id AS "categoryId", p.pr_name AS name, p.pr_name_en AS "nameEn", p.pr_price AS price,
     p.pr_stock AS stock, p.pr_low_stock AS "lowStock", p.pr_is_available AS "isAvailable", p.pr_sku AS sku,
     p.pr_barcode AS barcode, p.pr_station AS station, p.pr_availability AS availability, p.pr_version AS version,
     p.updated_at AS "updatedAt", p.archived_at AS "archivedAt",
     (SELECT a.pa_public_id FROM atapos.product_attachment a
      WHERE a.me_id = $1 AND a.pr_id = p.pr_id ORDER BY a.pa_sort_order, a.pa_id LIMIT 1) AS "publicId",
     (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', v.pv_id, 'name', v.pv_name, 'price', v.pv_price,
        'stock', v.pv_stock, 'isAvailable', v.pv_is_available) ORDER BY v.pv_sort_order, v.pv_id), '[]')
      FROM atapos.product_variant v
      WHERE v.me_id = $1 AND v.pr_id = p.pr_id AND v.archived_at IS NULL) AS variants,
     (SELECT count(*) FROM atapos.product_modifier_group l
      JOIN atapos.modifier_group g ON g.me_id = l.me_id AND g.mg_id = l.mg_id
      WHERE l.me_id = $1 AND l.pr_id = p.pr_id AND g.archived_at IS NULL) AS "groupCount",
     ${RULES} AS rules
   FROM (
     SELECT p.* FROM (
       SELECT p.*, c.pc_sort_order AS category_place FROM atapos.product p
       LEFT JOIN atapos.product_category c ON c.me_id = p.me_id AND c.pc_id = p.pc_id WHERE ${FILTER}) p
     ORDER BY ${ORDER} OFFSET $7 LIMIT $8) p
   ORDER BY ${ORDER}`,
);
const COUNT = statement("product-editor-count", `SELECT count(*) AS total FROM atapos.product p WHERE ${FILTER}`);

type Row = Omit<EditorRow, "thumbnailUrl" | "isLow" | "promotion"> & {
  publicId: string | null;
  rules: ZonedRule[];
};

/** The owner's list: two statements, whatever hangs on the products. */
export function editorList(ctx: Context, merchantId: number, input: EditorListInput) {
  const { categoryId, isArchived, skip, limit } = input;
  const { pattern, code } = searchTerms(input.search);
  const where = [merchantId, isArchived, categoryId === undefined, categoryId ?? null, pattern, code];
  return inMerchant(ctx, merchantId, async (uow) => {
    const rows = await uow.query<Row>(LIST, [...where, skip, limit]);
    const [counted] = await uow.query<{ total: number }>(COUNT, where);
    return { items: rows.map((row) => toRow(ctx.deps, row)), total: counted?.total ?? 0 };
  });
}

function toRow(deps: Deps, { publicId, rules, ...row }: Row): EditorRow {
  const isLow = [row, ...row.variants].some(({ stock }) => isLowStock(stock, row.lowStock));
  const promotion = runningPromotion(row.price, rules, deps.now());
  return { ...row, isLow, promotion, thumbnailUrl: publicId === null ? null : thumbnailUrl(deps, publicId) };
}
