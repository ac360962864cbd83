"use client";
import { useState } from "react";
import { MAX_PIN, MIN_PIN } from "../../session/pin-entry.ts";

/** A new PIN, typed twice; only the person knows how long it is to be, so a key says when it is whole. */
export function useNewPin(onDone: (pin: string) => void) {
  const [first, setFirst] = useState<string | null>(null);
  const [digits, setDigits] = useState("");
  const [differs, setDiffers] = useState(false);
  const isWhole = digits.length >= MIN_PIN;
  return {
    ...{ digits, differs, isWhole },
    isRepeating: first !== null,
    press: (digit: string) => {
      setDiffers(false);
      setDigits((typed) => (typed + digit).slice(0, MAX_PIN));
    },
    erase: () => setDigits((typed) => typed.slice(0, -1)),
    enter: () => {
      if (!isWhole) return false;
      setDigits("");
      if (first === null) setFirst(digits);
      else if (first === digits) onDone(digits);
      else {
        setFirst(null);
        setDiffers(true);
      }
      return true;
    },
  };
}
