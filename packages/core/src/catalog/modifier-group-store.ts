import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { SharedGroupView } from "./modifier-group-schema.ts";

const READ = statement(
  "modifier-group-shared",
  `SELECT g.mg_id AS id, g.mg_name AS name, g.mg_name_en AS "nameEn", g.mg_min AS min, g.mg_max AS max,
     g.mg_version AS version,
     (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o.mo_id, 'name', o.mo_name, 'nameEn', o.mo_name_en,
        'price', o.mo_price, 'isAvailable', o.mo_is_available, 'isDefault', o.mo_is_default)
        ORDER BY o.mo_sort_order, o.mo_id), '[]')
      FROM atapos.modifier_option o WHERE o.me_id = $1 AND o.mg_id = g.mg_id AND o.archived_at IS NULL) AS options,
     (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p.pr_id, 'name', p.pr_name, 'publicId',
        (SELECT a.pa_public_id FROM atapos.product_attachment a
         WHERE a.me_id = $1 AND a.pr_id = p.pr_id ORDER BY a.pa_sort_order, a.pa_id LIMIT 1))
        ORDER BY p.pr_name, p.pr_id), '[]')
      FROM atapos.product_modifier_group l JOIN atapos.product p ON p.me_id = l.me_id AND p.pr_id = l.pr_id
      WHERE l.me_id = $1 AND l.mg_id = g.mg_id AND p.archived_at IS NULL) AS products
   FROM atapos.modifier_group g
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
