"use client";
// What opens over the menu. Its code comes after the page stands, then waits on the phone for a tap, network or not.
import { lazy, Suspense, useEffect, useState } from "react";
import { useView } from "./view.ts";

const ItemSheet = lazy(() => import("../item/item-sheet.tsx"));
const CartScreen = lazy(() => import("../cart/cart-screen.tsx"));
const SearchScreen = lazy(() => import("./search-screen.tsx"));
const CallSheet = lazy(() => import("./call-sheet.tsx"));

export function Overlays() {
  const { kind } = useView();
  const isSettled = useIsSettled();
  const [hasCalled, setHasCalled] = useState(false);
  if (kind === "call" && !hasCalled) setHasCalled(true);
  if (kind === "menu" && !isSettled) return null;
  return (
    <Suspense>
      <CartScreen />
      <SearchScreen />
      {/* after what it may lie over: at a reload both open, in this order */}
      <ItemSheet />
      {/* a call needs the network anyway, so its code may come with it */}
      {hasCalled && <CallSheet />}
    </Suspense>
  );
}

const SETTLED_AFTER_MS = 1_200;

/** The first pictures come before code that nobody has asked for yet. */
function useIsSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
