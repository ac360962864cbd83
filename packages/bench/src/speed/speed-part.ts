import type { SpeedRow } from "./rounds.ts";

export interface SpeedOptions {
  /** Sizes of the books. */
  orders: number[];
  rounds: number;
  /** Of one target in one round. */
  seconds: number;
  /** A folder for the api's CPU profile. */
  profileTo: string | null;
  say: (line: string) => void;
}

export interface SpeedResult {
  part: string;
  rows: SpeedRow[];
  /** What falls short of what is asked, or went wrong. */
  misses: string[];
}
