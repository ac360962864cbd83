import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClosing } from "../src/closing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ended = (signals: readonly AbortSignal[]): number => signals.filter(({ aborted }) => aborted).length;

test("many streams end a part at a time, all of them soon", () => {
  const closing = createClosing();
  const signals = Array.from({ length: 500 }, () => closing.signal());
  expect(ended(signals)).toBe(0);
  closing.begin(500);
  let before = 0;
  for (let at = 0; at < 4_000; at += 100) {
    vi.advanceTimersByTime(100);
    expect(ended(signals) - before).toBeLessThanOrEqual(14);
    before = ended(signals);
  }
  expect(ended(signals)).toBe(500);
});

test("few streams end at once, a crowd within five seconds, and one that comes too late ends too", () => {
  const few = createClosing();
  const own = few.signal();
  few.begin(1);
  vi.advanceTimersByTime(5);
  expect(own.aborted).toBe(true);

  const many = createClosing();
  const signals = Array.from({ length: 50_000 }, () => many.signal());
  many.begin(50_000);
  vi.advanceTimersByTime(4_500);
  expect(ended(signals)).toBe(50_000);
  expect(many.signal().aborted).toBe(true);
});
