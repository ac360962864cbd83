import { type MerchantTx, statement } from "@atapos/db";
import type { DiscountType } from "@atapos/domain";
import type { BoardPromotion } from "./board-schema.ts";

export interface BoardRow {
  id: number;
  name: string;
  discountType: DiscountType;
  startsAt: Date;
  endsAt: Date;
  schedule: BoardPromotion["schedule"];
  isActive: boolean;
  version: number;
  amounts: { min: number | null; max: number | null };
  itemCount: number;
  itemNames: string[];
  categoryNames: string[];
  publicId: string | null;
  /** Of those alone that may run within the days asked for. */
  productIds: number[];
}

/** More than anybody looks back at; the newest of them. */
const MAX_PROMOTIONS = 500;

const BOARD = statement(
  "promotion-board",
  `SELECT p.pm_id AS id, p.pm_name AS name, p.pm_discount_type AS "discountType", p.pm_start_date AS "startsAt",
     p.pm_end_date AS "endsAt", p.pm_schedule AS schedule, p.pm_is_active AS "isActive", p.pm_version AS version,
     (SELECT jsonb_build_object('min', min(a.value), 'max', max(a.value)) FROM (
        SELECT pmi_discount_amount AS value FROM atapos.promotion_item WHERE me_id = $1 AND pm_id = p.pm_id
        UNION ALL SELECT pmc_discount_amount FROM atapos.promotion_category WHERE me_id = $1 AND pm_id = p.pm_id
      ) a) AS amounts,
     touched."itemCount",
     CASE WHEN p.pm_is_active AND p.pm_start_date < $3 AND p.pm_end_date > $2 THEN touched.ids ELSE '[]' END AS "productIds",
     (SELECT COALESCE(jsonb_agg(n.pr_name ORDER BY n.pmi_id), '[]') FROM (
        SELECT i.pmi_id, q.pr_name FROM atapos.promotion_item i
        JOIN atapos.product q ON q.me_id = i.me_id AND q.pr_id = i.pr_id AND q.archived_at IS NULL
        WHERE i.me_id = $1 AND i.pm_id = p.pm_id ORDER BY i.pmi_id LIMIT 3) n) AS "itemNames",
     (SELECT COALESCE(jsonb_agg(k.pc_name ORDER BY c.pmc_id), '[]') FROM atapos.promotion_category c
      JOIN atapos.product_category k ON k.me_id = c.me_id AND k.pc_id = c.pc_id
      WHERE c.me_id = $1 AND c.pm_id = p.pm_id) AS "categoryNames",
     (SELECT a.pa_public_id FROM atapos.promotion_item i
      JOIN atapos.product_attachment a ON a.me_id = i.me_id AND a.pr_id = i.pr_id
      WHERE i.me_id = $1 AND i.pm_id = p.pm_id ORDER BY i.pmi_id, a.pa_sort_order, a.pa_id LIMIT 1) AS "publicId"
   FROM (SELECT * FROM atapos.promotion WHERE me_id = $1 AND archived_at IS NULL
     ORDER BY pm_end_date DESC, pm_id DESC LIMIT ${MAX_PROMOTIONS}) p
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS "itemCount", COALESCE(jsonb_agg(t.pr_id), '[]') AS ids
     FROM (
       SELECT q.pr_id FROM atapos.promotion_item i
       JOIN atapos.product q ON q.me_id = i.me_id AND q.pr_id = i.pr_id AND q.archived_at IS NULL
       WHERE i.me_id = $1 AND i.pm_id = p.pm_id
       UNION
       SELECT q.pr_id FROM atapos.promotion_category c
       JOIN atapos.product q ON q.me_id = c.me_id AND q.pc_id = c.pc_id AND q.archived_at IS NULL
       WHERE c.me_id = $1 AND c.pm_id = p.pm_id) t) touched
   ORDER BY p.pm_start_date, p.pm_id`,
);

/** The merchant's promotions; products only of those that may run from `fromMs` to `toMs`. */
export function readBoard(tx: MerchantTx, fromMs: number, toMs: number): Promise<BoardRow[]> {
  return tx.query<BoardRow>(BOARD, [tx.merchantId, new Date(fromMs), new Date(toMs)]);
}
