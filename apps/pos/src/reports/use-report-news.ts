"use client";
import { useEffect, useState } from "react";
import { type LiveEvent, useLiveEvent } from "../live/live-provider.tsx";
import { mergeCalls } from "../orders/merge-calls.ts";
import { api } from "../trpc/api.ts";

const EVENTS: readonly LiveEvent["type"][] = [
  "order.placed",
  "order.changed",
  "order.completed",
  "order.cancelled",
  "payment.settled",
  "payment.changed",
  "refund.changed",
];
/** A busy hour has news every second; figures that jump that often cannot be read. */
const QUIET_MS = 1_500;
const LONGEST_MS = 5_000;

/** Brings the reports on the screen up to date when orders or money move, at most every few seconds. */
export function useReportNews(): void {
  const utils = api.useUtils();
  const [reload] = useState(() => mergeCalls(() => void utils.report.invalidate(), QUIET_MS, LONGEST_MS));
  useEffect(() => reload.cancel, [reload]);
  useLiveEvent(EVENTS, reload);
}
