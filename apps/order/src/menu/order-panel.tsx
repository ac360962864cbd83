"use client";
import { lazy, Suspense } from "react";
import { RunningSlot } from "./running-slot.tsx";
import { useIsWide } from "./use-is-wide.ts";

const CartPanel = lazy(() => import("../cart/cart-panel.tsx"));

/** On a wide screen the order stands beside the menu; a phone never loads it here. */
export function OrderPanel() {
  const isWide = useIsWide();
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col bg-surface shadow-[inset_1px_0_0_var(--line)] [--ring:var(--surface)] l:col-start-3 l:row-span-3 l:row-start-1 l:flex">
      {isWide && (
        <>
          <div className="px-6 pt-4 empty:hidden">
            <RunningSlot />
          </div>
          <Suspense>
            <CartPanel />
          </Suspense>
        </>
      )}
    </aside>
  );
}
