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

/** Of live events, from the commit to every subscriber. */
export interface LiveRow {
  scenario: string;
  round: number;
  orders: number;
  received: number;
  /** Milliseconds from the moment that the commit began to the subscriber. */
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Events from before a subscriber's connection, which it got when it was back; the times above leave them out. */
  caughtUp: number;
  caughtUpMax: number;
  /** How late the subscribers' own process was, and how long placing took, its commit included. */
  ownP99: number;
  placeP50: number;
  placeP99: number;
  missed: number;
  doubled: number;
  resets: number;
  reconnects: number;
  /** How many cores the program, and PostgreSQL, kept busy meanwhile. */
  appCores: number;
  dbCores: number;
  /** What a bare page took to be on the disk meanwhile, which every commit waits for: half of them, and the slowest. */
  diskP50: number;
  diskMax: number;
  /** The program's CPU time for one subscriber's coming. */
  openCpuMs: number;
  /** What a subscriber adds to the program's resident memory. */
  kibEach: number;
}

export interface LiveResult {
  part: string;
  rows: LiveRow[];
  misses: string[];
}

export interface StartRow {
  program: string;
  processes: number;
  /** Pages that processes share count once for each. */
  rssMib: number;
  /** Pages that processes share count once in all. */
  pssMib: number;
}

export interface StartResult {
  part: string;
  seconds: number;
  rows: StartRow[];
  misses: string[];
}
