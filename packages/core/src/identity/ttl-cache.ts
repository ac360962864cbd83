interface Entry<V> {
  value: Promise<V>;
  freshUntil: number;
}

export interface TtlCache<V> {
  /** The kept value, else what `load` brings; `ttlMs` may judge the value, 0 keeps nothing. */
  get(key: string, load: () => Promise<V>): Promise<V>;
  delete(key: string): void;
}

/** Values that may be a little old. One load a key at a time; a failure is not kept, a deleted load is not kept. */
export function createTtlCache<V>(options: {
  now: () => number;
  ttlMs: (value: V) => number;
  maxEntries?: number;
  /** Hears of every look, and whether the value was there. */
  onLook?: (isHit: boolean) => void;
}): TtlCache<V> {
  const entries = new Map<string, Entry<V>>();
  const maxEntries = options.maxEntries ?? 10_000;
  return {
    get(key, load) {
      const known = entries.get(key);
      const isHit = known !== undefined && options.now() < known.freshUntil;
      options.onLook?.(isHit);
      if (isHit) return known.value;
      // The age counts from before the load: what it read may be that old.
      const startedAt = options.now();
      const entry: Entry<V> = { value: load(), freshUntil: Number.POSITIVE_INFINITY };
      entries.delete(key);
      entries.set(key, entry);
      entry.value.then(
        (value) => {
          entry.freshUntil = startedAt + options.ttlMs(value);
        },
        () => {
          if (entries.get(key) === entry) entries.delete(key);
        },
      );
      evictOldest(entries, maxEntries);
      return entry.value;
    },
    delete: (key) => {
      entries.delete(key);
    },
  };
}

function evictOldest(entries: Map<string, unknown>, maxEntries: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= maxEntries) return;
    entries.delete(key);
  }
}
