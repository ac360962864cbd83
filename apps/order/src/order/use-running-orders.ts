"use client";
// What this phone ordered here and is not over yet, kept true by the same events that the menu hears.
import { useEffect, useState } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { onLiveEvent } from "../menu/live-events.ts";
import { owes, type Stage, stageOf } from "./order-progress.ts";
import { readOwnOrders } from "./own-orders.ts";

/** `due`: it is on the table and still to be paid. `null`: how it stands is not known, for want of a network. */
export type RunningStage = Exclude<Stage, "done" | "cancelled"> | "due" | null;

export interface RunningOrder {
  id: number;
  orderNumber: string;
  stage: RunningStage;
}

const RECENT_MS = 12 * 3_600_000;
const TOGETHER_MS = 300;
/** What a person wants to hear of first. */
const URGENCY: readonly RunningStage[] = ["ready", "unpaid", "due", "cooking", "waiting", null];

/** The most urgent first. */
export function useRunningOrders(): readonly RunningOrder[] {
  const { menu } = useDiner();
  const merchantId = menu.merchant.id;
  const [running, setRunning] = useState<readonly RunningOrder[]>([]);
  useEffect(() => {
    const kept = readOwnOrders().filter((own) => own.merchantId === merchantId && isRecent(own.placedAt));
    if (kept.length === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      readRunning(merchantId).then(setRunning, () =>
        setRunning((before) => (before.length > 0 ? before : kept.map((own) => ({ ...own, stage: null })))),
      );
    };
    look();
    const stop = onLiveEvent(({ type, orderId }) => {
      if (orderId === null && type !== "reset") return;
      clearTimeout(timer);
      timer = setTimeout(look, TOGETHER_MS);
    });
    window.addEventListener("online", look);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener("online", look);
    };
  }, [merchantId]);
  return running;
}

const isRecent = (placedAt: string): boolean => Date.now() - Date.parse(placedAt) < RECENT_MS;

async function readRunning(merchantId: number): Promise<RunningOrder[]> {
  const { browserApi } = await import("../trpc/browser-api.ts");
  const { items } = await browserApi.order.mine.query({ limit: 20 });
  const here = items.filter((order) => order.merchantId === merchantId && isRecent(order.createdAt));
  const running = here.flatMap((order): RunningOrder[] => {
    const stage = stageOf(order);
    if (stage === "cancelled" || (stage === "done" && !owes(order))) return [];
    return [{ id: order.id, orderNumber: order.orderNumber, stage: stage === "done" ? "due" : stage }];
  });
  return running.sort((a, b) => URGENCY.indexOf(a.stage) - URGENCY.indexOf(b.stage));
}
