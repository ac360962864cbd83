"use client";
import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 80rem)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(WIDE);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Whether there is room for the drawer beside the page; false while the server draws. */
export const useIsDrawerColumn = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => false,
  );
