"use client";
// The customer's window while the till is locked: the name alone, and nothing to press.
import { Mark } from "../shell/mark.tsx";
import { useLookAgain } from "./use-look-again.ts";

const LOOK_AGAIN_MS = 10_000;

export function RestingDisplay() {
  useLookAgain(LOOK_AGAIN_MS);
  return (
    <main className="grid h-dvh place-content-center justify-items-center gap-3 bg-bg text-accent">
      <Mark size={72} />
      <h1 className="font-extrabold text-3xl text-ink">Atapos</h1>
    </main>
  );
}
