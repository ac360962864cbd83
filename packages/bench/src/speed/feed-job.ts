import { fork } from "node:child_process";
import path from "node:path";

/** Subscribers over kept-open connections to 127.0.0.1; who loses its connection comes back with the last id it saw. */
export interface FeedJob {
  port: number;
  subscribers: { merchantId: number; token: string }[];
}

export interface Delivery {
  merchantId: number;
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  /** From before the subscriber's connection: it got it when it was back. */
  isCaughtUp: boolean;
}

export interface FeedResult {
  deliveries: Delivery[];
  /** How late the subscribers' own process was, in milliseconds: what is measured in it is never better. */
  ownP99: number;
  /** Ids that came twice to the same subscriber. */
  doubled: number;
  /** Ids that did not come, up to each merchant's newest. */
  missed: number;
  resets: number;
  reconnects: number;
}

export interface RunningFeeds {
  /** Resolves when all of them listen. */
  ready: Promise<void>;
  /** Ends them once all have seen their merchant's newest event, or after ten seconds; says what they saw. */
  finish(heads: ReadonlyMap<number, number>): Promise<FeedResult>;
}

/** Runs them in a process of its own. */
export function openFeeds(job: FeedJob): RunningFeeds {
  const child = fork(path.join(import.meta.dirname, "feeds.ts"), { stdio: "inherit", serialization: "advanced" });
  const ready = Promise.withResolvers<void>();
  const result = Promise.withResolvers<FeedResult>();
  child.on("message", (message: "ready" | FeedResult) => {
    if (message === "ready") ready.resolve();
    else result.resolve(message);
  });
  child.once("exit", (code) => {
    const error = new Error(`the subscribers ended with ${code}`);
    ready.reject(error);
    result.reject(error);
  });
  result.promise.catch(() => undefined);
  child.send(job);
  return {
    ready: ready.promise,
    finish(heads) {
      child.send({ heads: [...heads] });
      return result.promise;
    },
  };
}
