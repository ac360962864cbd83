// Tells a barcode scanner from a person by the speed of the keys; the time comes with each key, no clock is asked.

export interface ScanKey {
  /** KeyboardEvent.key */
  key: string;
  atMs: number;
  /** A key held down repeats as fast as a scanner types. */
  isRepeat: boolean;
}

export type ScanStep =
  /** Nothing that looks like a scanner. */
  | { kind: "typing" }
  /** A first key, which may begin a scan: remember what the field holds. */
  | { kind: "first" }
  /** Follows the key before it faster than fingers do. */
  | { kind: "burst"; length: number }
  /** The Enter that ends a scan. */
  | { kind: "scan"; code: string };

export interface ScanDetector {
  feed(key: ScanKey): ScanStep;
}

/** Slower than this, two keys are no scan; a busy till may stop for a moment between two of a scanner's keys. */
const MAX_GAP_MS = 200;
/** All keys of a scan, Enter included, come this fast on average; the fastest typists need 60 ms and more. */
const MAX_MEAN_MS = 45;
const MIN_LENGTH = 4;

export function createScanDetector(): ScanDetector {
  let code = "";
  let firstMs = 0;
  let lastMs = 0;
  const begin = (key: string, atMs: number) => {
    code = key;
    firstMs = atMs;
    lastMs = atMs;
  };
  return {
    feed({ key, atMs, isRepeat }) {
      const isClose = code !== "" && atMs - lastMs <= MAX_GAP_MS;
      if (key === "Enter" || key === "Tab") {
        const found = isClose && !isRepeat && isScan(code, atMs - firstMs) ? code : null;
        code = "";
        return found === null ? { kind: "typing" } : { kind: "scan", code: found };
      }
      // Shift and its like come between the characters of a scan and are none
      if (MODIFIERS.has(key)) return { kind: "typing" };
      if (isRepeat || [...key].length !== 1) {
        code = "";
        return { kind: "typing" };
      }
      if (!isClose) {
        begin(key, atMs);
        return { kind: "first" };
      }
      code += key;
      lastMs = atMs;
      return atMs - firstMs <= (code.length - 1) * MAX_MEAN_MS
        ? { kind: "burst", length: code.length }
        : { kind: "typing" };
    },
  };
}

const MODIFIERS: ReadonlySet<string> = new Set(["Shift", "CapsLock", "AltGraph"]);

/** As many gaps as characters, the one before Enter included. */
const isScan = (code: string, tookMs: number): boolean =>
  code.length >= MIN_LENGTH && tookMs <= code.length * MAX_MEAN_MS;
