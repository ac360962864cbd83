import { statement } from "@atapos/db";
import type { Deps } from "../deps.ts";

const DAY_MS = 86_400_000;
/** Older events cannot be resumed from: who asks for them is told to read afresh. */
const EVENT_DAYS = 14;
/** Who did not come has no business here any more. */
const INVITATION_DAYS = 30;
const ROWS_AT_A_TIME = 5_000;

const CLEAR = {
  events: statement(
    "retention-events",
    `DELETE FROM atapos.event WHERE (me_id, ev_seq) IN (
       SELECT me_id, ev_seq FROM atapos.event WHERE created_at < $1 ORDER BY created_at LIMIT ${ROWS_AT_A_TIME})
     RETURNING 1`,
  ),
  idempotencyKeys: statement(
    "retention-keys",
    `DELETE FROM atapos.idempotency_key WHERE ctid IN (
       SELECT ctid FROM atapos.idempotency_key WHERE created_at < $1 LIMIT ${ROWS_AT_A_TIME}) RETURNING 1`,
  ),
  receiptMails: statement(
    "retention-receipt-mails",
    `DELETE FROM atapos.receipt_mail WHERE (me_id, rm_id) IN (
       SELECT me_id, rm_id FROM atapos.receipt_mail WHERE created_at < $1 ORDER BY created_at LIMIT ${ROWS_AT_A_TIME})
     RETURNING 1`,
  ),
  challenges: statement(
    "retention-challenges",
    `DELETE FROM atapos.login_challenge WHERE lc_id IN (
       SELECT lc_id FROM atapos.login_challenge WHERE lc_expires_at < $1 LIMIT ${ROWS_AT_A_TIME}) RETURNING 1`,
  ),
  invitations: statement(
    "retention-invitations",
    `DELETE FROM atapos.staff_invitation WHERE (me_id, si_id) IN (
       SELECT me_id, si_id FROM atapos.staff_invitation WHERE si_expires_at < $1
       ORDER BY si_expires_at LIMIT ${ROWS_AT_A_TIME}) RETURNING 1`,
  ),
  limits: statement(
    "retention-limits",
    `DELETE FROM atapos.rate_limit WHERE key IN (
       SELECT key FROM atapos.rate_limit WHERE expire < $1 LIMIT ${ROWS_AT_A_TIME}) RETURNING 1`,
  ),
};

/** Deletes what has outlived its use, a batch a transaction, so that nothing is locked for long. */
export async function clearExpired(deps: Deps): Promise<void> {
  const now = deps.now();
  await inBatches(deps, CLEAR.events, new Date(now - EVENT_DAYS * DAY_MS));
  await inBatches(deps, CLEAR.idempotencyKeys, new Date(now - DAY_MS));
  await inBatches(deps, CLEAR.receiptMails, new Date(now - DAY_MS));
  await inBatches(deps, CLEAR.challenges, new Date(now - DAY_MS));
  await inBatches(deps, CLEAR.invitations, new Date(now - INVITATION_DAYS * DAY_MS));
  await inBatches(deps, CLEAR.limits, Math.floor(now));
}

async function inBatches(deps: Deps, clear: (typeof CLEAR)["events"], before: Date | number): Promise<void> {
  for (;;) {
    const rows = await deps.db.withSystem((tx) => tx.query(clear, [before]));
    if (rows.length < ROWS_AT_A_TIME) return;
  }
}
