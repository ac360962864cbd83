export interface Change {
  /** In percent, without its sign. */
  percent: number;
  direction: "up" | "down" | "same";
}

/** Null where there is nothing to compare with. */
export function changeOf(now: number, before: number): Change | null {
  if (before <= 0) return null;
  const percent = ((now - before) / before) * 100;
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 0) return { percent: 0, direction: "same" };
  return { percent: Math.abs(rounded), direction: rounded > 0 ? "up" : "down" };
}
