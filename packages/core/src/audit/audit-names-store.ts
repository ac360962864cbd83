import { type MerchantTx, statement } from "@atapos/db";

/** "product:12" -> its name now, and the order it belongs to. */
export type AuditNames = ReadonlyMap<string, { name: string | null; orderId: number | null }>;

/** $1 merchant, then the ids by kind, in the order of KINDS. */
const NAMES = statement(
  "audit-names",
  `SELECT 'staff' AS kind, st_id::bigint AS id, st_name AS name, NULL::bigint AS "orderId"
     FROM atapos.staff WHERE me_id = $1 AND st_id = ANY($2::int[])
   UNION ALL SELECT 'customer', cu_id, coalesce(cu_name, cu_phone, cu_email), NULL
     FROM atapos.customer WHERE me_id = $1 AND cu_id = ANY($3::int[])
   UNION ALL SELECT 'product', pr_id, pr_name, NULL FROM atapos.product WHERE me_id = $1 AND pr_id = ANY($4::int[])
   UNION ALL SELECT 'category', pc_id, pc_name, NULL
     FROM atapos.product_category WHERE me_id = $1 AND pc_id = ANY($5::int[])
   UNION ALL SELECT 'promotion', pm_id, pm_name, NULL FROM atapos.promotion WHERE me_id = $1 AND pm_id = ANY($6::int[])
   UNION ALL SELECT 'table', tl_id, tl_name, NULL FROM atapos.table_location WHERE me_id = $1 AND tl_id = ANY($7::int[])
   UNION ALL SELECT 'session', s.ts_id, t.tl_name, NULL
     FROM atapos.table_session s JOIN atapos.table_location t ON t.me_id = s.me_id AND t.tl_id = s.tl_id
     WHERE s.me_id = $1 AND s.ts_id = ANY($8::bigint[])
   UNION ALL SELECT 'order', oh_id, oh_order_number, oh_id
     FROM atapos.order_header WHERE me_id = $1 AND oh_id = ANY($9::bigint[])
   UNION ALL SELECT 'payment', p.py_id, o.oh_order_number, o.oh_id
     FROM atapos.payment p JOIN atapos.order_header o ON o.me_id = p.me_id AND o.oh_id = p.oh_id
     WHERE p.me_id = $1 AND p.py_id = ANY($10::bigint[])
   UNION ALL SELECT 'refund', r.rf_id, o.oh_order_number, o.oh_id
     FROM atapos.refund r JOIN atapos.order_header o ON o.me_id = r.me_id AND o.oh_id = r.oh_id
     WHERE r.me_id = $1 AND r.rf_id = ANY($11::bigint[])
   UNION ALL SELECT 'held', ht_id, ht_name, NULL FROM atapos.held_ticket WHERE me_id = $1 AND ht_id = ANY($12::int[])
   UNION ALL SELECT 'modifier_group', mg_id, mg_name, NULL
     FROM atapos.modifier_group WHERE me_id = $1 AND mg_id = ANY($13::int[])
   UNION ALL SELECT 'variant', pv_id, pv_name, NULL
     FROM atapos.product_variant WHERE me_id = $1 AND pv_id = ANY($14::int[])
   UNION ALL SELECT 'merchant', me_id, me_name, NULL FROM atapos.merchant WHERE me_id = $1 AND me_id = ANY($15::int[])`,
);

const KINDS = [
  "staff",
  "customer",
  "product",
  "category",
  "promotion",
  "table",
  "session",
  "order",
  "payment",
  "refund",
  "held",
  "modifier_group",
  "variant",
  "merchant",
] as const;

const MAX_ID = 2_147_483_647;

/** "order:12" -> its two halves; the id is null where none is. */
export function parseThing(text: string): { kind: string; id: number | null } {
  const [kind = "", rest = ""] = text.split(":", 2);
  const id = /^\d+$/u.test(rest) ? Number(rest) : null;
  return { kind, id: id !== null && id <= MAX_ID ? id : null };
}

/** One statement, however many things are named. */
export async function readAuditNames(tx: MerchantTx, things: Iterable<string>): Promise<AuditNames> {
  const wanted = new Map<string, Set<number>>(KINDS.map((kind) => [kind, new Set()]));
  for (const { kind, id } of Array.from(things, parseThing)) if (id !== null) wanted.get(kind)?.add(id);
  const ids = KINDS.map((kind) => [...(wanted.get(kind) ?? [])]);
  if (ids.every((some) => some.length === 0)) return new Map();
  type Named = { kind: string; id: number; name: string | null; orderId: number | null };
  const rows = await tx.query<Named>(NAMES, [tx.merchantId, ...ids]);
  return new Map(rows.map(({ kind, id, name, orderId }) => [`${kind}:${id}`, { name, orderId }]));
}
