"use client";
// Paying, from the cart to the paid order: every answer of the network leads to the truth, and none to a second charge.
import { useEffect, useRef, useState } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { keepOwnOrder } from "../order/own-orders.ts";
import { CartPay } from "./cart-pay.tsx";
import { CashierView } from "./cashier-view.tsx";
import { OrderPay } from "./order-pay.tsx";
import { PaidView } from "./paid-view.tsx";
import { isPayable, type Order, type PayMethod } from "./pay-types.ts";
import { QrisView } from "./qris-view.tsx";
import { SnapView } from "./snap-view.tsx";
import { type PaymentStart, usePayment } from "./use-payment.ts";
import type { PlacedOrder } from "./use-placing.ts";

export interface PayScreenProps {
  methods: readonly PayMethod[];
  first: PaymentStart;
  /** Own orders that are still to be paid, newest first. */
  unpaid: readonly { id: number; orderNumber: string; total: number }[];
  /** The signed-in customer's address, where one is signed in here. */
  email: string | null;
  /** The phone sits at another restaurant's table. */
  isElsewhere: boolean;
  /** The server's clock at rendering. */
  serverNowMs: number;
}

export function PayScreen({ methods, first, unpaid, email, isElsewhere, serverNowMs }: PayScreenProps) {
  const payment = usePayment(first);
  const offsetMs = useOffset(serverNowMs);
  const [changed, setChanged] = useState<{ before: number; after: number } | null>(null);
  const { order, attempt, method } = payment;
  useRemembered(order);

  const pay = (paid: Order, chosen: PayMethod | null) => {
    setChanged(null);
    showAddress(paid.id, chosen);
    return payment.start(paid, chosen);
  };
  const placed = async ({ order: fresh, agreedTotal, method: chosen }: PlacedOrder) => {
    // nothing is asked for that was not seen before
    const isAgreed = fresh.total === agreedTotal;
    const started = await pay(fresh, isAgreed ? chosen : null);
    if (!isAgreed) setChanged({ before: agreedTotal, after: fresh.total });
    if (chosen === "snap" && started?.redirectUrl) window.location.assign(started.redirectUrl);
  };

  if (order === null) {
    return <CartPay {...{ methods, unpaid, email, isElsewhere, payment }} onPlaced={(one) => void placed(one)} />;
  }
  if (!isPayable(order)) return <PaidView order={order} isLate={payment.isExpired} />;
  const toStatus = () => window.location.assign(`/orders/${order.id}`);
  const hasFailed = order.paymentStatus === "failed" && !payment.isLive;
  if (method === "cashier") {
    return <CashierView payment={payment} order={order} canChange={methods.length > 1} onBack={toStatus} />;
  }
  if (method === "qris" && attempt !== null && attempt.method === "midtrans_qris" && !hasFailed) {
    return <QrisView {...{ payment, order, attempt, offsetMs }} onBack={toStatus} />;
  }
  if (method === "snap" && !hasFailed) {
    const hasOpened = attempt?.method === "midtrans_snap" && payment.isLive;
    return <SnapView payment={payment} order={order} hasOpened={hasOpened} onBack={toStatus} />;
  }
  return (
    <OrderPay
      {...{ payment, order, methods, changed, hasFailed }}
      onPay={(chosen) => void pay(order, chosen)}
      onBack={toStatus}
    />
  );
}

/** A reload, or the way back from the gateway, leads to this very order. */
function showAddress(orderId: number, method: PayMethod | null): void {
  window.history.replaceState(null, "", `/pay/${orderId}${method === null ? "" : `?by=${method}`}`);
}

/** The server's clock minus this phone's, as of the page's making. */
function useOffset(serverNowMs: number): number {
  const [offsetMs, setOffsetMs] = useState(0);
  useEffect(() => {
    const sinceMade = performance.now();
    setOffsetMs(serverNowMs + sinceMade - Date.now());
  }, [serverNowMs]);
  return offsetMs;
}

function useRemembered(order: Order | null): void {
  const { menu, productById } = useDiner();
  const kept = useRef<number | null>(null);
  useEffect(() => {
    if (order === null || kept.current === order.id) return;
    kept.current = order.id;
    const pictures = order.items.map(({ productId }) => productById.get(productId)?.thumbnailUrl ?? null);
    keepOwnOrder({
      id: order.id,
      merchantId: order.merchantId,
      merchantName: menu.merchant.name,
      orderNumber: order.orderNumber,
      total: order.total,
      currency: order.currency,
      items: order.items.reduce((sum, { quantity }) => sum + quantity, 0),
      thumbnailUrl: pictures.find((url) => url !== null) ?? null,
      placedAt: order.createdAt,
      timeZone: menu.merchant.timeZone,
    });
  }, [order, menu.merchant, productById]);
}
