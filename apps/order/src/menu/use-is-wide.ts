"use client";
import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 67.5rem)";

/** Whether the order stands beside the menu; on the server nobody knows yet. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => false,
  );

function subscribe(listener: () => void): () => void {
  const media = matchMedia(WIDE);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
