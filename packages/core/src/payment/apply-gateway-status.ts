import {
  type GatewaySnapshot,
  type Interpretation,
  interpretSnapshot,
  type LedgerEntry,
  normalisePaymentType,
  PosError,
} from "@atapos/domain";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { applyMoney, type OrderMoney } from "../order/order-money-store.ts";
import { type LockedOrder, lockOrder } from "../order/order-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { recordTold } from "./attempt-store.ts";
import { afterTold } from "./check-schedule.ts";
import { asGatewayPayment, type GatewayPayment } from "./gateway-attempt.ts";
import { insertEntries, placeOf, readLedger, touchSums } from "./ledger-store.ts";
import { archiveAnswer, type LogSource } from "./payment-log-store.ts";
import { lockPayment, type PaymentRow, readPayment } from "./payment-store.ts";
import { confirmRefunds, queueSurplus } from "./surplus.ts";

export interface Told {
  snapshot: GatewaySnapshot;
  /** The gateway's own words, for the archive. */
  raw: unknown;
  source: LogSource;
}

export interface AppliedStatus {
  payment: PaymentRow;
  money: OrderMoney;
}

/**
 * What the gateway says of an attempt, made true here: the one way in for notices, status checks and reconciliation.
 * Applying the same word twice, or words in another order, books the same money. Throws `not_found`.
 */
export function applyGatewayStatus(
  ctx: Context,
  merchantId: number,
  paymentId: number,
  told: Told,
): Promise<AppliedStatus> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const known = asGatewayPayment(await readPayment(uow, paymentId));
    if (told.snapshot.gatewayOrderId !== known.gatewayOrderId) throw new PosError("not_found", { what: "payment" });
    const order = await lockOrder(uow, known.orderId);
    const payment = asGatewayPayment(await lockPayment(uow, paymentId));
    if (!order) throw new PosError("not_found", { what: "order" });
    return apply(ctx, uow, { order, payment, told });
  });
}

interface Applying {
  order: LockedOrder;
  payment: GatewayPayment;
  told: Told;
}

async function apply(ctx: Context, uow: UnitOfWork, { order, payment, told }: Applying): Promise<AppliedStatus> {
  const ledger = await readLedger(uow, payment.id);
  const meaning = interpretSnapshot({ ...payment, ...ledger }, told.snapshot);
  const inserted = await book(ctx, uow, payment, told.snapshot, meaning);
  const isReversed = inserted.some((entry) => entry.kind === "reversal");
  const next = afterTold(payment, told.snapshot, { ...meaning, isReversed }, ctx.deps.now());
  await recordTold(uow, payment.id, {
    ...next,
    paymentType: normalisePaymentType(told.snapshot.paymentType) ?? payment.paymentType,
  });
  const isNews = inserted.length > 0 || next.gatewayStatus !== payment.gatewayStatus || next.status !== payment.status;
  if (isNews || told.source === "notification") await archiveAnswer(uow, payment, told);
  if (isNews) auditStep(uow, payment, { next, inserted, source: told.source });
  if (inserted.length > 0) {
    await confirmRefunds(uow, order, payment, inserted);
    await touchSums(uow, payment.id);
  }
  const money = await applyMoney(uow, order, { hasBooked: inserted.length > 0 });
  await queueSurplus(uow, order, money, { paymentId: payment.id, inserted });
  const after = await readPayment(uow, payment.id);
  return { payment: after ?? payment, money };
}

/** Captures count for the day on which the gateway says it received them, everything else for today. */
async function book(
  ctx: Context,
  uow: UnitOfWork,
  payment: GatewayPayment,
  snapshot: GatewaySnapshot,
  meaning: Interpretation,
): Promise<LedgerEntry[]> {
  if (meaning.entries.length === 0) return [];
  const merchant = await readMerchant(uow);
  const now = ctx.deps.now();
  const received = snapshot.at === null ? now : Math.min(now, Date.parse(snapshot.at));
  const inserted: LedgerEntry[] = [];
  for (const entry of meaning.entries) {
    const currency = entry.kind === "dispute" ? (snapshot.currency ?? payment.currency) : payment.currency;
    const place = placeOf({ id: payment.id, currency }, merchant, entry.kind === "capture" ? received : now);
    inserted.push(...(await insertEntries(uow, place, [entry])));
  }
  return inserted;
}

function auditStep(
  uow: UnitOfWork,
  payment: PaymentRow,
  step: { next: { status: string; gatewayStatus: string | null }; inserted: LedgerEntry[]; source: LogSource },
): void {
  uow.audit({
    action: "payment.gateway",
    subject: `payment:${payment.id}`,
    before: { status: payment.status, gatewayStatus: payment.gatewayStatus },
    after: {
      status: step.next.status,
      gatewayStatus: step.next.gatewayStatus,
      booked: step.inserted,
      source: step.source,
    },
  });
}
