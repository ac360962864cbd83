"use client";
// Listens to every key of the page for what a barcode scanner types, wherever the focus is.
import { useEffect, useRef } from "react";
import { isField } from "../keys/shortcut-list.ts";
import { type FieldState, readField, restoreField } from "./field-state.ts";
import { createScanDetector } from "./scan-detector.ts";

/** Before this many quick keys it may still be a person. */
const SURE_LENGTH = 3;

export function useScanner(onScan: (code: string) => void, isEnabled: boolean): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    if (!isEnabled) return;
    const detector = createScanDetector();
    let before: FieldState | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      // before the key has changed the field
      const now = readField(event.target);
      const step = detector.feed({ key: event.key, atMs: event.timeStamp, isRepeat: event.repeat });
      if (step.kind === "first") before = now;
      if (step.kind === "burst" && step.length >= SURE_LENGTH && !isField(event.target)) swallow(event);
      if (step.kind !== "scan") return;
      swallow(event);
      if (before !== null) restoreField(before);
      latest.current(step.code);
    };
    // before anybody else: the Enter of a scan presses no button and submits no form
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isEnabled]);
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
