"use client";
import { useEffect, useState } from "react";

const HALF_MINUTE_MS = 30_000;

/** The time, looked at often enough for a day or an hour that ends; nothing that is drawn by the server may show it. */
export function useHalfMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
