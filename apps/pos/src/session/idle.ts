// When somebody last touched this till, on the device and not in the page: a reload or a second window changes nothing.
const KEY = "atapos-active-at";
const WRITE_EVERY_MS = 2_000;
const HELD = new Set<symbol>();

let writtenAt = 0;

export function touch(now: number): void {
  if (now - writtenAt < WRITE_EVERY_MS) return;
  writtenAt = now;
  try {
    localStorage.setItem(KEY, String(now));
  } catch {
    // kept for this window alone
  }
}

function lastTouch(): number {
  try {
    return Math.max(writtenAt, Number(localStorage.getItem(KEY) ?? 0));
  } catch {
    return writtenAt;
  }
}

/** Nobody has touched the till for so long, and nothing holds it open. */
export const isIdle = (now: number, limitMs: number): boolean => {
  const touchedAt = lastTouch();
  return HELD.size === 0 && touchedAt > 0 && now - touchedAt >= limitMs;
};

/** Holds the till open while somebody waits in front of it; the answer lets go. */
export function holdOpen(): () => void {
  const hold = Symbol("hold");
  HELD.add(hold);
  return () => {
    HELD.delete(hold);
    touch(Date.now());
  };
}
