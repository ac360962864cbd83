"use client";
// A key that does something as long as its component stands.
import { useEffect, useRef } from "react";
import { addShortcut } from "./shortcut-list.ts";

export interface ShortcutOptions {
  isEnabled?: boolean;
  /** Also while somebody types into a field; function keys usually want it. */
  inFields?: boolean;
}

/** `useShortcut("F8", t("pay"), openPay, { isEnabled: count > 0, inFields: true })`; the sheet behind `?` shows it. */
export function useShortcut(
  key: string,
  label: string,
  handler: (event: KeyboardEvent) => void,
  { isEnabled = true, inFields = false }: ShortcutOptions = {},
): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!isEnabled) return;
    return addShortcut({ key, label, inFields, run: (event) => latest.current(event) });
  }, [key, label, isEnabled, inFields]);
}
