import { type MerchantTx, statement } from "@atapos/db";
import { normaliseSearch } from "@atapos/domain";

const MOST = 50;

/**
 * What a word may mean, as the log names things. Order numbers by their whole, or by a part among the newest; what an
 * order was paid and refunded with belongs to it. A deleted category is left in the log alone.
 * $1 merchant, $2 the word as stored for search, $3 in capitals
 */
const FIND = statement(
  "audit-search",
  `WITH orders AS (
     SELECT oh_id FROM atapos.order_header WHERE me_id = $1 AND oh_order_number = $3
     UNION
     (SELECT oh_id FROM (SELECT oh_id, oh_order_number FROM atapos.order_header WHERE me_id = $1
        ORDER BY oh_id DESC LIMIT 20000) newest WHERE position($3 IN oh_order_number) > 0 ORDER BY oh_id DESC LIMIT ${MOST}))
   SELECT 'order:' || oh_id AS subject FROM orders
   UNION ALL SELECT 'payment:' || p.py_id FROM orders JOIN atapos.payment p ON p.me_id = $1 AND p.oh_id = orders.oh_id
   UNION ALL SELECT 'refund:' || r.rf_id FROM orders JOIN atapos.refund r ON r.me_id = $1 AND r.oh_id = orders.oh_id
   UNION ALL (SELECT 'product:' || pr_id FROM atapos.product WHERE me_id = $1 AND position($2 IN pr_search) > 0
     ORDER BY pr_id DESC LIMIT ${MOST})
   UNION ALL (SELECT 'customer:' || cu_id FROM atapos.customer
     WHERE me_id = $1 AND erased_at IS NULL AND position($2 IN cu_search) > 0 ORDER BY cu_id DESC LIMIT ${MOST})
   UNION ALL (SELECT 'category:' || pc_id FROM atapos.product_category
     WHERE me_id = $1 AND position($2 IN lower(pc_name)) > 0 LIMIT ${MOST})
   UNION ALL (SELECT DISTINCT au_subject FROM atapos.audit_log WHERE me_id = $1 AND au_action = 'category.delete'
     AND position($2 IN lower(au_before ->> 'name')) > 0 LIMIT ${MOST})
   UNION ALL (SELECT 'modifier_group:' || mg_id FROM atapos.modifier_group
     WHERE me_id = $1 AND position($2 IN lower(mg_name)) > 0 ORDER BY mg_id DESC LIMIT ${MOST})
   UNION ALL (SELECT 'promotion:' || pm_id FROM atapos.promotion
     WHERE me_id = $1 AND position($2 IN lower(pm_name)) > 0 ORDER BY pm_id DESC LIMIT ${MOST})
   UNION ALL (SELECT 'table:' || tl_id FROM atapos.table_location
     WHERE me_id = $1 AND position($2 IN lower(tl_name)) > 0 ORDER BY tl_id DESC LIMIT ${MOST})
   UNION ALL (SELECT 'staff:' || st_id FROM atapos.staff
     WHERE me_id = $1 AND position($2 IN lower(st_name)) > 0 ORDER BY st_id DESC LIMIT ${MOST})`,
);

const SUBJECT = /^[a-z_]+:\d+$/u;

/** The subjects that the text means; null when nothing is searched for. */
export async function findSubjects(tx: MerchantTx, text: string): Promise<string[] | null> {
  const word = normaliseSearch(text.replace(/^#/u, ""));
  if (word === "") return null;
  if (SUBJECT.test(word)) return [word];
  const found = await tx.query<{ subject: string }>(FIND, [tx.merchantId, word, word.toUpperCase()]);
  return [...new Set(found.map((row) => row.subject))];
}
