import { setTimeout as sleep } from "node:timers/promises";
import { type Database, openWakeChannel, statement, type WakeChannel } from "@atapos/db";
import type { Logger } from "pino";

/** Tells the streams of this process, and through PostgreSQL those of every other, that a merchant has new events. */
export interface EventHub {
  /** After a commit: wakes at once here, and elsewhere within milliseconds. */
  wake(merchantId: number): void;
  /** `onWake` runs whenever there may be something new; the answer ends the subscription. */
  subscribe(merchantId: number, onWake: () => void): () => void;
  /** How many listen in this process. */
  subscribers(): number;
  close(): Promise<void>;
}

const HEADS = statement(
  "event-heads",
  `SELECT me_id AS "merchantId", co_value AS seq FROM atapos.counter WHERE me_id = ANY($1::int[]) AND co_name = 'event'`,
);
const COALESCE_MS = 5;
const POLL_MS = 3_000;
const DRAIN_MS = 1_000;
/** The text of a NOTIFY ends below 8,000 bytes. */
const MAX_IDS = 700;

export async function createEventHub(options: { db: Database; systemUrl: string; log: Logger }): Promise<EventHub> {
  const { db, log } = options;
  const listeners = new Map<number, Set<() => void>>();
  const heads = new Map<number, number>();
  const wakeHere = (merchantId: number) => {
    for (const onWake of listeners.get(merchantId) ?? []) onWake();
  };
  const channel = await openWakeChannel(options.systemUrl, wakeHere, (error) => {
    log.warn({ err: error }, "the event channel broke; polling until it is back");
  });
  const announce = announcer(channel, log);
  const poll = setInterval(() => {
    if (listeners.size === 0) return;
    findNews(db, [...listeners.keys()], heads)
      .then((merchantIds) => merchantIds.forEach(wakeHere))
      .catch((error: unknown) => log.warn({ err: error }, "the event poll failed"));
  }, POLL_MS);
  poll.unref();
  return {
    wake(merchantId) {
      wakeHere(merchantId);
      announce.soon(merchantId);
    },
    subscribe(merchantId, onWake) {
      const own = listeners.get(merchantId) ?? new Set();
      listeners.set(merchantId, own.add(onWake));
      return () => {
        own.delete(onWake);
        if (own.size === 0) listeners.delete(merchantId);
      };
    },
    subscribers: () => [...listeners.values()].reduce((sum, own) => sum + own.size, 0),
    async close() {
      clearInterval(poll);
      await announce.close();
      await channel.close();
    },
  };
}

interface Announcer {
  soon(merchantId: number): void;
  /** Sends what waits, then no more. */
  close(): Promise<void>;
}

/**
 * Many commits within a few milliseconds, or while one NOTIFY is on its way, make one NOTIFY: each takes a
 * database-wide lock, and the connection carries one at a time.
 */
function announcer(channel: WakeChannel, log: Logger): Announcer {
  const waiting = new Set<number>();
  let sending: Promise<void> | undefined;
  let isClosed = false;
  const send = async () => {
    await sleep(COALESCE_MS);
    while (waiting.size > 0) {
      const merchantIds = [...waiting].slice(0, MAX_IDS);
      for (const merchantId of merchantIds) waiting.delete(merchantId);
      await channel.notify(merchantIds).catch((error: unknown) => log.warn({ err: error }, "a wake-up was lost"));
    }
    sending = undefined;
  };
  return {
    soon(merchantId) {
      if (isClosed) return;
      waiting.add(merchantId);
      sending ??= send();
    },
    async close() {
      isClosed = true;
      // A line that hangs must not keep the process: its wake-ups are lost, and the others' look finds the news.
      await Promise.race([sending, sleep(DRAIN_MS, undefined, { ref: false })]);
    },
  };
}

/** One look a process at all merchants somebody listens to, so that a lost wake-up loses nothing. */
async function findNews(db: Database, merchantIds: number[], heads: Map<number, number>): Promise<number[]> {
  const rows = await db.withSystem((tx) => tx.query<{ merchantId: number; seq: number }>(HEADS, [merchantIds]));
  return rows
    .filter((row) => {
      const isNew = heads.get(row.merchantId) !== row.seq;
      heads.set(row.merchantId, row.seq);
      return isNew;
    })
    .map((row) => row.merchantId);
}
