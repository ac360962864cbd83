/** Pseudo-random numbers from 0 to below 1 (mulberry32): the same seed gives every machine the same demo. */
export interface Random {
  next(): number;
  /** An integer from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** One of the entries, each as likely as its weight. */
  pick<T>(entries: readonly T[], weight?: (entry: T) => number): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick(entries, weight = () => 1) {
      let left = next() * entries.reduce((sum, entry) => sum + weight(entry), 0);
      for (const entry of entries) {
        left -= weight(entry);
        if (left < 0) return entry;
      }
      const last = entries.at(-1);
      if (last === undefined) throw new RangeError("nothing to pick from");
      return last;
    },
  };
}
