import { setTimeout as sleep } from "node:timers/promises";
import { type Database, openWakeChannel, type WakeChannel } from "@atapos/db";
import type { Logger } from "pino";
import { createFeeds, type Feeds, type Seat } from "./feeds.ts";
import { type Change, createFreshness, type Freshness } from "./freshness.ts";

/** Tells this process, and through PostgreSQL every other, that a merchant has new events. */
export interface EventHub {
  /** After a commit: wakes at once here, and elsewhere within milliseconds. Without a word it may be anything. */
  wake(merchantId: number, change?: Change): void;
  /** `onWake` runs whenever there may be something new; the answer ends the subscription. */
  subscribe(merchantId: number, onWake: () => void): () => void;
  /** A place at the merchant's feed, which all its subscribers in this process share. */
  follow(merchantId: number, onNews: () => void): Seat;
  /** Whether what this process keeps of a merchant is still the truth. */
  freshness: Pick<Freshness, "stamp" | "isCurrent">;
  /** How many listen in this process. */
  subscribers(): number;
  close(): Promise<void>;
}

const COALESCE_MS = 5;
const POLL_MS = 3_000;
const DRAIN_MS = 1_000;
/** The text of a NOTIFY ends below 8,000 bytes. */
const MAX_IDS = 700;
/** Behind a merchant's id in a NOTIFY: nothing of its menu has changed. */
const OTHER_TAG = "o";

export async function createEventHub(options: { db: Database; systemUrl: string; log: Logger }): Promise<EventHub> {
  const { db, log } = options;
  const listeners = new Map<number, Set<() => void>>();
  let channel: WakeChannel | undefined;
  const freshness = createFreshness(db, () => channel?.listeningSince() ?? null);
  const feeds = createFeeds({
    db,
    onEvents: freshness.noteEvents,
    onError: (error) => log.warn({ err: error }, "events could not be read"),
  });
  const wakeHere = (merchantId: number, change: Change) => {
    // What is kept ends before anybody hears of the change and asks for it.
    freshness.note(merchantId, change);
    for (const onWake of listeners.get(merchantId) ?? []) onWake();
    feeds.wake(merchantId);
  };
  const hear = (merchantId: number, tag: string, isOwn: boolean) => {
    if (!isOwn) wakeHere(merchantId, tag === OTHER_TAG ? "other" : "menu");
  };
  channel = await openWakeChannel(options.systemUrl, hear, (error) => {
    log.warn({ err: error }, "the event channel broke; polling until it is back");
  });
  const announce = announcer(channel, log);
  const stopLooking = lookEvery(POLL_MS, { freshness, feeds, listeners, log });
  return {
    wake(merchantId, change = "menu") {
      wakeHere(merchantId, change);
      announce.soon(merchantId, change);
    },
    subscribe(merchantId, onWake) {
      const own = listeners.get(merchantId) ?? new Set();
      listeners.set(merchantId, own.add(onWake));
      return () => {
        own.delete(onWake);
        if (own.size === 0) listeners.delete(merchantId);
      };
    },
    follow: (merchantId, onNews) => feeds.join(merchantId, onNews),
    freshness,
    subscribers: () => [...listeners.values()].reduce((sum, own) => sum + own.size, feeds.subscribers()),
    async close() {
      stopLooking();
      await announce.close();
      await channel.close();
    },
  };
}

interface Announcer {
  soon(merchantId: number, change: Change): void;
  /** Sends what waits, then no more. */
  close(): Promise<void>;
}

/**
 * Many commits within a few milliseconds, or while one NOTIFY is on its way, make one NOTIFY: each takes a
 * database-wide lock, and the connection carries one at a time.
 */
function announcer(channel: WakeChannel, log: Logger): Announcer {
  const waiting = new Map<number, Change>();
  let sending: Promise<void> | undefined;
  let isClosed = false;
  const send = async () => {
    await sleep(COALESCE_MS);
    while (waiting.size > 0) {
      const merchants = [...waiting].slice(0, MAX_IDS);
      for (const [merchantId] of merchants) waiting.delete(merchantId);
      const words = merchants.map(([id, change]) => (change === "other" ? `${id}${OTHER_TAG}` : id));
      await channel.notify(words).catch((error: unknown) => log.warn({ err: error }, "a wake-up was lost"));
    }
    sending = undefined;
  };
  return {
    soon(merchantId, change) {
      if (isClosed) return;
      waiting.set(merchantId, waiting.get(merchantId) === "menu" ? "menu" : change);
      sending ??= send();
    },
    async close() {
      isClosed = true;
      // A line that hangs must not keep the process: its wake-ups are lost, and the others' look finds the news.
      await Promise.race([sending, sleep(DRAIN_MS, undefined, { ref: false })]);
    },
  };
}

interface Looking {
  freshness: Freshness;
  feeds: Feeds;
  listeners: ReadonlyMap<number, ReadonlySet<() => void>>;
  log: Logger;
}

/** One look a process at all merchants that somebody listens to or that something is kept of: a lost wake-up loses nothing. */
function lookEvery(everyMs: number, { freshness, feeds, listeners, log }: Looking): () => void {
  const heads = new Map<number, number>();
  const look = async () => {
    const found = await freshness.look([...listeners.keys(), ...feeds.merchantIds()]);
    for (const { merchantId, seq } of found) {
      if (feeds.head(merchantId) !== seq) feeds.wake(merchantId);
      if (heads.get(merchantId) !== seq) for (const onWake of listeners.get(merchantId) ?? []) onWake();
      heads.set(merchantId, seq);
    }
    for (const merchantId of heads.keys()) if (!listeners.has(merchantId)) heads.delete(merchantId);
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, "the event poll failed"));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
