// Every shortcut that works at this moment, in one list: the keyboard and the sheet that shows them read the same.
import { useSyncExternalStore } from "react";

export interface Shortcut {
  /** As the keyboard names it, with its modifiers first: `F8`, `/`, `Escape`, `Alt+1`. */
  key: string;
  label: string;
  /** Also while somebody types into a field. */
  inFields: boolean;
  run: (event: KeyboardEvent) => void;
}

const store: { current: readonly Shortcut[]; listeners: Set<() => void> } = { current: [], listeners: new Set() };

function set(shortcuts: readonly Shortcut[]): void {
  store.current = shortcuts;
  for (const listener of store.listeners) listener();
}

/** The last one to come answers first: what lies on top. */
export function addShortcut(shortcut: Shortcut): () => void {
  set([...store.current, shortcut]);
  return () => set(store.current.filter((each) => each !== shortcut));
}

function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
}

const NONE: readonly Shortcut[] = [];
export const useShortcutList = (): readonly Shortcut[] =>
  useSyncExternalStore(
    subscribe,
    () => store.current,
    () => NONE,
  );

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** `Alt+1` for a press of 1 with Alt; Shift is part of the character. */
export function nameOf({ key, altKey, ctrlKey, metaKey }: Pressed): string {
  const modifiers = [ctrlKey && "Ctrl", metaKey && "Meta", altKey && "Alt"].filter((each) => each !== false);
  return [...modifiers, key.length === 1 ? key.toLowerCase() : key].join("+");
}

/** The shortcut that a press means, the youngest first. */
export function findShortcut(shortcuts: readonly Shortcut[], name: string, isInField: boolean): Shortcut | undefined {
  return shortcuts.findLast((each) => each.key.toLowerCase() === name.toLowerCase() && (each.inFields || !isInField));
}

/** Starts listening to the keyboard, once for the app. */
export function listenToKeys(): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isOfDialog(event)) return;
    const found = findShortcut(store.current, nameOf(event), isField(event.target));
    if (found === undefined) return;
    event.preventDefault();
    found.run(event);
  };
  window.addEventListener("keydown", press);
  return () => window.removeEventListener("keydown", press);
}

/** An open dialog closes by its own Escape, and bare letters mean nothing of what lies under it; Ctrl+S may be its own. */
const isOfDialog = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (key === "Escape" || (key.length === 1 && !ctrlKey && !metaKey)) && document.querySelector("dialog:modal") !== null;

const TYPELESS = new Set(["button", "checkbox", "radio", "submit", "reset", "range", "color", "file", "image"]);

export function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !TYPELESS.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
