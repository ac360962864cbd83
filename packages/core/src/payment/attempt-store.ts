import type { MerchantTx, Tx } from "@atapos/db";
import { statement } from "@atapos/db";
import type { AttemptStatus, GatewayStatus, PaymentType } from "@atapos/domain";

export interface OpenedAttempt {
  token?: string | null;
  redirectUrl?: string | null;
  qrString?: string | null;
  qrUrl?: string | null;
  transactionId?: string | null;
  expiresAt: Date;
  nextCheckAt: Date;
}

const OPENED = statement(
  "payment-opened",
  `UPDATE atapos.payment SET py_status = CASE py_status WHEN 'creating' THEN 'open' ELSE py_status END,
     py_token = $3, py_redirect_url = $4, py_qr_string = $5, py_qr_url = $6,
     py_transaction_id = coalesce(py_transaction_id, $7), py_expires_at = $8, py_next_check_at = $9, updated_at = now()
   WHERE me_id = $1 AND py_id = $2 AND py_status IN ('creating', 'open')`,
);

/** Keeps what the payer needs to pay; an attempt that somebody ended meanwhile stays as it is. */
export async function recordOpened(tx: MerchantTx, paymentId: number, opened: OpenedAttempt): Promise<void> {
  await tx.query(OPENED, [
    tx.merchantId,
    paymentId,
    opened.token ?? null,
    opened.redirectUrl ?? null,
    opened.qrString ?? null,
    opened.qrUrl ?? null,
    opened.transactionId ?? null,
    opened.expiresAt,
    opened.nextCheckAt,
  ]);
}

const ENDED = statement(
  "payment-ended",
  `UPDATE atapos.payment SET py_status = $3, py_failure_reason = coalesce($4, py_failure_reason),
     py_gateway_status = coalesce($5, py_gateway_status),
     py_gateway_final_at = coalesce(py_gateway_final_at, $6), py_next_check_at = $7, updated_at = now()
   WHERE me_id = $1 AND py_id = $2`,
);

export interface EndedAttempt {
  status: AttemptStatus;
  failureReason?: string;
  gatewayStatus?: GatewayStatus;
  /** Set when the gateway can take no money for it any more. */
  finalAt?: Date;
  nextCheckAt: Date | null;
}

export async function recordEnded(tx: MerchantTx, paymentId: number, ended: EndedAttempt): Promise<void> {
  await tx.query(ENDED, [
    tx.merchantId,
    paymentId,
    ended.status,
    ended.failureReason ?? null,
    ended.gatewayStatus ?? null,
    ended.finalAt ?? null,
    ended.nextCheckAt,
  ]);
}

const CHECK_AGAIN = statement(
  "payment-check-again",
  `UPDATE atapos.payment SET py_next_check_at = $3, updated_at = now()
   WHERE me_id = $1 AND py_id = $2 AND py_gateway_final_at IS NULL`,
);

export async function scheduleCheck(tx: MerchantTx, paymentId: number, at: Date | null): Promise<void> {
  await tx.query(CHECK_AGAIN, [tx.merchantId, paymentId, at]);
}

const DUE = statement(
  "payment-claim-due",
  `UPDATE atapos.payment SET py_next_check_at = $2 WHERE (me_id, py_id) IN (
     SELECT me_id, py_id FROM atapos.payment WHERE py_gateway_final_at IS NULL AND py_next_check_at <= $1
     ORDER BY py_next_check_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED)
   RETURNING me_id AS "merchantId", py_id AS "paymentId"`,
);

/** System work: takes attempts about which the gateway is to be asked, and keeps others off them until `until`. */
export function claimDuePayments(
  tx: Tx,
  claim: { now: Date; until: Date; limit: number },
): Promise<{ merchantId: number; paymentId: number }[]> {
  return tx.query<{ merchantId: number; paymentId: number }>(DUE, [claim.now, claim.until, claim.limit]);
}

const TOLD = statement(
  "payment-told",
  `UPDATE atapos.payment SET py_status = $3, py_gateway_status = $4, py_transaction_id = coalesce($5, py_transaction_id),
     py_payment_type = coalesce($6, py_payment_type),
     py_gateway_final_at = CASE WHEN $7::timestamptz IS NULL THEN py_gateway_final_at
       ELSE coalesce(py_gateway_final_at, $7::timestamptz) END,
     py_last_checked_at = $8, py_next_check_at = $9, updated_at = now()
   WHERE me_id = $1 AND py_id = $2`,
);

export interface ToldAttempt {
  status: AttemptStatus;
  gatewayStatus: GatewayStatus | null;
  transactionId: string | null;
  paymentType: PaymentType | null;
  finalAt: Date | null;
  checkedAt: Date;
  nextCheckAt: Date | null;
}

/** What the gateway told of an attempt. */
export async function recordTold(tx: MerchantTx, paymentId: number, told: ToldAttempt): Promise<void> {
  await tx.query(TOLD, [
    tx.merchantId,
    paymentId,
    told.status,
    told.gatewayStatus,
    told.transactionId,
    told.paymentType,
    told.finalAt,
    told.checkedAt,
    told.nextCheckAt,
  ]);
}
