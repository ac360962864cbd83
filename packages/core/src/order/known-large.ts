import type { Database } from "@atapos/db";

/** Lists that were found above the bound up to which they are counted: that is not counted again for a minute. */
export interface KnownLarge {
  has(key: string): boolean;
  add(key: string): void;
}

const KEPT_MS = 60_000;
const MAX_KEYS = 10_000;
const known = new WeakMap<Database, KnownLarge>();

export function knownLarge({ db, now }: { db: Database; now: () => number }): KnownLarge {
  const existing = known.get(db);
  if (existing) return existing;
  const until = new Map<string, number>();
  const created: KnownLarge = {
    has: (key) => (until.get(key) ?? 0) > now(),
    add(key) {
      if ((until.get(key) ?? 0) > now()) return;
      until.delete(key);
      until.set(key, now() + KEPT_MS);
      const [oldest] = until.keys();
      if (until.size > MAX_KEYS && oldest !== undefined) until.delete(oldest);
    },
  };
  known.set(db, created);
  return created;
}
