// What keys make of an amount or a number: pure, so that screen keys and the keyboard cannot differ.

export const KEYPAD_KEYS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "000", "back", "clear"] as const;
export type KeypadKey = (typeof KEYPAD_KEYS)[number];

/** Digits as typed. `isFresh`: chosen and not typed, so the first digit starts anew. */
export interface Entry {
  digits: string;
  isFresh: boolean;
}

/** Rp999.999.999: nobody counts more into a drawer, and a slip of the finger stays harmless. */
const LONGEST_AMOUNT = 9;

export const chosenEntry = (amount: number): Entry => ({ digits: String(amount), isFresh: true });

export const amountOf = ({ digits }: Entry): number => Number(digits === "" ? "0" : digits);

/** An amount never starts with a zero; "back" on a chosen amount clears it. */
export function pressAmountKey(entry: Entry, key: KeypadKey): Entry {
  const typed = pressKey(entry, key, LONGEST_AMOUNT);
  return { ...typed, digits: typed.digits.replace(/^0+/u, "") };
}

/** A reference keeps its zeros. A press that would make it too long is not taken. */
export function pressKey(entry: Entry, key: KeypadKey, longest: number): Entry {
  const before = entry.isFresh ? "" : entry.digits;
  switch (key) {
    case "clear":
      return { digits: "", isFresh: false };
    case "back":
      return { digits: before.slice(0, -1), isFresh: false };
    default: {
      const digits = before + key;
      return digits.length > longest ? { digits: before, isFresh: false } : { digits, isFresh: false };
    }
  }
}

/** A key of the keyboard as a key of the pad; null for any other. */
export function keypadKeyOf(key: string): KeypadKey | null {
  if (key === "Backspace") return "back";
  if (key === "Delete") return "clear";
  return KEYPAD_KEYS.find((known) => known === key && known.length === 1) ?? null;
}
