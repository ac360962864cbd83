"use client";
// Which sheet lies over the menu, kept in the address's hash: back closes it, a reload opens it again, no network needed.
import { useSyncExternalStore } from "react";

export type View =
  | { kind: "menu" }
  | { kind: "cart" }
  | { kind: "search" }
  | { kind: "call" }
  /** `line`: the cart's line that is being changed. */
  | { kind: "item"; productId: number; line: string | null };

const MENU: View = { kind: "menu" };
const listeners = new Set<() => void>();
/** Sheets opened on this page: closing one goes back as far as it came and never out of the site. */
let depth = 0;

export function openView(view: View): void {
  depth += 1;
  window.history.pushState(null, "", `#${write(view)}`);
  tell();
}

/** Takes the present sheet's place, so that back leads to what lay under it. */
export function replaceView(view: View): void {
  window.history.replaceState(null, "", `#${write(view)}`);
  tell();
}

export function closeView(): void {
  if (depth > 0) {
    window.history.back();
    return;
  }
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  tell();
}

/** The hash is a string, so that what React compares stays the same while nothing changes. */
export function useView(): View {
  return readView(
    useSyncExternalStore(
      subscribe,
      () => window.location.hash,
      () => "",
    ),
  );
}

export function readView(hash: string): View {
  const [name, ...rest] = hash.replace(/^#/, "").split("/");
  if (name === "cart" || name === "search" || name === "call") return { kind: name };
  if (name !== "item") return MENU;
  const productId = Number(rest[0]);
  const line = rest.slice(1).join("/");
  return Number.isSafeInteger(productId) ? { kind: "item", productId, line: line === "" ? null : decode(line) } : MENU;
}

const write = (view: View): string =>
  view.kind === "item"
    ? `item/${view.productId}${view.line === null ? "" : `/${encodeURIComponent(view.line)}`}`
    : view.kind;

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

function wentBack(): void {
  depth = Math.max(0, depth - 1);
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("popstate", wentBack);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", wentBack);
  };
}
