"use client";
import { useEffect, useState } from "react";

const SETTLED_AFTER_MS = 1_200;

/** The first pictures come before code that nobody has asked for yet. */
export function useIsSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
