// When a typed PIN is complete: PINs have four to eight digits, and only the person knows how many.
export const MIN_PIN = 4;
export const MAX_PIN = 8;
/** Longer than people pause between two digits. */
export const PAUSE_MS = 700;

export interface PinEntry {
  digits: string;
  /** now: hand it in; soon: after a pause without another digit; no: too short. */
  submit: "now" | "soon" | "no";
}

/** `knownLength`: how long this person's PIN was the last time, on this device; null before the first. */
export function pressDigit(digits: string, digit: string, knownLength: number | null): PinEntry {
  const next = (digits + digit).slice(0, MAX_PIN);
  if (next.length === MAX_PIN || next.length === knownLength) return { digits: next, submit: "now" };
  return { digits: next, submit: next.length >= MIN_PIN && knownLength === null ? "soon" : "no" };
}

export const eraseDigit = (digits: string): PinEntry => ({ digits: digits.slice(0, -1), submit: "no" });

const keyOf = (staffId: number) => `atapos-pin-length-${staffId}`;

export function knownPinLength(staffId: number): number | null {
  try {
    const length = Number(localStorage.getItem(keyOf(staffId)));
    return length >= MIN_PIN && length <= MAX_PIN ? length : null;
  } catch {
    return null;
  }
}

/** Null after a wrong one: the PIN may have become longer. */
export function keepPinLength(staffId: number, length: number | null): void {
  try {
    if (length === null) localStorage.removeItem(keyOf(staffId));
    else localStorage.setItem(keyOf(staffId), String(length));
  } catch {
    // a pause does as well
  }
}
