"use client";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useDiner } from "./diner-context.tsx";

const ClosedScreen = lazy(() => import("./closed-screen.tsx"));

/** Says first that no orders are taken; who wants to look at the menu may. */
export function ClosedGate({ children }: { children: ReactNode }) {
  const { menu } = useDiner();
  const [isBrowsing, setIsBrowsing] = useState(false);
  if (menu.merchant.isOpen || isBrowsing) return children;
  return (
    <Suspense>
      <ClosedScreen onBrowse={() => setIsBrowsing(true)} />
    </Suspense>
  );
}
