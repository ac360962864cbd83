/** What the use cases count of themselves; the composition decides who listens. Times are in seconds. */
export interface Meter {
  /** One call of a procedure; `outcome` is "ok" or the code of its refusal. */
  procedure(path: string, outcome: string, seconds: number): void;
  /** A look into one of the process's caches. */
  cacheLookup(cache: "catalogue" | "session" | "menu" | "registerMenu" | "listProducts", isHit: boolean): void;
  /** From an event's own time to the moment a subscriber was given it. */
  eventLag(seconds: number): void;
  /** How long somebody waited for a database connection. */
  poolWait(seconds: number): void;
}

const ignore = (): void => undefined;

/** Counts nothing: for tests, seeding and scripts. */
export const noMeter: Meter = { procedure: ignore, cacheLookup: ignore, eventLag: ignore, poolWait: ignore };
