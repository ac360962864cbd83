export interface Timing {
  runs: number;
  medianMs: number;
  p95Ms: number;
}

/** Times a call after a few that do not count: caches are warm and plans are made, as in a program that runs. */
export async function measure(work: () => Promise<unknown>, runs: number): Promise<Timing> {
  for (let n = 0; n < WARM_UPS; n += 1) await work();
  const times: number[] = [];
  for (let n = 0; n < runs; n += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return { runs, medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

/** A named statement's plan settles after five executions. */
const WARM_UPS = 6;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
