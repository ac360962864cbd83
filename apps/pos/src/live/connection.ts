/** What is known of the connection; before the first one the feed is taken for up. */
export interface Known {
  isFeedUp: boolean;
  isDeviceOnline: boolean;
  lastSyncedAt: Date | null;
}

export type News = Partial<Omit<Known, "lastSyncedAt">>;

export const isOnline = ({ isFeedUp, isDeviceOnline }: Known): boolean => isFeedUp && isDeviceOnline;

/** The moment that the connection goes is the last at which the screen was true. */
export function learn(known: Known, news: News, now: Date): Known {
  const next = { ...known, ...news };
  const wasTrue = known.lastSyncedAt !== null && isOnline(known);
  return { ...next, lastSyncedAt: wasTrue || isOnline(next) ? now : known.lastSyncedAt };
}
