"use client";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { isField } from "../keys/shortcut-list.ts";
import { createScanDetector } from "../scanner/scan-detector.ts";
import { type KeypadKey, keypadKeyOf } from "./keypad-entry.ts";

interface PayKeyboard {
  onKey: (key: KeypadKey) => void;
  /** Where a number of any letters is asked for, typed or scanned; null where keys make an amount. */
  onText: ((text: string) => void) | null;
  onConfirm: () => void;
  /** Puts back what was typed before the first key of what turned out to be a scan. */
  onScanned: () => void;
  /** Called at a first key, which may begin a scan. */
  onFirst: () => void;
}

/** Two quick keys happen to people. */
const SCANNED_LENGTH = 3;

/**
 * The keyboard while the focus is in the sheet: digits type, Enter confirms, but neither when a scanner types, nor a
 * key that is held down.
 */
export function usePayKeyboard(handlers: PayKeyboard): (event: KeyboardEvent) => void {
  const detector = useMemo(() => createScanDetector(), []);
  const isScanning = useRef(false);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = detector.feed({ key: event.key, atMs: event.timeStamp, isRepeat: event.repeat });
    if (step.kind === "first") handlers.onFirst();
    if (step.kind !== "burst" && step.kind !== "scan") isScanning.current = false;
    if (step.kind === "burst" && step.length >= SCANNED_LENGTH) isScanning.current = true;
    // the field of a reference takes what is scanned; its Enter is no yes
    if (isField(event.target)) {
      if (event.key === "Enter" && step.kind !== "scan" && !event.repeat) handlers.onConfirm();
      return;
    }
    if (handlers.onText === null && (isScanning.current || step.kind === "scan")) {
      event.preventDefault();
      return handlers.onScanned();
    }
    if (event.key === "Enter") return confirm(event, handlers, step.kind === "scan");
    type(event, handlers);
  };
}

function type(event: KeyboardEvent, { onKey, onText }: PayKeyboard): void {
  const key = keypadKeyOf(event.key);
  // a space presses the button that has the focus
  const isText = event.key.length === 1 && event.key !== " ";
  if (key === null && (onText === null || !isText)) return;
  event.preventDefault();
  if (onText !== null && isText) onText(event.key);
  else if (key !== null) onKey(key);
}

/** On a button of its own Enter presses that button, and not the one below. */
function confirm(event: KeyboardEvent, { onConfirm }: PayKeyboard, isScan: boolean): void {
  const isOnButton = event.target instanceof HTMLElement && event.target.closest("button, a") !== null;
  if (event.repeat || isScan) event.preventDefault();
  else if (!isOnButton) onConfirm();
}
