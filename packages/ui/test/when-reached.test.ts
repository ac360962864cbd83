import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whenReached } from "../src/when-reached.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-27T02:00:00Z");
const runs = vi.fn<() => void>();

beforeEach(() => {
  runs.mockReset();
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

const inMs = (ms: number) => new Date(START + ms).toISOString();

it.each([0, 1, HOUR, 8 * HOUR, 40 * 24 * HOUR])("runs right after a moment %d ms ahead, and not before", (ms) => {
  const stop = whenReached(inMs(ms), runs);
  vi.advanceTimersByTime(ms);
  expect(runs).not.toHaveBeenCalled();
  vi.advanceTimersByTime(400);
  expect(runs).toHaveBeenCalledTimes(1);
  stop();
});

it("asks again, ever more rarely, until it is stopped: the device's clock may be ahead", () => {
  const stop = whenReached(inMs(0), runs);
  vi.advanceTimersByTime(400 + 2_000 + 4_000 + 8_000);
  expect(runs).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(24 * HOUR);
  expect(runs.mock.calls.length).toBeGreaterThan(24 * 60 - 10);
  const before = runs.mock.calls.length;
  stop();
  vi.advanceTimersByTime(HOUR);
  expect(runs).toHaveBeenCalledTimes(before);
});

it("runs as soon as the device is awake again after it slept over the moment", () => {
  const stop = whenReached(inMs(2 * HOUR), runs);
  vi.setSystemTime(START + 5 * HOUR);
  vi.advanceTimersByTime(HOUR);
  vi.advanceTimersByTime(1);
  expect(runs).toHaveBeenCalledTimes(1);
  stop();
});

it("never runs when it is stopped before", () => {
  whenReached(inMs(2 * HOUR), runs)();
  vi.advanceTimersByTime(3 * HOUR);
  expect(runs).not.toHaveBeenCalled();
});
