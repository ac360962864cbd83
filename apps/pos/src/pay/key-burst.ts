// Tells a scanner's keys from a person's: a scanner types a whole code faster than anybody presses two keys.

export interface KeyPress {
  key: string;
  atMs: number;
}

/** `length`: how many characters came without a human pause between them. */
export interface Burst {
  length: number;
  lastMs: number;
}

export const NO_BURST: Burst = { length: 0, lastMs: Number.NEGATIVE_INFINITY };

/** Scanners send a character every 1 to 20 ms; the fastest typists stay above 50. */
const SCANNER_GAP_MS = 35;
/** Two quick keys happen to people; the shortest codes have six characters. */
const SCANNED_LENGTH = 3;

export function readBurst(before: Burst, { key, atMs }: KeyPress): Burst {
  const isNext = atMs - before.lastMs <= SCANNER_GAP_MS;
  const length = (isNext ? before.length : 0) + (key.length === 1 ? 1 : 0);
  return { length, lastMs: atMs };
}

/** Whether what is being typed comes from a scanner, so that it is neither an amount nor a yes. */
export const isScanned = (burst: Burst): boolean => burst.length >= SCANNED_LENGTH;
