import { statement } from "@atapos/db";
import {
  type AttemptStatus,
  acceptOnPayment,
  attemptOutcome,
  type BusinessType,
  completesOnPayment,
  type GatewayStatus,
  type OrderAcceptance,
  type OrderSource,
  type OrderStatus,
  type PaymentStatus,
  type PaymentType,
  paymentStatus,
} from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import { completeSale } from "./order-changes-store.ts";
import type { LockedOrder } from "./order-store.ts";

const SUMS = statement(
  "order-money-sums",
  `WITH entries AS (
     SELECT e.pe_id, e.pe_kind, e.pe_amount, e.pe_occurred_at, p.py_id, p.py_method, p.py_payment_type
     FROM atapos.payment p JOIN atapos.payment_entry e ON e.me_id = p.me_id AND e.py_id = p.py_id
     WHERE p.me_id = $1 AND p.oh_id = $2),
   last AS (
     SELECT py_status, py_gateway_status FROM atapos.payment WHERE me_id = $1 AND oh_id = $2
     ORDER BY py_id DESC LIMIT 1)
   SELECT coalesce(sum(pe_amount) FILTER (WHERE pe_kind = 'capture'), 0)::bigint AS captured,
     coalesce(sum(pe_amount) FILTER (WHERE pe_kind = 'refund'), 0)::bigint AS refunded,
     coalesce(sum(pe_amount) FILTER (WHERE pe_kind = 'reversal'), 0)::bigint AS reversed,
     coalesce(bool_or(py_method = 'cash'), false) AS "hasCash",
     max(pe_occurred_at) FILTER (WHERE pe_kind = 'capture') AS "receivedAt",
     (SELECT py_payment_type FROM entries WHERE pe_kind = 'capture' ORDER BY pe_id LIMIT 1) AS "paymentType",
     (SELECT py_status FROM last) AS "lastStatus", (SELECT py_gateway_status FROM last) AS "lastGatewayStatus",
     (SELECT me_order_acceptance FROM atapos.merchant WHERE me_id = $1) AS acceptance,
     (SELECT me_business_type FROM atapos.merchant WHERE me_id = $1) AS "businessType",
     (SELECT oh_source FROM atapos.order_header WHERE me_id = $1 AND oh_id = $2) AS source,
     (SELECT oh_paid_at FROM atapos.order_header WHERE me_id = $1 AND oh_id = $2) AS "paidAt"
   FROM entries`,
);

interface MoneyRow {
  captured: number;
  refunded: number;
  reversed: number;
  hasCash: boolean;
  /** When the last money came, by whoever received it. */
  receivedAt: Date | null;
  paymentType: PaymentType | null;
  lastStatus: AttemptStatus | null;
  lastGatewayStatus: GatewayStatus | null;
  acceptance: OrderAcceptance;
  businessType: BusinessType;
  source: OrderSource;
  paidAt: Date | null;
}

const UPDATE = statement(
  "order-money-update",
  `UPDATE atapos.order_header SET oh_paid_amount = $3, oh_refunded_amount = $4, oh_payment_status = $5,
     oh_payment_type = $6, oh_paid_at = coalesce(oh_paid_at, $7),
     oh_status = CASE WHEN $8 THEN 'confirmed' ELSE oh_status END,
     oh_confirmed_at = CASE WHEN $8 THEN now() ELSE oh_confirmed_at END, updated_at = now()
   WHERE me_id = $1 AND oh_id = $2
   RETURNING oh_status AS status, oh_paid_at AS "paidAt", updated_at AS at`,
);

export interface OrderMoney {
  orderId: number;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  paymentType: PaymentType | null;
  /** Received, without what the bank took back; before refunds. */
  paid: number;
  refunded: number;
  /** What the order asks for under the tender that pays it. */
  payable: number;
  paidAt: Date | null;
}

/**
 * Brings a locked order to what its ledger says. What follows from being paid for the first time (acceptance, the
 * event, the receipt) commits with it.
 */
