"use client";
import { useRef, useState } from "react";
import { amountOf, chosenEntry, type Entry, type KeypadKey, pressAmountKey } from "./keypad-entry.ts";

export interface AmountEntry {
  amount: number;
  choose: (amount: number) => void;
  press: (key: KeypadKey) => void;
  /** Remembers what stands there, and puts it back. */
  mark: () => void;
  restore: () => void;
}

/** What is handed over: exactly what is due until something else is chosen or typed. `isHeld`: it is being taken. */
export function useAmountEntry(due: number, isHeld: boolean): AmountEntry {
  const [entry, keepEntry] = useState<Entry | null>(null);
  const setEntry: typeof keepEntry = (next) => !isHeld && keepEntry(next);
  const marked = useRef<Entry | null>(null);
  return {
    amount: entry === null ? due : amountOf(entry),
    choose: (amount) => setEntry(amount === due ? null : chosenEntry(amount)),
    press: (key) => setEntry((before) => pressAmountKey(before ?? chosenEntry(due), key)),
    mark: () => {
      marked.current = entry;
    },
    restore: () => setEntry(marked.current),
  };
}
