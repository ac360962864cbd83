"use client";
import { type RefObject, useEffect } from "react";

/** What stays in reach beside an open sheet: the ticket's panel, news, and dialogs above it. */
const KEPT = "[data-pay-aside], [aria-live], dialog";

/** Takes everything but `ref` and what is kept out of reach of Tab and of screen readers, for as long as it stands. */
export function useInertOutside(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const inside = ref.current;
    if (inside === null) return;
    const shut: HTMLElement[] = [];
    shutChildren(document.body, inside, shut);
    return () => {
      for (const element of shut) element.inert = false;
    };
  }, [ref]);
}

function shutChildren(parent: Element, inside: Element, shut: HTMLElement[]): void {
  for (const child of parent.children) {
    if (child === inside || child.matches(KEPT) || !(child instanceof HTMLElement) || child.inert) continue;
    if (child.contains(inside) || child.querySelector(KEPT) !== null) shutChildren(child, inside, shut);
    else {
      child.inert = true;
      shut.push(child);
    }
  }
}
