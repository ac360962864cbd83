import { type Call, type MerchantTx, statement } from "@atapos/db";
import type { CallStaffInput } from "./schema.ts";
import { IDLE_MS } from "./table-session-store.ts";

const OPEN = statement(
  "table-call-open",
  `UPDATE atapos.table_session SET ts_called_at = $3, ts_call_reason = $4, ts_call_note = $5
   WHERE me_id = $1 AND ts_id = $2`,
);

export async function openCall(tx: MerchantTx, call: CallStaffInput & { sessionId: number; at: Date }): Promise<void> {
  await tx.query(OPEN, [tx.merchantId, call.sessionId, call.at, call.reason, call.note]);
}

// In the order of their ids, as everything that touches several sessions.
const ANSWER = statement(
  "table-call-answer",
  `WITH waiting AS MATERIALIZED (
     SELECT ts_id FROM atapos.table_session WHERE me_id = $1 AND tl_id = $2 AND ts_called_at IS NOT NULL
     ORDER BY ts_id FOR NO KEY UPDATE)
   UPDATE atapos.table_session s SET ts_called_at = NULL FROM waiting
   WHERE s.me_id = $1 AND s.ts_id = waiting.ts_id
   RETURNING s.ts_id AS "sessionId", s.ts_call_reason AS reason`,
);

/** Ends a table's calls; whose they were. */
export function answerCallsOf(
  tx: MerchantTx,
  tableId: number,
): Promise<{ sessionId: number; reason: CallStaffInput["reason"] }[]> {
  return tx.query(ANSWER, [tx.merchantId, tableId]);
}

const LIST = statement(
  "table-calls",
  `SELECT * FROM (
     SELECT DISTINCT ON (s.tl_id) s.tl_id AS "tableId", t.tl_name AS "tableName", t.tl_zone AS zone,
       s.ts_call_reason AS reason, s.ts_call_note AS note, s.ts_called_at AS "calledAt"
     FROM atapos.table_session s JOIN atapos.table_location t ON t.me_id = s.me_id AND t.tl_id = s.tl_id
     WHERE s.me_id = $1 AND s.ts_called_at IS NOT NULL AND s.ts_closed_at IS NULL AND s.ts_expires_at > $2
       AND s.ts_last_seen_at > $3
     ORDER BY s.tl_id, s.ts_called_at DESC) calls
   ORDER BY "calledAt"`,
);

/** Asks for the tables that wait for somebody, longest first; a phone that left waits no more. */
export const openCalls = (merchantId: number, atMs: number): Call => ({
  statement: LIST,
  values: [merchantId, new Date(atMs), new Date(atMs - IDLE_MS)],
});
