import type { Timing } from "./measure.ts";

export interface BenchOptions {
  /** Sizes to generate. */
  orders: number[];
  /** Of the shapes of the data, those whose name has this in it. */
  shape: string;
  /** Timed calls of each. */
  runs: number;
  say: (line: string) => void;
}

export interface BenchRow extends Timing {
  orders: number;
  shape: string;
  procedure: string;
  range: string;
}

export interface BenchResult {
  part: string;
  /** A median above it fails the bench. */
  boundMs: number;
  rows: BenchRow[];
}
