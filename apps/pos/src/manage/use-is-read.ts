"use client";
import { useEffect, useRef } from "react";

/** A press this soon was on its way to what stood there before. */
const UNREAD_MS = 700;

/** Whether `news`, if there is any, has stood there long enough for a press to mean it. */
export function useIsRead(news: object | null): () => boolean {
  const shown = useRef({ news, sinceMs: 0 });
  useEffect(() => {
    shown.current = { news, sinceMs: performance.now() };
  }, [news]);
  return () => news === null || performance.now() - shown.current.sinceMs > UNREAD_MS;
}
