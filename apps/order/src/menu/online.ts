"use client";
// Whether the network is there, as far as the phone and our last request know.
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let isReachable = true;

/** Told by whoever asked the server: a phone says "online" in a Wi-Fi that leads nowhere. */
export function setReachable(isNowReachable: boolean): void {
  if (isReachable === isNowReachable) return;
  isReachable = isNowReachable;
  for (const listener of listeners) listener();
}

export function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine && isReachable,
    () => true,
  );
}

function subscribe(listener: () => void): () => void {
  const cameBack = () => setReachable(true);
  window.addEventListener("online", cameBack);
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  listeners.add(listener);
  return () => {
    window.removeEventListener("online", cameBack);
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
    listeners.delete(listener);
  };
}
