import { type MerchantTx, statement } from "@atapos/db";
import { type CustomerActor, PosError, type StaffActor, type TableActor } from "@atapos/domain";

export type PlacingActor = StaffActor | CustomerActor | TableActor;

const ACTIVE_TABLE = statement(
  "order-active-table",
  `SELECT tl_id AS id FROM atapos.table_location
   WHERE me_id = $1 AND tl_id = $2 AND tl_is_active AND archived_at IS NULL`,
);
// Locked, so that the session's other orders wait until this one counts and staff cannot close it in between.
const OWN_TABLE = statement(
  "order-own-table",
  `SELECT t.tl_id AS id, s.ts_closed_at IS NOT NULL AS "isClosed"
   FROM atapos.table_session s JOIN atapos.table_location t ON t.me_id = s.me_id AND t.tl_id = s.tl_id
   WHERE s.me_id = $1 AND s.ts_id = $2 AND t.tl_is_active AND t.archived_at IS NULL FOR NO KEY UPDATE OF s`,
);
const UNPAID_AT_TABLE = statement(
  "order-unpaid-of-session",
  `SELECT count(*)::int AS unpaid FROM (
     SELECT 1 FROM atapos.order_header
     WHERE me_id = $1 AND ts_id = $2 AND oh_status IN ('pending', 'confirmed') AND oh_payment_status <> 'paid'
     LIMIT $3) open`,
);
/** Orders of one table session that may be unpaid at a time. */
export const MAX_UNPAID = 20;

/**
 * The table an order goes to: the session's for a diner, an active one of this merchant otherwise; null for none.
 * Throws not_found, table_closed or, for a session with too many unpaid orders, too_many_attempts.
 */
export async function findOrderingTable(
  tx: MerchantTx,
  actor: PlacingActor,
  askedTableId: number | null,
): Promise<number | null> {
  if (actor.kind === "table") return tableOfSession(tx, actor.sessionId);
  if (askedTableId === null) return null;
  const [table] = await tx.query<{ id: number }>(ACTIVE_TABLE, [tx.merchantId, askedTableId]);
  if (!table) throw new PosError("not_found", { what: "table" });
  return table.id;
}

async function tableOfSession(tx: MerchantTx, sessionId: number): Promise<number> {
  const [table] = await tx.query<{ id: number; isClosed: boolean }>(OWN_TABLE, [tx.merchantId, sessionId]);
  if (!table || table.isClosed) throw new PosError("table_closed");
  await refuseTooManyUnpaid(tx, sessionId);
  return table.id;
}

/** A phone at a table cannot fill the kitchen with orders that nobody pays. */
async function refuseTooManyUnpaid(tx: MerchantTx, sessionId: number): Promise<void> {
  const [row] = await tx.query<{ unpaid: number }>(UNPAID_AT_TABLE, [tx.merchantId, sessionId, MAX_UNPAID]);
  if ((row?.unpaid ?? 0) >= MAX_UNPAID) throw new PosError("too_many_attempts", { reason: "unpaid_orders" });
}
