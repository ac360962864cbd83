import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { ListPromotionsInput, PromotionView } from "./schema.ts";

const COLUMNS = `p.pm_id AS id, p.me_id AS "merchantId", p.pm_name AS name, p.pm_description AS description,
  p.pm_start_date AS "startsAt", p.pm_end_date AS "endsAt", p.pm_is_active AS "isActive",
  p.pm_discount_type AS "discountType", p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', i.pmi_id, 'productId', i.pr_id, 'productName', r.pr_name,
     'discountAmount', i.pmi_discount_amount) ORDER BY i.pmi_id), '[]')
   FROM atapos.promotion_item i JOIN atapos.product r ON r.me_id = i.me_id AND r.pr_id = i.pr_id
   WHERE i.me_id = $1 AND i.pm_id = p.pm_id) AS items`;

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
  "SELECT 1 AS locked FROM atapos.promotion WHERE me_id = $1 AND pm_id = $2 FOR NO KEY UPDATE",
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

/** Another merchant's product, or an archived one, does not exist here. */
export async function writePromotionItems(
  uow: UnitOfWork,
  promotionId: number,
  items: readonly { productId: number; discountAmount: number }[],
): Promise<void> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const ids = items.map((item) => item.productId);
  const known = await db.product.findMany({
    where: { merchantId, id: { in: ids }, archivedAt: null },
    select: { id: true },
  });
  const unknown = ids.find((id) => !known.some((product) => product.id === id));
  if (unknown !== undefined) throw new PosError("not_found", { what: "product", id: unknown });
  await db.promotionItem.deleteMany({ where: { merchantId, promotionId } });
  await db.promotionItem.createMany({ data: items.map((item) => ({ ...item, merchantId, promotionId })) });
}
