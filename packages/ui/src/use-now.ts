"use client";
// The clock, as a value that changes every second while it is needed; null on the server and at first.
import { useEffect, useState } from "react";

/** `offsetMs` is the server's clock minus the phone's. */
export function useNow(isRunning: boolean, offsetMs = 0): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offsetMs);
    tick();
    if (!isRunning) return;
    const timer = setInterval(tick, 1_000);
    // a phone that slept is behind until its next tick
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [isRunning, offsetMs]);
  return now;
}
