"use client";
// The board's orders in one cache for every room, kept true by the live feed.
import { useEffect, useState } from "react";
import { type LiveEvent, useLiveEvent } from "../live/live-provider.tsx";
import { api } from "../trpc/api.ts";
import { mergeCalls } from "./merge-calls.ts";

/** Covers what a feed that is down does not tell. */
const LOOK_AGAIN_MS = 60_000;
const QUIET_MS = 120;
const LONGEST_MS = 700;

const BOARD_EVENTS: readonly LiveEvent["type"][] = [
  "order.placed",
  "order.confirmed",
  "order.completed",
  "order.cancelled",
  "order.changed",
  "order.progress",
  "payment.changed",
  "payment.settled",
  "refund.changed",
  "table.called",
  "table.answered",
];

export const useBoard = () => api.order.board.useQuery(undefined, { refetchInterval: LOOK_AGAIN_MS });

/** Stands once a window: a burst of events costs one reload, and so does coming back after a break. */
export function useBoardFeed(): void {
  const utils = api.useUtils();
  const [reload] = useState(() => mergeCalls(() => void utils.order.board.invalidate(), QUIET_MS, LONGEST_MS));
  useEffect(() => reload.cancel, [reload]);
  useLiveEvent(BOARD_EVENTS, reload);
}

const ORDER_EVENTS = BOARD_EVENTS.filter((type) => !type.startsWith("table."));

/** Keeps one order's detail true while it is open. */
export function useOrderFeed(orderId: number): void {
  const utils = api.useUtils();
  const [reload] = useState(() => mergeCalls(() => void utils.order.get.invalidate({ orderId }), QUIET_MS, LONGEST_MS));
  useEffect(() => reload.cancel, [reload]);
  useLiveEvent([...ORDER_EVENTS, "payment.started"], (event) => {
    if (event.orderId === null || event.orderId === orderId) reload();
  });
}
