import type { PaymentMethod, PaymentType } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { applyMoney } from "../order/order-money-store.ts";
import type { LockedOrder } from "../order/order-store.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import { insertEntries, placeOf, touchSums } from "./ledger-store.ts";
import { insertPayment, isLive, type PaymentRow, paymentsOfOrder, requestVoid } from "./payment-store.ts";
import type { TenderResult } from "./schema.ts";
import { openShiftOf } from "./tender-store.ts";

export interface Tender {
  method: Exclude<PaymentMethod, "midtrans_snap" | "midtrans_qris">;
  paymentType: PaymentType;
  amount: number;
  tendered: number;
  change: number;
  reference: string;
}

/** Books money that a person at the counter has received, and calls off what the gateway still waits for. */
export async function settleTender(
  ctx: Context & { actor: { staffId: number } },
  uow: UnitOfWork,
  order: LockedOrder,
  tender: Tender,
): Promise<TenderResult> {
  await requestVoid(uow, order.id);
  const isGatewayPaymentEnding = (await paymentsOfOrder(uow, order.id)).some(isLive);
  const { staffId } = ctx.actor;
  const payment = await insertPayment(uow, {
    ...tender,
    orderId: order.id,
    orderVersion: order.version,
    currency: order.currency,
    status: "settled",
    staffId,
    shiftId: await openShiftOf(uow, { staffId, deviceId: ctx.deviceId }),
  });
  await book(ctx, uow, payment, tender);
  const { status, paymentStatus, paymentType, paidAt } = await applyMoney(uow, order);
  return {
    orderId: order.id,
    paymentId: payment.id,
    status,
    paymentStatus,
    paymentType,
    total: order.total,
    rounded: order.rounded,
    tendered: tender.tendered,
    change: tender.change,
    paid: tender.amount,
    paidAt,
    isGatewayPaymentEnding,
  };
}

async function book(ctx: Context, uow: UnitOfWork, payment: PaymentRow, tender: Tender): Promise<void> {
  const place = placeOf(payment, await readMerchant(uow), ctx.deps.now());
  const { amount, tendered, change, reference, method } = tender;
  await insertEntries(uow, place, [{ kind: "capture", amount, reference }]);
  await touchSums(uow, payment.id);
  uow.audit({
    action: `payment.${method}`,
    subject: `payment:${payment.id}`,
    after: { orderId: payment.orderId, amount, tendered, change, reference },
  });
}
