"use client";
// One bill's payment: what was pressed, what the server said, and the moment that the money is in.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLiveEvent } from "../live/live-provider.tsx";
import type { Bill, OrderView, PayResult } from "./bill.ts";
import { billDue } from "./bill-due.ts";
import { dropPayKey, keptIntention } from "./pay-keys.ts";
import {
  type Attempt,
  type Counter,
  type GatewayMethod,
  isSettled,
  type OrderDetail,
  type Outcome,
} from "./pay-types.ts";
import { type GatewayAsked, resultOfOrder, startGateway, type TenderAsked, takeTender } from "./take-money.ts";
import { useAskAgain } from "./use-ask-again.ts";
import { useCounter } from "./use-counter.ts";

export type Problem = { kind: "differs"; shown: number } | { kind: "refused"; error: unknown };

export type Stage =
  | { kind: "choose"; problem: Problem | null }
  | { kind: "busy" }
  /** No answer: it is asked again until there is one. */
  | { kind: "unsure" }
  | { kind: "waiting"; attempt: Attempt; ended: "expired" | "failed" | null }
  | { kind: "paid"; result: PayResult };

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
  const [stage, setStage] = useState<Stage>({ kind: "choose", problem: null });
  const [order, setOrder] = useState<OrderView | null>(null);
  const { counter, readAttempt, checkStatus, expire, forget } = useCounter(bill);
  const asking = useRef<(() => Promise<Outcome>) | null>(null);
  const isBusy = useRef(false);
  const hasTold = useRef(false);
  const latest = useRef({ stage, order, onPaid });
  useEffect(() => {
    latest.current = { stage, order, onPaid };
  });
  const due = useMemo(() => billDue(order ?? bill.sums), [order, bill.sums]);

  const finish = useCallback(
    (result: PayResult) => {
      setStage({ kind: "paid", result });
      if (hasTold.current) return;
      hasTold.current = true;
      forget(result.order.id);
      latest.current.onPaid(result);
    },
    [forget],
  );

  const run = useCallback(
    async (ask: () => Promise<Outcome>) => {
      if (isBusy.current || hasTold.current) return;
      isBusy.current = true;
      asking.current = ask;
      setStage((before) => (before.kind === "unsure" ? before : { kind: "busy" }));
      const outcome = await ask();
      isBusy.current = false;
      if (outcome.kind === "paid") return finish(outcome.result);
      if (outcome.order !== null) setOrder(outcome.order);
      setStage(stageOf(outcome));
    },
    [finish],
  );

  const look = useCallback(async () => {
    const orderId = latest.current.order?.id ?? bill.orderId;
    if (orderId === null || isBusy.current || hasTold.current) return;
    const [known, attempt] = await Promise.all([counter.readOrder(orderId), readAttempt(orderId)]);
    if (isBusy.current || hasTold.current) return;
    setOrder(known);
    if (isSettled(known)) return finish(foundPaid(known, latest.current.stage, counter.keep));
    setStage((before) => (before.kind === "waiting" ? stillWaiting(before, attempt) : before));
  }, [bill.orderId, counter, readAttempt, finish]);

  useLiveEvent(["payment.settled", "payment.changed", "order.changed", "order.cancelled"], (event) => {
    const orderId = latest.current.order?.id ?? bill.orderId;
    if (event.orderId === orderId || event.orderId === null) void look().catch(() => undefined);
  });
  // an order that was open for a while may have been paid meanwhile
  useEffect(() => void look().catch(() => undefined), [look]);

  const again = useCallback(() => {
    if (asking.current !== null) void run(asking.current);
  }, [run]);

  useAskAgain(stage.kind === "unsure", again);

  const start = (method: GatewayMethod) => {
    const asked: GatewayAsked = { method, shown: due.exact };
    void run(() => startGateway(counter, asked));
  };
  const resume = async (method: GatewayMethod) => {
    const orderId = order?.id ?? bill.orderId;
    if (orderId === null) return;
    const attempt = await readAttempt(orderId);
    if (attempt?.method !== method || attempt.amount !== due.exact) return;
    setStage((before) => (before.kind === "choose" ? { kind: "waiting", attempt, ended: null } : before));
  };
  const check = async () => {
    const orderId = order?.id ?? bill.orderId;
    if (orderId === null) return "unknown";
    try {
      const answer = await checkStatus(orderId);
      await look();
      return answer === "paid" ? "paid" : "not_yet";
    } catch {
      return "unknown";
    }
  };
  const callOff = async () => {
    const orderId = order?.id ?? bill.orderId;
    if (orderId === null) return;
    try {
      await expire(orderId);
      setStage({ kind: "choose", problem: null });
    } catch (error) {
      setStage({ kind: "choose", problem: { kind: "refused", error } });
    }
    await look().catch(() => undefined);
  };
  return {
    stage,
    order,
    due,
    tender: (asked) => {
      const shown = asked.method === "cash" ? due.cash : due.exact;
      void run(() => takeTender(counter, { ...asked, shown }));
    },
    start,
    resume,
    again,
    check,
    callOff,
    leave: () => setStage((before) => (before.kind === "paid" ? before : { kind: "choose", problem: null })),
  };
}

function stageOf(outcome: Exclude<Outcome, { kind: "paid" }>): Stage {
  switch (outcome.kind) {
    case "waiting":
      return { kind: "waiting", attempt: outcome.attempt, ended: null };
    case "differs":
      return { kind: "choose", problem: { kind: "differs", shown: outcome.shown } };
    case "refused":
      return { kind: "choose", problem: { kind: "refused", error: outcome.error } };
    case "unanswered":
      return { kind: "unsure" };
  }
}

/** Ours when it was awaited here, or pressed here and never answered; else somebody took it elsewhere. */
function foundPaid(order: OrderDetail, stage: Stage, keep: Counter["keep"]): PayResult {
  const result = resultOfOrder(order);
  const intention = { orderId: order.id, method: result.method };
  const wasPressed = keptIntention(keep, intention) !== null;
  dropPayKey(keep, intention);
  const isAwaited = stage.kind === "waiting" && stage.attempt.method === result.method;
  return { ...result, isTakenElsewhere: !isAwaited && !wasPressed };
}

function stillWaiting(before: Extract<Stage, { kind: "waiting" }>, attempt: Attempt | null): Stage {
  if (attempt !== null && attempt.paymentId === before.attempt.paymentId) return { ...before, attempt, ended: null };
  const { expiresAt } = before.attempt;
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return { ...before, ended: isOver ? "expired" : "failed" };
}
