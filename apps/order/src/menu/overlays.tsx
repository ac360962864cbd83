"use client";
// What opens over the menu. Its code comes after the page stands, then waits on the phone for a tap, network or not.
import { lazy, Suspense, useState } from "react";
import { useDiner } from "./diner-context.tsx";
import { useIsSettled } from "./use-is-settled.ts";
import { useView } from "./view.ts";

const ItemSheet = lazy(() => import("../item/item-sheet.tsx"));
const CartScreen = lazy(() => import("../cart/cart-screen.tsx"));
const SearchScreen = lazy(() => import("./search-screen.tsx"));
const CallSheet = lazy(() => import("./call-sheet.tsx"));

export function Overlays() {
  const { kind } = useView();
  const isSettled = useIsSettled();
  const { session } = useDiner();
  const [hasCalled, setHasCalled] = useState(session !== null && session.calledAt !== null);
  if (kind === "call" && !hasCalled) setHasCalled(true);
  // what was opened once stays, so that it can leave the screen and give the focus back
  const [isWanted, setIsWanted] = useState(false);
  if (!isWanted && (isSettled || kind !== "menu")) setIsWanted(true);
  if (!isWanted) return null;
  return (
    <Suspense>
      <CartScreen />
      <SearchScreen />
      {/* after what it may lie over: at a reload both open, in this order */}
      <ItemSheet />
      {/* a call needs the network anyway, so its code may come with it; one under way waits for its answer */}
      {hasCalled && <CallSheet />}
    </Suspense>
  );
}
