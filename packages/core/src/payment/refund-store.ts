import type { MerchantTx, Tx } from "@atapos/db";
import { statement } from "@atapos/db";
import type { RefundCause, RefundMethod, RefundStatus } from "@atapos/domain";

export interface RefundRow {
  id: number;
  orderId: number;
  paymentId: number;
  refundKey: string;
  amount: number;
  method: RefundMethod;
  cause: RefundCause;
  status: RefundStatus;
  reason: string | null;
  failureReason: string | null;
  staffId: number | null;
  /** Null while it is queued for staff, and after it has ended. */
  nextCheckAt: Date | null;
  createdAt: Date;
}

const COLUMNS = `rf_id AS id, oh_id AS "orderId", py_id AS "paymentId", rf_key AS "refundKey", rf_amount AS amount,
  rf_method AS method, rf_cause AS cause, rf_status AS status, rf_reason AS reason,
  rf_failure_reason AS "failureReason", st_id AS "staffId", rf_next_check_at AS "nextCheckAt", created_at AS "createdAt"`;

const OF_ORDER = statement(
  "refunds-of-order",
  `SELECT ${COLUMNS} FROM atapos.refund WHERE me_id = $1 AND oh_id = $2 ORDER BY rf_id`,
);
const LOCK = statement(
  "refund-lock",
  `SELECT ${COLUMNS} FROM atapos.refund WHERE me_id = $1 AND rf_id = $2 FOR NO KEY UPDATE`,
);
const READ = statement("refund-read", `SELECT ${COLUMNS} FROM atapos.refund WHERE me_id = $1 AND rf_id = $2`);
const BY_KEY = statement("refund-by-key", `SELECT ${COLUMNS} FROM atapos.refund WHERE me_id = $1 AND rf_key = $2`);

export function refundsOfOrder(tx: MerchantTx, orderId: number): Promise<RefundRow[]> {
  return tx.query<RefundRow>(OF_ORDER, [tx.merchantId, orderId]);
}

export async function readRefund(tx: MerchantTx, refundId: number): Promise<RefundRow | null> {
  const [row] = await tx.query<RefundRow>(READ, [tx.merchantId, refundId]);
  return row ?? null;
}

export async function lockRefund(tx: MerchantTx, refundId: number): Promise<RefundRow | null> {
  const [row] = await tx.query<RefundRow>(LOCK, [tx.merchantId, refundId]);
  return row ?? null;
}

export async function findRefundByKey(tx: MerchantTx, refundKey: string): Promise<RefundRow | null> {
  const [row] = await tx.query<RefundRow>(BY_KEY, [tx.merchantId, refundKey]);
  return row ?? null;
}

/** A refund that waits for a person to send it. */
export function isQueued(refund: RefundRow): boolean {
  return refund.status === "requested" && refund.nextCheckAt === null;
}

const INSERT = statement(
  "refund-insert",
  `INSERT INTO atapos.refund (me_id, oh_id, py_id, rf_key, rf_amount, rf_method, rf_cause, rf_status, rf_reason, st_id,
     rf_next_check_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now()) RETURNING ${COLUMNS}`,
);

export type NewRefund = Omit<RefundRow, "id" | "createdAt" | "failureReason">;

export async function insertRefund(tx: MerchantTx, refund: NewRefund): Promise<RefundRow> {
  const [row] = await tx.query<RefundRow>(INSERT, [
    tx.merchantId,
    refund.orderId,
    refund.paymentId,
    refund.refundKey,
    refund.amount,
    refund.method,
    refund.cause,
    refund.status,
    refund.reason,
    refund.staffId,
    refund.nextCheckAt,
  ]);
  if (!row) throw new Error("an insert returned no row");
  return row;
}

const SET = statement(
  "refund-set",
  `UPDATE atapos.refund SET rf_status = $3, rf_next_check_at = $4, rf_failure_reason = $5, updated_at = now()
   WHERE me_id = $1 AND rf_id = $2`,
);

export async function setRefund(
  tx: MerchantTx,
  refundId: number,
  to: { status: RefundStatus; nextCheckAt: Date | null; failureReason?: string | null },
): Promise<void> {
  await tx.query(SET, [tx.merchantId, refundId, to.status, to.nextCheckAt, to.failureReason ?? null]);
}

const TAKE = statement(
  "refund-take",
  `UPDATE atapos.refund SET rf_key = $3, rf_reason = $4, st_id = $5, rf_next_check_at = $6, updated_at = now()
   WHERE me_id = $1 AND rf_id = $2 RETURNING ${COLUMNS}`,
);

/** A queued refund that somebody now sends. */
export async function takeQueued(
  tx: MerchantTx,
  refundId: number,
  by: { refundKey: string; reason: string | null; staffId: number | null; nextCheckAt: Date },
): Promise<RefundRow> {
  const [row] = await tx.query<RefundRow>(TAKE, [
    tx.merchantId,
    refundId,
    by.refundKey,
    by.reason,
    by.staffId,
    by.nextCheckAt,
  ]);
  if (!row) throw new Error("the locked refund is gone");
  return row;
}

const LOWER = statement(
  "refund-lower",
  `UPDATE atapos.refund SET rf_amount = rf_amount - $3, updated_at = now() WHERE me_id = $1 AND rf_id = $2`,
);
const DROP = statement("refund-drop", "DELETE FROM atapos.refund WHERE me_id = $1 AND rf_id = $2");

const DUE = statement(
  "refund-claim-due",
  `UPDATE atapos.refund SET rf_next_check_at = $2 WHERE (me_id, rf_id) IN (
     SELECT me_id, rf_id FROM atapos.refund WHERE rf_next_check_at <= $1
     ORDER BY rf_next_check_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED)
   RETURNING me_id AS "merchantId", rf_id AS "refundId"`,
);

/** System work: takes refunds that are due for another try, and keeps others off them until `until`. */
export function claimDueRefunds(
  tx: Tx,
  claim: { now: Date; until: Date; limit: number },
): Promise<{ merchantId: number; refundId: number }[]> {
  return tx.query<{ merchantId: number; refundId: number }>(DUE, [claim.now, claim.until, claim.limit]);
}

/** A queued refund of which `amount` has gone, or goes, another way. */
export async function lowerQueued(tx: MerchantTx, refund: RefundRow, amount: number): Promise<void> {
  if (amount >= refund.amount) await tx.query(DROP, [tx.merchantId, refund.id]);
  else await tx.query(LOWER, [tx.merchantId, refund.id, amount]);
}
