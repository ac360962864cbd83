import type { Call, MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import {
  ATTEMPT_VIEW_STATUSES,
  type AttemptStatus,
  type AttemptViewStatus,
  type GatewayStatus,
  PAYMENT_LOG_STATUSES,
  PAYMENT_METHODS,
  PAYMENT_TYPES,
  REFUND_CAUSES,
  REFUND_METHODS,
  REFUND_STATUSES,
} from "@atapos/domain";
import { z } from "zod";

export const refundSchema = z.object({
  id: z.int(),
  amount: z.int(),
  method: z.enum(REFUND_METHODS),
  cause: z.enum(REFUND_CAUSES),
  status: z.enum(REFUND_STATUSES),
  /** Waits for a person to send it. */
  isQueued: z.boolean(),
  reason: z.string().nullable(),
  failureReason: z.string().nullable(),
  createdAt: z.coerce.date(),
});

/** One attempt as staff see it; what the ledger holds decides before its own state. */
export const paymentSchema = z.object({
  id: z.int(),
  method: z.enum(PAYMENT_METHODS),
  paymentType: z.enum(PAYMENT_TYPES).nullable(),
  status: z.enum(ATTEMPT_VIEW_STATUSES),
  amount: z.int(),
  captured: z.int(),
  refunded: z.int(),
  /** Money of a wrong amount or currency that the gateway took: a person has to look. */
  disputed: z.int(),
  tendered: z.int().nullable(),
  change: z.int().nullable(),
  reference: z.string().nullable(),
  gatewayOrderId: z.string().nullable(),
  failureReason: z.string().nullable(),
  staffName: z.string().nullable(),
  expiresAt: z.coerce.date().nullable(),
  createdAt: z.coerce.date(),
  refunds: z.array(refundSchema),
});
export type PaymentView = z.infer<typeof paymentSchema>;

export const paymentLogSchema = z.object({
  id: z.int(),
  gatewayOrderId: z.string(),
  status: z.enum(PAYMENT_LOG_STATUSES),
  event: z.string(),
  response: z.unknown(),
  createdAt: z.coerce.date(),
});
export type PaymentLogView = z.infer<typeof paymentLogSchema>;

const PAYMENTS = statement(
  "payment-views",
  `SELECT p.py_id AS id, p.py_method AS method, p.py_payment_type AS "paymentType", p.py_status AS state,
     p.py_gateway_status AS "gatewayStatus", p.py_amount AS amount, p.py_tendered_amount AS tendered,
     p.py_change_amount AS change, p.py_reference AS reference, p.py_midtrans_order_id AS "gatewayOrderId",
     p.py_failure_reason AS "failureReason", s.st_name AS "staffName", p.py_expires_at AS "expiresAt",
     p.created_at AS "createdAt", e.captured, e.refunded, e.reversed, e.disputed, r.refunds
   FROM atapos.payment p
   LEFT JOIN atapos.staff s ON s.me_id = p.me_id AND s.st_id = p.st_id
   CROSS JOIN LATERAL (SELECT
       coalesce(sum(pe_amount) FILTER (WHERE pe_kind = 'capture'), 0)::bigint AS captured,
       coalesce(sum(pe_amount) FILTER (WHERE pe_kind = 'refund'), 0)::bigint AS refunded,
       coalesce(sum(pe_amount) FILTER (WHERE pe_kind = 'reversal'), 0)::bigint AS reversed,
       coalesce(sum(pe_amount) FILTER (WHERE pe_kind = 'dispute'), 0)::bigint AS disputed
     FROM atapos.payment_entry WHERE me_id = $1 AND py_id = p.py_id) e
   CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('id', rf_id, 'amount', rf_amount,
       'method', rf_method, 'cause', rf_cause, 'status', rf_status,
       'isQueued', rf_status = 'requested' AND rf_next_check_at IS NULL, 'reason', rf_reason,
       'failureReason', rf_failure_reason, 'createdAt', created_at) ORDER BY rf_id), '[]') AS refunds
     FROM atapos.refund WHERE me_id = $1 AND py_id = p.py_id) r
   WHERE p.me_id = $1 AND p.oh_id = $2 ORDER BY p.py_id`,
);

const LOGS = statement(
  "payment-log-views",
  `SELECT pl_id AS id, pl_midtrans_order_id AS "gatewayOrderId", pl_status AS status, pl_event AS event,
     pl_response_json AS response, created_at AS "createdAt"
   FROM atapos.payment_log WHERE me_id = $1 AND oh_id = $2 ORDER BY pl_id`,
);

/** What decides how an attempt stands. */
export interface PaymentFacts {
  state: AttemptStatus;
  gatewayStatus: GatewayStatus | null;
  captured: number;
  refunded: number;
  reversed: number;
  refunds: readonly { isQueued: boolean }[];
}

/** Asks for an order's attempts with their refunds, and for the archive of what the gateway said; oldest first. */
export const paymentCalls = (merchantId: number, orderId: number): Call[] => [
  { statement: PAYMENTS, values: [merchantId, orderId] },
  { statement: LOGS, values: [merchantId, orderId] },
];

/** What the two calls answered, as staff see it. */
export const paymentsOf = (rows: readonly PaymentFacts[], logs: readonly unknown[]) => ({
  payments: rows.map((row) => paymentSchema.parse({ ...row, status: viewStatus(row) })),
  logs: logs.map((log) => paymentLogSchema.parse(log)),
});

/** The same inside an open transaction. */
export async function readPayments(
  tx: MerchantTx,
  orderId: number,
): Promise<{ payments: PaymentView[]; logs: PaymentLogView[] }> {
  const values = [tx.merchantId, orderId];
  return paymentsOf(await tx.query<PaymentFacts>(PAYMENTS, values), await tx.query(LOGS, values));
}

function viewStatus(facts: PaymentFacts): AttemptViewStatus {
  if (facts.refunds.some((refund) => refund.isQueued)) return "refund_due";
  const kept = facts.captured - facts.reversed;
  if (facts.refunded > 0) return facts.refunded >= kept ? "refunded" : "partially_refunded";
  if (kept > 0) return "paid";
  switch (facts.state) {
    case "creating":
    case "open":
    case "voiding":
      return "pending";
    case "settled":
    case "failed":
      return "failed";
    case "voided":
      return facts.gatewayStatus === "expire" ? "expired" : "cancelled";
  }
}
