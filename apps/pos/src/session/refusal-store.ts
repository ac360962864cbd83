// Why this person may not go on, as soon as any answer says so; the whole screen then shows it.
import { useSyncExternalStore } from "react";
import { errorCodeOf, errorDetailOf } from "../trpc/error-code.ts";

/** ended: the session is over; deactivated: the membership is; inactive: the whole merchant is. */
export type Refusal = "ended" | "deactivated" | "inactive";

const store: { current: Refusal | null; listeners: Set<() => void> } = { current: null, listeners: new Set() };

/** Judges an error that an answer carried; most are nothing of this kind. */
export function refusalOf(error: unknown): Refusal | null {
  const code = errorCodeOf(error);
  if (errorDetailOf(error).reason === "deactivated") return "deactivated";
  if (code === "merchant_inactive") return "inactive";
  return code === "unauthenticated" ? "ended" : null;
}

export function reportRefusal(error: unknown): void {
  const refusal = refusalOf(error);
  if (refusal === null || store.current !== null) return;
  store.current = refusal;
  for (const listener of store.listeners) listener();
}

function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}

export const useRefusal = (): Refusal | null =>
  useSyncExternalStore(
    subscribe,
    () => store.current,
    () => null,
  );
