/**
 * Lets at most `width` holders of one key in at a time, first come first served. Two concurrent writers a merchant
 * raise its throughput and keep one busy merchant from taking the whole pool.
 */
export function createGate(width: number) {
  const lanes = new Map<number, { active: number; waiting: (() => void)[] }>();
  return async <T>(key: number, work: () => Promise<T>): Promise<T> => {
    const lane = lanes.get(key) ?? { active: 0, waiting: [] };
    lanes.set(key, lane);
    if (lane.active >= width) await new Promise<void>((resolve) => lane.waiting.push(resolve));
    else lane.active += 1;
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else {
        lane.active -= 1;
        if (lane.active === 0) lanes.delete(key);
      }
    }
  };
}
