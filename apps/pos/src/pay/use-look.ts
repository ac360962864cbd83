"use client";
import { useCallback, useEffect } from "react";
import { useLiveEvent } from "../live/live-provider.tsx";
import { afterLooking, foundPaid } from "./pay-stage.ts";
import { isSettled } from "./pay-types.ts";
import { takeTender, unansweredTender } from "./take-money.ts";
import type { Asking } from "./use-asking.ts";
import type { CounterApi } from "./use-counter.ts";

/** Looks how the order stands: when the sheet opens, at every event that concerns it, and when asked to. */
export function useLook(billOrderId: number | null, asking: Asking, { counter, readAttempt }: CounterApi) {
  const { latest, isDeaf, setOrder, setStage, run, finish } = asking;
  const orderId = useCallback(() => latest.current.order?.id ?? billOrderId, [latest, billOrderId]);
  const look = useCallback(async () => {
    const id = orderId();
    if (id === null || isDeaf()) return;
    const [known, attempt] = await Promise.all([counter.readOrder(id), readAttempt(id)]);
    if (isDeaf()) return;
    setOrder(known);
    if (isSettled(known)) {
      const pressed = unansweredTender(known, counter.keep);
      if (pressed !== null) return run(() => takeTender(counter, pressed));
      return finish(foundPaid(known, latest.current.stage));
    }
    setStage((before) => afterLooking(before, attempt, Date.now()));
  }, [orderId, isDeaf, counter, readAttempt, setOrder, setStage, run, finish, latest]);
  const tryLook = useCallback(() => void look().catch(() => undefined), [look]);
  useLiveEvent(["payment.settled", "payment.changed", "order.changed", "order.cancelled"], (event) => {
    if (event.orderId === null || event.orderId === orderId()) tryLook();
  });
  // an order that was open for a while may have been paid meanwhile
  useEffect(tryLook, [tryLook]);
  return { look, orderId };
}
