"use client";
// Which sheet lies over the menu, kept in the address's hash: back closes it, a reload opens it again, no network needed.
import { startTransition, useEffect, useState } from "react";

export type View =
  | { kind: "menu" }
  | { kind: "cart" }
  | { kind: "search" }
  | { kind: "call" }
  /** `line`: the cart's line that is being changed; `over`: the screen that stays open beneath. */
  | { kind: "item"; productId: number; line: string | null; over: Under | null };
type Under = "cart" | "search";
/** What can be opened: what lies beneath is known here. */
export type NewView = Exclude<View, { kind: "item" }> | Omit<Extract<View, { kind: "item" }>, "over">;

const MENU: View = { kind: "menu" };
const listeners = new Set<() => void>();
/** Sheets opened on this page: closing one goes back as far as it came and never out of the site. */
let depth = 0;

export function openView(view: NewView): void {
  depth += 1;
  const under = underOf(readView(window.location.hash));
  window.history.pushState(null, "", `#${write(view.kind === "item" ? { ...view, over: under } : view)}`);
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
  const now = readView(window.location.hash);
  const { pathname, search } = window.location;
  const hash = now.kind === "item" && now.over !== null ? `#${now.over}` : "";
  window.history.replaceState(null, "", `${pathname}${search}${hash}`);
  tell();
}

/** Whether that screen is open, on top or beneath a dish. */
export const isOpenIn = (view: View, screen: Under): boolean => underOf(view) === screen;

function underOf(view: View): Under | null {
  if (view.kind === "item") return view.over;
  return view.kind === "cart" || view.kind === "search" ? view.kind : null;
}

/** A tap is answered by the thing tapped at once; what it opens is drawn between the frames. */
export function useView(): View {
  const [hash, setHash] = useState("");
  useEffect(() => {
    const look = () => startTransition(() => setHash(window.location.hash));
    look();
    return subscribe(look);
  }, []);
  return readView(hash);
}

export function readView(hash: string): View {
  const [first, ...rest] = hash.replace(/^#/, "").split("/");
  if (rest.length === 0) return first === "cart" || first === "search" || first === "call" ? { kind: first } : MENU;
  const over = first === "cart" || first === "search" ? first : null;
  const [name, id, ...line] = over === null ? [first, ...rest] : rest;
  const productId = Number(id);
  if (name !== "item" || !Number.isSafeInteger(productId)) return MENU;
  return { kind: "item", productId, line: line.length === 0 ? null : decode(line.join("/")), over };
}

function write(view: View): string {
  if (view.kind !== "item") return view.kind;
  const line = view.line === null ? "" : `/${encodeURIComponent(view.line)}`;
  return `${view.over === null ? "" : `${view.over}/`}item/${view.productId}${line}`;
}

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
