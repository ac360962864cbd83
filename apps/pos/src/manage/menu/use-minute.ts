"use client";
import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The present minute, as epoch milliseconds. */
export function useMinute(): number {
  const [minute, setMinute] = useState(() => startOf(Date.now()));
  useEffect(() => {
    const timer = setTimeout(() => setMinute(startOf(Date.now())), minute + MINUTE_MS - Date.now() + 50);
    return () => clearTimeout(timer);
  }, [minute]);
  return minute;
}

const startOf = (atMs: number): number => Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
