"use client";
// One bill's payment: what was pressed, what the server said, and the moment that the money is in.
import { useMemo } from "react";
import type { Bill, OrderView, PayResult } from "./bill.ts";
import { billDue } from "./bill-due.ts";
import { CHOOSING, type Stage } from "./pay-stage.ts";
import type { GatewayMethod } from "./pay-types.ts";
import { startGateway, type TenderAsked, takeTender } from "./take-money.ts";
import { type Asking, useAsking } from "./use-asking.ts";
import { type CounterApi, useCounter } from "./use-counter.ts";
import { useLook } from "./use-look.ts";

export interface Pay {
  stage: Stage;
  /** As the server knows it, once it does. */
  order: OrderView | null;
  due: { cash: number; exact: number };
  tender: (asked: Omit<TenderAsked, "shown">) => void;
  start: (method: GatewayMethod) => void;
  /** Shows the code or link that is under way for this method, if there is one. */
  resume: (method: GatewayMethod) => Promise<void>;
  again: () => void;
  check: () => Promise<"paid" | "not_yet" | "unknown">;
  callOff: () => Promise<void>;
  /** Back to choosing; what is under way stays payable until something else is. */
  leave: () => void;
}

export function usePay(bill: Bill, onPaid: (result: PayResult) => void): Pay {
  const api = useCounter(bill);
  const asking = useAsking((result) => {
    api.forget(result.order.id);
    onPaid(result);
  });
  const { look, orderId } = useLook(bill.orderId, asking, api);
  const { stage, order, setStage, run, again } = asking;
  const due = useMemo(() => billDue(order ?? bill.sums), [order, bill.sums]);
  return {
    stage,
    order,
    due,
    tender: (asked) => {
      const shown = asked.method === "cash" ? due.cash : due.exact;
      void run(() => takeTender(api.counter, { ...asked, shown }));
    },
    start: (method) => void run(() => startGateway(api.counter, { method, shown: due.exact })),
    resume: (method) => resume(api, asking, { orderId: orderId(), method, amount: due.exact }),
    again,
    check: () => check(api, orderId(), look),
    callOff: () =>
      callOff(api, asking, orderId())
        .then(look)
        .catch(() => undefined),
    leave: () => setStage((before) => (before.kind === "paid" ? before : CHOOSING)),
  };
}

interface Resumed {
  orderId: number | null;
  method: GatewayMethod;
  amount: number;
}

async function resume(api: CounterApi, { setStage }: Asking, { orderId, method, amount }: Resumed): Promise<void> {
  if (orderId === null) return;
  const attempt = await api.readAttempt(orderId);
  if (attempt?.method !== method || attempt.amount !== amount) return;
  setStage((before) => (before.kind === "choose" ? { kind: "waiting", attempt, ended: null } : before));
}

async function check(api: CounterApi, orderId: number | null, look: () => Promise<void>) {
  if (orderId === null) return "unknown";
  try {
    const answer = await api.checkStatus(orderId);
    await look();
    return answer === "paid" ? "paid" : "not_yet";
  } catch {
    return "unknown";
  }
}

async function callOff(api: CounterApi, { setStage }: Asking, orderId: number | null): Promise<void> {
  if (orderId === null) return;
  try {
    await api.expire(orderId);
    setStage(CHOOSING);
  } catch (error) {
    setStage({ kind: "choose", problem: { kind: "refused", error } });
  }
}
