// Why this person may not go on, as soon as any answer says so; the whole screen then shows it.
import { useSyncExternalStore } from "react";
import { type Refusal, refusalOf } from "./refusal.ts";

const store: { current: Refusal | null; listeners: Set<() => void> } = { current: null, listeners: new Set() };

function set(refusal: Refusal | null): void {
  store.current = refusal;
  for (const listener of store.listeners) listener();
}

export function reportRefusal(error: unknown): void {
  const refusal = refusalOf(error);
  if (refusal !== null && store.current === null) set(refusal);
}

export function endSession(): void {
  if (store.current === null) set("ended");
}

/** Somebody else has come forward. */
export const forgetRefusal = (): void => set(null);

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
