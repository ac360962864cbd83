"use client";
import { useEffect, useState } from "react";

/** False for the first moments of what has just appeared under a finger. */
export function useSettled(ms: number): boolean {
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isSettled;
}
