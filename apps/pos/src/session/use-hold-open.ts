"use client";
import { useEffect } from "react";
import { holdOpen } from "./idle.ts";

/** The till does not lock itself while `isHeld`: a customer is paying by QR, say. */
export function useHoldOpen(isHeld: boolean): void {
  useEffect(() => (isHeld ? holdOpen() : undefined), [isHeld]);
}
