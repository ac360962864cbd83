import { fork } from "node:child_process";
import path from "node:path";

/** One request as it goes over the wire, and what its answer must say. */
export interface Shot {
  method: "GET" | "POST";
  path: string;
  token: string;
  body: string | null;
  /** Sent under a new key each time: as a header, and in the body where KEY stands. */
  isKeyed?: boolean;
  expected: Expected;
}

export const KEY = "{key}";

/** An order that must cost `total`, a page of orders that ends before `before`, or that very text. */
export type Expected =
  | { kind: "order"; merchantId: number; total: number }
  | { kind: "page"; length: number }
  | { kind: "text"; text: string };

/** Shots round and round over kept-alive connections to 127.0.0.1, until the time is over or all are spent. */
export interface LoadJob {
  port: number;
  connections: number;
  seconds: number;
  most: number;
  shots: Shot[];
}

export interface LoadResult {
  answered: number;
  seconds: number;
  p50: number;
  p95: number;
  p99: number;
  /** Of the shots' order, how many of the list were sent. */
  sent: number;
  /** What was wrong with answers, the first few. */
  errors: string[];
  errorCount: number;
  /** Merchant and number of each order that was placed. */
  placed: string[];
}

/** Runs the load in a process of its own, so that it takes no time from what is measured but the machine's. */
export function runLoad(job: LoadJob): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, "load.ts"), { stdio: "inherit", serialization: "advanced" });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the load generator ended with ${code}`)));
    child.once("message", (result: LoadResult) => resolve(result));
    child.send(job);
  });
}
