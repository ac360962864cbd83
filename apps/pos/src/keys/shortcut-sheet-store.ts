// Whether the list of shortcuts is open: `?` opens it, and so does a menu.
import { useSyncExternalStore } from "react";

const store = { isOpen: false, listeners: new Set<() => void>() };

export function setShortcutSheet(isOpen: boolean): void {
  store.isOpen = isOpen;
  for (const listener of store.listeners) listener();
}

function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}

export const useShortcutSheet = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => store.isOpen,
    () => false,
  );
