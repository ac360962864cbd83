"use client";
import { lazy, Suspense, useSyncExternalStore } from "react";

const CartPanel = lazy(() => import("../cart/cart-panel.tsx"));
const WIDE = "(min-width: 67.5rem)";

/** On a wide screen the order stands beside the menu; a phone never loads it here. */
export function OrderPanel() {
  const isWide = useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => false,
  );
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col bg-surface shadow-[inset_1px_0_0_var(--line)] [--ring:var(--surface)] l:col-start-3 l:row-span-3 l:row-start-1 l:flex">
      {isWide && (
        <Suspense>
          <CartPanel />
        </Suspense>
      )}
    </aside>
  );
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(WIDE);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
