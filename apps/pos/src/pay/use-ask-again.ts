"use client";
import { useEffect, useRef } from "react";

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;

/** Asks again while an answer is missing: soon at first, then less often, and at once when the network is back. */
export function useAskAgain(isMissing: boolean, again: () => void): void {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    if (!isMissing) return;
    let waitMs = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(ask, waitMs);
    };
    const ask = () => {
      clearTimeout(timer);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      latest.current();
      wait();
    };
    wait();
    window.addEventListener("online", ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", ask);
    };
  }, [isMissing]);
}
