"use client";
// One order's payment on this phone: which way, the code or page under way, and the moment it is paid.
import type { ErrorCode } from "@atapos/domain";
import { useCallback, useState } from "react";
import { useLiveOrder } from "../order/use-live-order.ts";
import { type Attempt, isPaid, type Order, type PayMethod } from "./pay-types.ts";
import { startPayment } from "./start-payment.ts";

export interface PaymentStart {
  order: Order | null;
  attempt: Attempt | null;
  /** null: still to be chosen. */
  method: PayMethod | null;
  /** Whether the attempt can still be paid, as far as was heard. */
  isLive: boolean;
}

export interface Payment extends PaymentStart {
  isStarting: boolean;
  /** Why it could not be started; null inside: no answer came. */
  problem: { code: ErrorCode | null } | null;
  isPaid: boolean;
  isExpired: boolean;
  /** `method` null: only takes the order, for its payer to choose. */
  start: (order: Order, method: PayMethod | null) => Promise<Attempt | null>;
  choose: (method: PayMethod | null) => void;
  expire: () => void;
  look: () => Promise<boolean>;
  check: () => Promise<"paid" | "not_yet" | "unknown">;
}

export function usePayment(first: PaymentStart): Payment {
  const [held, setHeld] = useState(first);
  const [orderId, setOrderId] = useState(first.order?.id ?? null);
  const [isStarting, setIsStarting] = useState(false);
  const [isExpired, setIsExpired] = useState(false);
  const [problem, setProblem] = useState<Payment["problem"]>(null);
  const load = useCallback(() => readTruth(orderId), [orderId]);
  const look = useLiveOrder({
    orderId,
    listens: true,
    load,
    onLoad: ({ order, attempt }) =>
      // a code that ran out stays on the screen, so that it can say so
      setHeld((before) => ({
        ...before,
        order: order ?? before.order,
        attempt: attempt ?? before.attempt,
        isLive: attempt !== null,
      })),
  });
  const start = async (order: Order, method: PayMethod | null) => {
    setOrderId(order.id);
    setProblem(null);
    setIsExpired(false);
    const isHere = method === null || method === "cashier";
    setHeld((before) => ({ ...before, order, method: isHere ? method : before.method }));
    if (isHere) return null;
    setIsStarting(true);
    const started = await startPayment(order.id, method);
    setIsStarting(false);
    if (started.kind === "started") {
      setHeld((before) => ({ ...before, method, attempt: started.attempt, isLive: true }));
      return started.attempt;
    }
    setProblem({ code: started.code });
    if (started.code === "already_paid") void look();
    return null;
  };
  const check = async () => {
    if (orderId === null) return "unknown";
    const answer = await askGateway(orderId);
    await look();
    return answer;
  };
  return {
    ...held,
    isStarting,
    problem,
    isExpired,
    isPaid: held.order !== null && isPaid(held.order),
    start,
    choose: (method) => {
      setProblem(null);
      setHeld((before) => ({ ...before, method }));
    },
    expire: () => setIsExpired(true),
    look,
    check,
  };
}

async function readTruth(orderId: number | null): Promise<{ order: Order | null; attempt: Attempt | null }> {
  if (orderId === null) return { order: null, attempt: null };
  const { browserApi } = await import("../trpc/browser-api.ts");
  const [order, attempt] = await Promise.all([
    browserApi.order.get.query({ orderId }),
    browserApi.payment.current.query({ orderId }),
  ]);
  return { order, attempt };
}

async function askGateway(orderId: number): Promise<"paid" | "not_yet" | "unknown"> {
  try {
    const { browserApi } = await import("../trpc/browser-api.ts");
    const checked = await browserApi.payment.checkStatus.mutate({ orderId });
    return checked.paymentStatus === "paid" ? "paid" : "not_yet";
  } catch {
    return "unknown";
  }
}
