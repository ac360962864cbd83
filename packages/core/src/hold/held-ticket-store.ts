import { type MerchantTx, statement } from "@atapos/db";
import { type CreateHoldInput, type HeldTicket, heldTicketSchema } from "./schema.ts";

const COLUMNS = `h.ht_id AS id, h.ht_name AS name, h.ht_content AS content,
  jsonb_build_object('count', h.ht_item_count, 'total', h.ht_total) AS summary, h.created_at AS "createdAt",
  (SELECT s.st_name FROM atapos.staff s WHERE s.me_id = h.me_id AND s.st_id = h.st_id) AS by`;

const INSERT = statement(
  "hold-insert",
  `INSERT INTO atapos.held_ticket AS h (me_id, ht_name, ht_content, ht_item_count, ht_total, ht_device_id, st_id, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
);

export async function insertHeld(
  tx: MerchantTx,
  { name, content, summary }: CreateHoldInput,
  by: { staffId: number; deviceId: string | null; at: Date },
): Promise<HeldTicket> {
  const values = [tx.merchantId, name, JSON.stringify(content), summary.count, summary.total];
  const [row] = await tx.query(INSERT, [...values, by.deviceId, by.staffId, by.at]);
  return heldTicketSchema.parse(row);
}

const LIST = statement(
  "hold-list",
  `SELECT ${COLUMNS} FROM atapos.held_ticket h WHERE h.me_id = $1 AND h.ht_closed_at IS NULL ORDER BY h.ht_id DESC LIMIT $2`,
);

/** Newest first. */
export async function listHeld(tx: MerchantTx, limit: number): Promise<HeldTicket[]> {
  return (await tx.query(LIST, [tx.merchantId, limit])).map((row) => heldTicketSchema.parse(row));
}

const COUNT = statement(
  "hold-count",
  "SELECT count(*)::int AS held FROM atapos.held_ticket WHERE me_id = $1 AND ht_closed_at IS NULL",
);

export async function countHeld(tx: MerchantTx): Promise<number> {
  const [row] = await tx.query<{ held: number }>(COUNT, [tx.merchantId]);
  return row?.held ?? 0;
}

const LOCK_OPEN = statement(
  "hold-lock-open",
  `SELECT ${COLUMNS} FROM atapos.held_ticket h WHERE h.me_id = $1 AND h.ht_id = $2 AND h.ht_closed_at IS NULL
   FOR NO KEY UPDATE OF h`,
);

/** The ticket, for one at a time; null once it is closed, and for one that never was. */
export async function lockOpen(tx: MerchantTx, id: number): Promise<HeldTicket | null> {
  const [row] = await tx.query(LOCK_OPEN, [tx.merchantId, id]);
  return row ? heldTicketSchema.parse(row) : null;
}

// What it held goes with whoever took it: nothing of it stays behind.
const CLOSE = statement(
  "hold-close",
  `UPDATE atapos.held_ticket SET ht_outcome = $3, ht_closed_at = $4, ht_closed_by = $5, ht_content = '{}'
   WHERE me_id = $1 AND ht_id = $2`,
);

export type HoldOutcome = "taken" | "discarded";

export async function closeHeld(
  tx: MerchantTx,
  id: number,
  by: { outcome: HoldOutcome; at: Date; staffId: number },
): Promise<void> {
  await tx.query(CLOSE, [tx.merchantId, id, by.outcome, by.at, by.staffId]);
}

const CLOSED_BY = statement(
  "hold-closed-by",
  `SELECT h.ht_outcome AS outcome, h.ht_closed_at AS at,
     (SELECT s.st_name FROM atapos.staff s WHERE s.me_id = h.me_id AND s.st_id = h.ht_closed_by) AS by
   FROM atapos.held_ticket h WHERE h.me_id = $1 AND h.ht_id = $2 AND h.ht_closed_at IS NOT NULL`,
);

/** Who was faster, and what they did; null for a ticket that never was. */
export async function closedBy(
  tx: MerchantTx,
  id: number,
): Promise<{ outcome: HoldOutcome; at: Date; by: string | null } | null> {
  const [row] = await tx.query<{ outcome: HoldOutcome; at: Date; by: string | null }>(CLOSED_BY, [tx.merchantId, id]);
  return row ?? null;
}

const FORGET = statement(
  "hold-forget",
  `DELETE FROM atapos.held_ticket WHERE me_id = $1 AND ht_id IN (
     SELECT ht_id FROM atapos.held_ticket WHERE me_id = $1 AND ht_closed_at < $2 ORDER BY ht_id LIMIT 100
     FOR NO KEY UPDATE SKIP LOCKED)`,
);

/** Closed tickets only answer "who took it?", which nobody asks the day after. */
export async function forgetClosedBefore(tx: MerchantTx, before: Date): Promise<void> {
  await tx.query(FORGET, [tx.merchantId, before]);
}
