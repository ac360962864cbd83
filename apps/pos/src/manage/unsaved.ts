"use client";
// What is typed and not saved holds the person back, whichever way they leave.
import { useEffect, useId, useSyncExternalStore } from "react";

interface Leaving {
  go: () => void;
}

const dirty = new Set<string>();
const store: { leaving: Leaving | null; listeners: Set<() => void> } = { leaving: null, listeners: new Set() };

function setLeaving(leaving: Leaving | null): void {
  store.leaving = leaving;
  for (const listener of store.listeners) listener();
}

/** As long as it stands with `isDirty`, leaving asks first; also closing the window. */
export function useUnsaved(isDirty: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!isDirty) return;
    dirty.add(id);
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => {
      dirty.delete(id);
      window.removeEventListener("beforeunload", hold);
    };
  }, [isDirty, id]);
}

export const hasUnsaved = (): boolean => dirty.size > 0;

/** Runs `go` at once, or after the person has said that what is unsaved may go. */
export function leaveTo(go: () => void): void {
  if (dirty.size === 0) {
    go();
    return;
  }
  setLeaving({
    go: () => {
      dirty.clear();
      go();
    },
  });
}

/** For `<Link onNavigate>`: holds the navigation back while something is unsaved, and goes on when it may. */
export function guardNavigation(go: () => void): (event: { preventDefault: () => void }) => void {
  return (event) => {
    if (dirty.size === 0) return;
    event.preventDefault();
    leaveTo(go);
  };
}

function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}

export const useLeaving = (): Leaving | null =>
  useSyncExternalStore(
    subscribe,
    () => store.leaving,
    () => null,
  );

export const endLeaving = (): void => setLeaving(null);
