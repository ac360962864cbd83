"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { askPerson } from "./ask-session.ts";
import {
  eraseDigit,
  keepPinLength,
  knownPinLength,
  MIN_PIN,
  PAUSE_MS,
  type PinEntry,
  pressDigit,
} from "./pin-entry.ts";

export interface Pin {
  digits: string;
  isBusy: boolean;
  /** Why the last one was not taken: an error's code. */
  problem: string | null;
  press: (digit: string) => void;
  erase: () => void;
  /** Hands in what is there, for who does not want to wait. */
  enter: () => void;
}

/** The PIN of one person as it is typed (another person is another component, with a key of its own); `onDone` once apps/api has taken it. */
export function usePin(staffId: number, onDone: () => void): Pin {
  const [digits, setDigits] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const submit = useCallback(
    async (pin: string) => {
      if (pin.length < MIN_PIN) return;
      setIsBusy(true);
      const answer = await askPerson(staffId, pin);
      keepPinLength(staffId, answer.ok ? pin.length : null);
      if (answer.ok) return onDone();
      setIsBusy(false);
      setDigits("");
      setProblem(answer.code);
    },
    [staffId, onDone],
  );
  const take = (entry: PinEntry) => {
    clearTimeout(timer.current);
    setDigits(entry.digits);
    setProblem(null);
    if (entry.submit === "now") void submit(entry.digits);
    if (entry.submit === "soon") timer.current = setTimeout(() => void submit(entry.digits), PAUSE_MS);
  };
  return {
    digits,
    isBusy,
    problem,
    press: (digit) => !isBusy && take(pressDigit(digits, digit, knownPinLength(staffId))),
    erase: () => !isBusy && take(eraseDigit(digits)),
    enter: () => {
      clearTimeout(timer.current);
      if (!isBusy) void submit(digits);
    },
  };
}
