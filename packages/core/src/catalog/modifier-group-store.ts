import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { SharedGroupView } from "./modifier-group-schema.ts";

// By sets and not group by group: a merchant's groups together name each of its products several times.
const READ = statement(
  "modifier-group-shared",
  `SELECT g.mg_id AS id, g.mg_name AS name, g.mg_name_en AS "nameEn", g.mg_min AS min, g.mg_max AS max,
     g.mg_version AS version, COALESCE(o.options, '[]') AS options, COALESCE(u.products, '[]') AS products
   FROM atapos.modifier_group g
   LEFT JOIN (
     SELECT mg_id, jsonb_agg(jsonb_build_object('id', mo_id, 'name', mo_name, 'nameEn', mo_name_en, 'price', mo_price,
       'isAvailable', mo_is_available, 'isDefault', mo_is_default) ORDER BY mo_sort_order, mo_id) AS options
     FROM atapos.modifier_option
     WHERE me_id = $1 AND archived_at IS NULL AND ($2::int[] IS NULL OR mg_id = ANY($2)) GROUP BY mg_id
   ) o ON o.mg_id = g.mg_id
   LEFT JOIN (
     SELECT l.mg_id, jsonb_agg(jsonb_build_object('id', p.pr_id, 'name', p.pr_name, 'publicId', a.pa_public_id)
       ORDER BY p.pr_name, p.pr_id) AS products
     FROM atapos.product_modifier_group l
     JOIN atapos.product p ON p.me_id = l.me_id AND p.pr_id = l.pr_id
     LEFT JOIN (
       SELECT DISTINCT ON (pr_id) pr_id, pa_public_id FROM atapos.product_attachment
       WHERE me_id = $1 ORDER BY pr_id, pa_sort_order, pa_id) a ON a.pr_id = p.pr_id
     WHERE l.me_id = $1 AND p.archived_at IS NULL AND ($2::int[] IS NULL OR l.mg_id = ANY($2)) GROUP BY l.mg_id
   ) u ON u.mg_id = g.mg_id
   WHERE g.me_id = $1 AND g.archived_at IS NULL AND ($2::int[] IS NULL OR g.mg_id = ANY($2))
   ORDER BY g.mg_id`,
);
const LOCK = statement(
  "modifier-group-lock",
  `SELECT mg_id AS id FROM atapos.modifier_group
   WHERE me_id = $1 AND mg_id = ANY($2::int[]) AND archived_at IS NULL ORDER BY mg_id FOR NO KEY UPDATE`,
);

export type SharedGroup = Omit<SharedGroupView, "products"> & {
  products: { id: number; name: string; publicId: string | null }[];
};

/** Every live group with its options and the live products that use it. */
export function readSharedGroups(tx: MerchantTx): Promise<SharedGroup[]> {
  return tx.query<SharedGroup>(READ, [tx.merchantId, null]);
}

export async function readSharedGroup(tx: MerchantTx, id: number): Promise<SharedGroup> {
  const [group] = await tx.query<SharedGroup>(READ, [tx.merchantId, [id]]);
  if (!group) throw new PosError("not_found", { what: "modifier_group", id });
  return group;
}

/** Live groups of this merchant, in the order in which everybody locks them; another's is `not_found`. */
export async function lockGroups(tx: MerchantTx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.query<{ id: number }>(LOCK, [tx.merchantId, ids]);
  const locked = new Set(rows.map((row) => row.id));
  const missing = ids.find((id) => !locked.has(id));
  if (missing !== undefined) throw new PosError("not_found", { what: "modifier_group", id: missing });
}

/** What the audit log keeps of a group: itself, and which products use it. */
export function groupFacts({ products, ...group }: SharedGroup) {
  return { ...group, productIds: products.map((product) => product.id) };
}
