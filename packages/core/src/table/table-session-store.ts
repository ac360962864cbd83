import { createHash, randomBytes } from "node:crypto";
import { type MerchantTx, statement } from "@atapos/db";
import type { UnitOfWork } from "../unit-of-work.ts";

/** A phone that nobody touches for so long has left the table. */
export const IDLE_MS = 4 * 3_600_000;
/** No visit lasts longer. */
export const LIFETIME_MS = 12 * 3_600_000;

const TOKEN = /^ts_([1-9]\d{0,9})_[A-Za-z0-9_-]{43}$/;
const MAX_INT4 = 2_147_483_647;

export const newSessionToken = (merchantId: number) => `ts_${merchantId}_${randomBytes(32).toString("base64url")}`;

/** Kept instead of the token: whoever reads the table cannot sit down at one. */
export const sessionTokenHash = (token: string) => createHash("sha256").update(token).digest("hex");

/** The merchant in whose rows the session is to be looked for; null for no token of ours. */
export function merchantOfSessionToken(token: string): number | null {
  const merchantId = Number(TOKEN.exec(token)?.[1] ?? Number.NaN);
  return merchantId <= MAX_INT4 ? merchantId : null;
}

export interface LiveSession {
  id: number;
  tableId: number;
  tableName: string;
  zone: string | null;
  lastSeenAt: Date;
  expiresAt: Date;
}

const FIND = statement(
  "table-session-find",
  `SELECT s.ts_id AS id, s.tl_id AS "tableId", t.tl_name AS "tableName", t.tl_zone AS zone,
     s.ts_last_seen_at AS "lastSeenAt", s.ts_expires_at AS "expiresAt"
   FROM atapos.table_session s
   JOIN atapos.table_location t ON t.me_id = s.me_id AND t.tl_id = s.tl_id
   JOIN atapos.merchant m ON m.me_id = s.me_id
   WHERE s.me_id = $1 AND t.me_id = $1 AND s.ts_token_hash = $2 AND s.ts_closed_at IS NULL AND s.ts_expires_at > $3
     AND s.ts_last_seen_at > $4 AND s.ts_qr_version = t.tl_qr_version AND t.tl_is_active AND t.archived_at IS NULL
     AND m.me_is_active`,
);

/** The session of this token while it lasts: not closed, not idle too long, of a sticker that still counts. */
export async function findLiveSession(tx: MerchantTx, token: string, atMs: number): Promise<LiveSession | null> {
  const values = [tx.merchantId, sessionTokenHash(token), new Date(atMs), new Date(atMs - IDLE_MS)];
  const [row] = await tx.query<LiveSession>(FIND, values);
  return row ?? null;
}

const TOUCH = statement(
  "table-session-touch",
  "UPDATE atapos.table_session SET ts_last_seen_at = $3 WHERE me_id = $1 AND ts_id = $2 AND ts_last_seen_at < $3",
);
const TOUCH_EVERY_MS = 60_000;

/** Moves the idle end, at most once a minute: a status page that polls must not write each time. */
export async function touchSession(tx: MerchantTx, session: LiveSession, atMs: number): Promise<void> {
  if (atMs - session.lastSeenAt.getTime() < TOUCH_EVERY_MS) return;
  await tx.query(TOUCH, [tx.merchantId, session.id, new Date(atMs)]);
}

const CLOSE = statement(
  "table-session-close",
  `UPDATE atapos.table_session SET ts_closed_at = $3, ts_called_at = NULL
   WHERE me_id = $1 AND tl_id = $2 AND ts_closed_at IS NULL AND ($4::bigint IS NULL OR ts_id = $4)
   RETURNING ts_id AS id`,
);

/** Ends a table's sessions, or one of them, and tells their phones. Returns how many were open. */
export async function closeSessionsOf(
  uow: UnitOfWork,
  tableId: number,
  at: Date,
  sessionId: number | null = null,
): Promise<number> {
  const closed = await uow.query<{ id: number }>(CLOSE, [uow.merchantId, tableId, at, sessionId]);
  for (const { id } of closed) {
    const payload = { tableId, isSessionClosed: true };
    uow.emit({ type: "table.changed", tableSessionId: id, isForDiners: true, payload });
  }
  return closed.length;
}

const CLOSE_ALL = statement(
  "table-session-close-all",
  `WITH open AS MATERIALIZED (
     SELECT ts_id FROM atapos.table_session WHERE me_id = $1 AND tl_id = ANY($2::int[]) AND ts_closed_at IS NULL
     ORDER BY ts_id FOR NO KEY UPDATE)
   UPDATE atapos.table_session s SET ts_closed_at = $3, ts_called_at = NULL FROM open
   WHERE s.me_id = $1 AND s.ts_id = open.ts_id
   RETURNING s.ts_id AS id, s.tl_id AS "tableId"`,
);

/** The same for several tables. */
export async function closeSessionsOfAll(uow: UnitOfWork, tableIds: number[], at: Date): Promise<number> {
  const closed = await uow.query<{ id: number; tableId: number }>(CLOSE_ALL, [uow.merchantId, tableIds, at]);
  for (const { id, tableId } of closed) {
    const payload = { tableId, isSessionClosed: true };
    uow.emit({ type: "table.changed", tableSessionId: id, isForDiners: true, payload });
  }
  return closed.length;
}
