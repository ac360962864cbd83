// What the tables say, read past the use cases that wrote them.
import { z } from "zod";
import type { PaymentTest } from "./payment-support.ts";

const orderSchema = z.object({
  status: z.string(),
  paymentStatus: z.string(),
  paymentType: z.string().nullable(),
  paid: z.int(),
  refunded: z.int(),
  paidAt: z.date().nullable(),
});

export async function orderOf(t: PaymentTest, orderId: number) {
  const [row] = await t.sql(
    `SELECT oh_status AS status, oh_payment_status AS "paymentStatus", oh_payment_type AS "paymentType",
       oh_paid_amount::int AS paid, oh_refunded_amount::int AS refunded, oh_paid_at AS "paidAt"
     FROM atapos.order_header WHERE oh_id = $1`,
    [orderId],
  );
  return orderSchema.parse(row);
}

const attemptSchema = z.object({
  id: z.int(),
  method: z.string(),
  status: z.string(),
  gatewayStatus: z.string().nullable(),
  gatewayOrderId: z.string().nullable(),
  token: z.string().nullable(),
  captured: z.int(),
  reserved: z.int(),
  finalAt: z.date().nullable(),
});

/** Every attempt of an order, oldest first. */
export async function attemptsOf(t: PaymentTest, orderId: number) {
  const rows = await t.sql(
    `SELECT py_id::int AS id, py_method AS method, py_status AS status, py_gateway_status AS "gatewayStatus",
       py_midtrans_order_id AS "gatewayOrderId", py_token AS token, py_captured_amount::int AS captured,
       py_refund_reserved_amount::int AS reserved, py_gateway_final_at AS "finalAt"
     FROM atapos.payment WHERE oh_id = $1 ORDER BY py_id`,
    [orderId],
  );
  return z.array(attemptSchema).parse(rows);
}

const entrySchema = z.object({ kind: z.string(), amount: z.int(), reference: z.string() });

/** The ledger of an order, in the order of booking. */
export async function entriesOf(t: PaymentTest, orderId: number) {
  const rows = await t.sql(
    `SELECT pe_kind AS kind, pe_amount::int AS amount, pe_reference AS reference
     FROM atapos.payment_entry e JOIN atapos.payment p USING (me_id, py_id) WHERE p.oh_id = $1 ORDER BY pe_id`,
    [orderId],
  );
  return z.array(entrySchema).parse(rows);
}

const refundSchema = z.object({
  id: z.int(),
  amount: z.int(),
  cause: z.string(),
  status: z.string(),
  method: z.string(),
  key: z.string(),
  isQueued: z.boolean(),
});

export async function refundsOf(t: PaymentTest, orderId: number) {
  const rows = await t.sql(
    `SELECT rf_id::int AS id, rf_amount::int AS amount, rf_cause AS cause, rf_status AS status, rf_method AS method,
       rf_key AS key, rf_status = 'requested' AND rf_next_check_at IS NULL AS "isQueued"
     FROM atapos.refund WHERE oh_id = $1 ORDER BY rf_id`,
    [orderId],
  );
  return z.array(refundSchema).parse(rows);
}

/** How many of an order's events of a type, of its receipt jobs and of its audit lines there are. */
export async function tracesOf(t: PaymentTest, orderId: number) {
  const [row] = await t.sql(
    `SELECT (SELECT count(*)::int FROM atapos.event WHERE oh_id = $1 AND ev_type = 'payment.settled') AS settled,
       (SELECT count(*)::int FROM pgboss.job WHERE name = 'receipt-mail' AND data->>'orderId' = $2) AS receipts,
       (SELECT count(*)::int FROM atapos.payment_log WHERE oh_id = $1) AS logs`,
    [orderId, String(orderId)],
  );
  return z.object({ settled: z.int(), receipts: z.int(), logs: z.int() }).parse(row);
}

/** What `work` throws; undefined when it does not. */
export async function outcomeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error;
  }
}