export async function applyMoney(
  uow: UnitOfWork,
  order: LockedOrder,
  { hasBooked = false }: { hasBooked?: boolean } = {},
): Promise<OrderMoney> {
  const [sums] = await uow.query<MoneyRow>(SUMS, [uow.merchantId, order.id]);
  if (!sums) throw new Error("an aggregate returned no row");
  const money = moneyOf(order, sums);
  const hasChanged =
    money.paid !== order.paid ||
    money.refunded !== order.refunded ||
    money.paymentStatus !== order.paymentStatus ||
    money.paymentType !== order.paymentType;
  if (!hasChanged) {
    // Booked and taken back at once: the order is as it was, the days on which the money moved are not.
    if (hasBooked) emitMoney(uow, order, money, "payment.changed");
    return { ...money, paidAt: sums.paidAt };
  }

  const isPaid = money.paymentStatus === "paid" && money.paid > 0;
  const isConfirmed = isPaid && order.status === "pending" && acceptOnPayment(sums.acceptance, sums.source);
  const [updated] = await uow.query<{ status: OrderStatus; paidAt: Date | null; at: Date }>(UPDATE, [
    uow.merchantId,
    order.id,
    money.paid,
    money.refunded,
    money.paymentStatus,
    money.paymentType,
    isPaid ? sums.receivedAt : null,
    isConfirmed,
  ]);
  if (!updated) throw new Error("the locked order is gone");
  const isDone = isPaid && updated.status === "confirmed" && completesOnPayment(sums.businessType, sums.source);
  const after = { ...money, status: isDone ? "completed" : updated.status, paidAt: updated.paidAt } as const;
  announce(uow, order, after, { isSettled: isPaid && sums.paidAt === null, isConfirmed });
  if (isDone) await completeSale(uow, order, updated.at);
  return after;
}

function moneyOf(order: LockedOrder, sums: MoneyRow): OrderMoney {
  const payable = sums.hasCash ? order.rounded : order.total;
  return {
    orderId: order.id,
    status: order.status,
    paymentStatus: paymentStatus({
      payable,
      captured: sums.captured,
      refunded: sums.refunded,
      reversed: sums.reversed,
      orderCancelled: order.status === "cancelled",
      lastAttempt: sums.lastStatus === null ? "none" : attemptOutcome(sums.lastStatus, sums.lastGatewayStatus),
    }),
    paymentType: sums.paymentType ?? order.paymentType,
    paid: Math.max(0, sums.captured - sums.reversed),
    refunded: sums.refunded,
    payable,
    paidAt: sums.paidAt,
  };
}

function emitMoney(
  uow: UnitOfWork,
  order: LockedOrder,
  money: Omit<OrderMoney, "paidAt">,
  type: "payment.settled" | "payment.changed",
): void {
  const { paymentStatus, paymentType, paid, refunded, status } = money;
  const payload = { orderNumber: order.orderNumber, status, paymentStatus, paymentType, paid, refunded };
  uow.emit({ type, ...audienceOf(order), payload });
}

const audienceOf = ({ id, tableSessionId, customerId }: LockedOrder) => ({
  orderId: id,
  tableSessionId,
  customerId,
  isForDiners: true,
});

function announce(
  uow: UnitOfWork,
  order: LockedOrder,
  after: OrderMoney,
  { isSettled, isConfirmed }: { isSettled: boolean; isConfirmed: boolean },
): void {
  const { paymentStatus, paid, refunded, status } = after;
  const { orderNumber } = order;
  emitMoney(uow, order, after, isSettled ? "payment.settled" : "payment.changed");
  if (isConfirmed)
    uow.emit({ type: "order.confirmed", ...audienceOf(order), payload: { orderNumber, status: "confirmed" } });
  // Without a customer there is nobody to mail to; a cancelled order's money goes back instead.
  if (isSettled && order.customerId !== null && order.status !== "cancelled") {
    uow.enqueue("receipt-mail", { merchantId: uow.merchantId, orderId: order.id });
  }
  uow.audit({
    action: "order.money",
    subject: `order:${order.id}`,
    before: { paymentStatus: order.paymentStatus, paid: order.paid, refunded: order.refunded },
    after: { status, paymentStatus, paid, refunded },
  });
}
