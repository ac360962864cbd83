/** Runs the work over all entries, at most `limit` at a time, in their order. */
export async function inParallel<T>(limit: number, entries: readonly T[], work: (entry: T) => Promise<void>) {
  const queue = entries.values();
  const worker = async () => {
    for (const entry of queue) await work(entry);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
