"use client";
import { lazy, Suspense } from "react";
import { hasOwnOrders } from "../order/has-own-orders.ts";
import { useIsSettled } from "./use-is-settled.ts";

const RunningOrders = lazy(() => import("../order/running-orders.tsx"));

/** The way back to what is being cooked; a phone that has ordered nothing loads nothing of it. */
export function RunningSlot() {
  if (!useIsSettled() || !hasOwnOrders()) return null;
  return (
    <Suspense>
      <RunningOrders />
    </Suspense>
  );
}
