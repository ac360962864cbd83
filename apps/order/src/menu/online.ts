"use client";
// Whether the network is there, as far as the phone and our last request know.
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;
const PATIENCE_MS = 5_000;
let isReachable = true;

/** Told by whoever asked the server: a phone says "online" in a Wi-Fi that leads nowhere. */
export function setReachable(isNowReachable: boolean): void {
  if (isReachable === isNowReachable) return;
  isReachable = isNowReachable;
  for (const listener of listeners) listener();
  if (!isReachable) askUntilReached(FIRST_WAIT_MS);
}

/** As far as is known; good for what is said. What a person may press goes by `useHasNetwork`. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine && isReachable,
    () => true,
  );
}

/** Whether the phone itself has a network: one lost answer is no reason to refuse a press. */
export function useHasNetwork(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

/** One lost answer must not leave a page without a network that is there: nobody else may ask for a long while. */
function askUntilReached(waitMs: number): void {
  setTimeout(async () => {
    if (isReachable) return;
    const answered = navigator.onLine && (await isAnswered());
    if (answered) setReachable(true);
    else askUntilReached(Math.min(LONGEST_WAIT_MS, waitMs * 2));
  }, waitMs);
}

/** Any word of the API will do; a gateway that does not reach it answers with 5xx, a hotspot's page redirects. */
const isAnswered = (): Promise<boolean> =>
  fetch("/api/v1/health", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    ({ status, redirected }) => status < 500 && !redirected,
    () => false,
  );

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
