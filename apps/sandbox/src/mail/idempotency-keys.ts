const keptMs = 24 * 60 * 60 * 1000;

export type IdempotencyKeys = ReturnType<typeof createIdempotencyKeys>;

/** What was answered to each key in the last 24 hours, and to which payload. */
export function createIdempotencyKeys() {
  const answered = new Map<string, { body: string; id: string; at: number }>();
  return {
    find(key: string): { body: string; id: string } | undefined {
      const earlier = answered.get(key);
      return earlier !== undefined && earlier.at > Date.now() - keptMs ? earlier : undefined;
    },
    remember: (key: string, answer: { body: string; id: string }) => answered.set(key, { ...answer, at: Date.now() }),
    clear: () => answered.clear(),
  };
}
