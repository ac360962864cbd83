import type { MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import type { AttemptStatus, GatewayStatus, PaymentMethod, PaymentType } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";

/** One attempt to pay, as stored; what it brought in is the ledger's to say. */
export interface PaymentRow {
  id: number;
  orderId: number;
  share: number;
  orderVersion: number;
  method: PaymentMethod;
  paymentType: PaymentType | null;
  amount: number;
  currency: string;
  status: AttemptStatus;
  gatewayOrderId: string | null;
  transactionId: string | null;
  gatewayStatus: GatewayStatus | null;
  credentialVersion: number | null;
  gatewayFinalAt: Date | null;
  /** When reconciliation asks next; null when it has no reason to. */
  nextCheckAt: Date | null;
  token: string | null;
  redirectUrl: string | null;
  qrString: string | null;
  qrUrl: string | null;
  expiresAt: Date | null;
  captured: number;
  refundReserved: number;
  tendered: number | null;
  change: number | null;
  reference: string | null;
  failureReason: string | null;
  staffId: number | null;
  createdAt: Date;
}

const COLUMNS = `py_id AS id, oh_id AS "orderId", py_share AS share, py_order_version AS "orderVersion",
  py_method AS method, py_payment_type AS "paymentType", py_amount AS amount, py_currency AS currency,
  py_status AS status, py_midtrans_order_id AS "gatewayOrderId", py_transaction_id AS "transactionId",
  py_gateway_status AS "gatewayStatus", py_credential_version AS "credentialVersion",
  py_gateway_final_at AS "gatewayFinalAt", py_next_check_at AS "nextCheckAt", py_token AS token, py_redirect_url AS "redirectUrl",
  py_qr_string AS "qrString", py_qr_url AS "qrUrl", py_expires_at AS "expiresAt", py_captured_amount AS captured,
  py_refund_reserved_amount AS "refundReserved", py_tendered_amount AS tendered, py_change_amount AS change,
  py_reference AS reference, py_failure_reason AS "failureReason", st_id AS "staffId", created_at AS "createdAt"`;

const READ = statement("payment-read", `SELECT ${COLUMNS} FROM atapos.payment WHERE me_id = $1 AND py_id = $2`);
const LOCK = statement(
  "payment-lock",
  `SELECT ${COLUMNS} FROM atapos.payment WHERE me_id = $1 AND py_id = $2 FOR NO KEY UPDATE`,
);
const OF_ORDER = statement(
  "payments-of-order",
  `SELECT ${COLUMNS} FROM atapos.payment WHERE me_id = $1 AND oh_id = $2 ORDER BY py_id`,
);
const BY_GATEWAY_ID = statement(
  "payment-by-gateway-id",
  `SELECT ${COLUMNS} FROM atapos.payment WHERE me_id = $1 AND py_midtrans_order_id = $2`,
);

export async function readPayment(tx: MerchantTx, paymentId: number): Promise<PaymentRow | null> {
  const [row] = await tx.query<PaymentRow>(READ, [tx.merchantId, paymentId]);
  return row ?? null;
}

/** Locks one attempt; the order's header was locked before. */
export async function lockPayment(tx: MerchantTx, paymentId: number): Promise<PaymentRow | null> {
  const [row] = await tx.query<PaymentRow>(LOCK, [tx.merchantId, paymentId]);
  return row ?? null;
}

/** Every attempt of an order, oldest first. */
export async function paymentsOfOrder(tx: MerchantTx, orderId: number): Promise<PaymentRow[]> {
  return tx.query<PaymentRow>(OF_ORDER, [tx.merchantId, orderId]);
}

export async function findByGatewayOrderId(tx: MerchantTx, gatewayOrderId: string): Promise<PaymentRow | null> {
  const [row] = await tx.query<PaymentRow>(BY_GATEWAY_ID, [tx.merchantId, gatewayOrderId]);
  return row ?? null;
}

export function isLive(payment: Pick<PaymentRow, "status">): boolean {
  return payment.status === "creating" || payment.status === "open" || payment.status === "voiding";
}

export interface NewPayment {
  orderId: number;
  orderVersion: number;
  method: PaymentMethod;
  paymentType: PaymentType | null;
  amount: number;
  currency: string;
  status: AttemptStatus;
  gatewayOrderId?: string;
  credentialVersion?: number;
  expiresAt?: Date;
  nextCheckAt?: Date;
  tendered?: number;
  change?: number;
  reference?: string;
  staffId?: number | null;
  shiftId?: number | null;
}

const INSERT = statement(
  "payment-insert",
  `INSERT INTO atapos.payment (me_id, oh_id, py_order_version, py_method, py_payment_type, py_amount, py_currency,
     py_status, py_midtrans_order_id, py_credential_version, py_expires_at, py_next_check_at, py_tendered_amount,
     py_change_amount, py_reference, st_id, sh_id, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, now()) RETURNING ${COLUMNS}`,
);

export async function insertPayment(tx: MerchantTx, payment: NewPayment): Promise<PaymentRow> {
  const [row] = await tx.query<PaymentRow>(INSERT, [
    tx.merchantId,
    payment.orderId,
    payment.orderVersion,
    payment.method,
    payment.paymentType,
    payment.amount,
    payment.currency,
    payment.status,
    payment.gatewayOrderId ?? null,
    payment.credentialVersion ?? null,
    payment.expiresAt ?? null,
    payment.nextCheckAt ?? null,
    payment.tendered ?? null,
    payment.change ?? null,
    payment.reference ?? null,
    payment.staffId ?? null,
    payment.shiftId ?? null,
  ]);
  if (!row) throw new Error("an insert returned no row");
  return row;
}

const REQUEST_VOID = statement(
  "payment-request-void",
  `WITH live AS (SELECT py_id, py_status FROM atapos.payment
     WHERE me_id = $1 AND oh_id = $2 AND py_status IN ('creating', 'open') ORDER BY py_id FOR NO KEY UPDATE)
   UPDATE atapos.payment p SET py_status = 'voiding', py_next_check_at = now(), updated_at = now()
   FROM live WHERE p.me_id = $1 AND p.py_id = live.py_id RETURNING p.py_id AS id, live.py_status AS was`,
);

/**
 * Asks for the end of an order's live attempts, under the order's lock and in the caller's transaction; the gateway is
 * told after the commit. Returns the attempts concerned.
 */
export async function requestVoid(uow: UnitOfWork, orderId: number): Promise<number[]> {
  const rows = await uow.query<{ id: number; was: string }>(REQUEST_VOID, [uow.merchantId, orderId]);
  for (const { id, was } of rows) {
    uow.enqueue("payment-check", { merchantId: uow.merchantId, paymentId: id });
    const [before, after] = [{ status: was }, { status: "voiding" }];
    uow.audit({ action: "payment.requestVoid", subject: `payment:${id}`, before, after });
  }
  return rows.map((row) => row.id);
}
