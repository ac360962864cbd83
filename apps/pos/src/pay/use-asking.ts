"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { OrderView, PayResult } from "./bill.ts";
import { CHOOSING, type Stage, stageOf } from "./pay-stage.ts";
import type { Outcome } from "./pay-types.ts";
import { useAskAgain } from "./use-ask-again.ts";

export interface Asking {
  stage: Stage;
  setStage: (next: Stage | ((before: Stage) => Stage)) => void;
  /** As the server knows it, once it does. */
  order: OrderView | null;
  setOrder: (order: OrderView) => void;
  /** The same, for what waits for an answer across renders. */
  latest: RefObject<{ stage: Stage; order: OrderView | null }>;
  /** One thing at a time: a second press while the first is on its way does nothing. */
  run: (ask: () => Promise<Outcome>) => Promise<void>;
  again: () => void;
  finish: (result: PayResult) => void;
  /** While something is on its way, and after the end, news are not listened to. */
  isDeaf: () => boolean;
}

/** Asks the server for one thing, keeps what came of it, and tells once that the bill is paid. */
export function useAsking(onPaid: (result: PayResult) => void): Asking {
  const [stage, setStage] = useState<Stage>(CHOOSING);
  const [order, setOrder] = useState<OrderView | null>(null);
  const asked = useRef<(() => Promise<Outcome>) | null>(null);
  const isBusy = useRef(false);
  const hasTold = useRef(false);
  const latest = useRef({ stage, order, onPaid });
  useEffect(() => {
    latest.current = { stage, order, onPaid };
  });
  const finish = useCallback((result: PayResult) => {
    setStage({ kind: "paid", result });
    if (hasTold.current) return;
    hasTold.current = true;
    latest.current.onPaid(result);
  }, []);
  const run = useCallback(
    async (ask: () => Promise<Outcome>) => {
      if (isBusy.current || hasTold.current) return;
      isBusy.current = true;
      asked.current = ask;
      setStage((before) => (before.kind === "unsure" ? before : { kind: "busy" }));
      const outcome = await ask();
      isBusy.current = false;
      if (outcome.kind === "paid") return finish(outcome.result);
      if (outcome.order !== null) setOrder(outcome.order);
      setStage(stageOf(outcome));
    },
    [finish],
  );
  const again = useCallback(() => {
    if (asked.current !== null) void run(asked.current);
  }, [run]);
  const isDeaf = useCallback(() => isBusy.current || hasTold.current, []);
  useAskAgain(stage.kind === "unsure", again);
  return { stage, setStage, order, setOrder, latest, run, again, finish, isDeaf };
}
