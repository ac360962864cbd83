import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { ListPromotionsInput, PromotionView } from "./schema.ts";

const COLUMNS = `p.pm_id AS id, p.me_id AS "merchantId", p.pm_name AS name, p.pm_description AS description,
  p.pm_start_date AS "startsAt", p.pm_end_date AS "endsAt", p.pm_schedule AS schedule, p.pm_is_active AS "isActive",
  p.pm_discount_type AS "discountType", p.pm_version AS version, p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', i.pmi_id, 'productId', i.pr_id, 'productName', r.pr_name,
     'discountAmount', i.pmi_discount_amount) ORDER BY i.pmi_id), '[]')
   FROM atapos.promotion_item i JOIN atapos.product r ON r.me_id = i.me_id AND r.pr_id = i.pr_id
   WHERE i.me_id = $1 AND i.pm_id = p.pm_id) AS items,
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', c.pmc_id, 'categoryId', c.pc_id, 'categoryName', k.pc_name,
     'discountAmount', c.pmc_discount_amount) ORDER BY c.pmc_id), '[]')
   FROM atapos.promotion_category c JOIN atapos.product_category k ON k.me_id = c.me_id AND k.pc_id = c.pc_id
   WHERE c.me_id = $1 AND c.pm_id = p.pm_id) AS categories`;

const FILTER = "p.me_id = $1 AND p.archived_at IS NULL AND strpos(lower(p.pm_name), lower($2)) > 0";
const LIST = statement(
  "promotion-list",
  `SELECT ${COLUMNS} FROM (
     SELECT p.* FROM atapos.promotion p WHERE ${FILTER} ORDER BY p.pm_id OFFSET $3 LIMIT $4) p ORDER BY p.pm_id`,
);
const COUNT = statement("promotion-count", `SELECT count(*) AS total FROM atapos.promotion p WHERE ${FILTER}`);
const READ = statement(
  "promotion-read",
  `SELECT ${COLUMNS} FROM atapos.promotion p WHERE p.me_id = $1 AND p.pm_id = $2 AND p.archived_at IS NULL`,
);
const LOCK = statement(
  "promotion-lock",
  `SELECT archived_at IS NOT NULL AS "isArchived" FROM atapos.promotion
   WHERE me_id = $1 AND pm_id = $2 FOR NO KEY UPDATE`,
);
const LAST_CHANGE = statement(
  "promotion-last-change",
  `SELECT s.st_name AS "changedBy", p.updated_at AS "changedAt" FROM atapos.promotion p
   LEFT JOIN atapos.staff s ON s.me_id = p.me_id AND s.st_id = COALESCE(p.updated_by, p.created_by)
   WHERE p.me_id = $1 AND p.pm_id = $2`,
);

/** One page in two statements, items included. */
export async function readPromotionPage(tx: MerchantTx, filter: ListPromotionsInput) {
  const where = [tx.merchantId, filter.search ?? ""];
  const items = await tx.query<PromotionView>(LIST, [...where, filter.skip, filter.limit]);
  const [counted] = await tx.query<{ total: number }>(COUNT, where);
  return { items, total: counted?.total ?? 0 };
}

export async function readPromotion(tx: MerchantTx, id: number): Promise<PromotionView> {
  const [row] = await tx.query<PromotionView>(READ, [tx.merchantId, id]);
  if (!row) throw new PosError("not_found", { what: "promotion" });
  return row;
}

/** Two changes of one promotion follow one another: its items are rewritten as a whole. */
export async function lockPromotion(tx: MerchantTx, id: number): Promise<PromotionView> {
  await tx.query(LOCK, [tx.merchantId, id]);
  return readPromotion(tx, id);
}

/** The same, archived or not; `isArchived` says which. */
export async function lockAnyPromotion(tx: MerchantTx, id: number): Promise<{ isArchived: boolean }> {
  const [row] = await tx.query<{ isArchived: boolean }>(LOCK, [tx.merchantId, id]);
  if (!row) throw new PosError("not_found", { what: "promotion" });
  return row;
}

/** Refuses a change of a version that is not the present one, and says who made that and when. */
export async function refuseStalePromotion(
  tx: MerchantTx,
  { id, version }: PromotionView,
  expectedVersion: number | undefined,
): Promise<void> {
  if (expectedVersion === undefined || expectedVersion === version) return;
  const [change] = await tx.query<{ changedBy: string | null; changedAt: Date }>(LAST_CHANGE, [tx.merchantId, id]);
  throw new PosError("version_conflict", {
    version,
    changedBy: change?.changedBy ?? null,
    changedAt: change ? new Date(change.changedAt).toISOString() : null,
  });
}
