// One reader a merchant a process: what it reads, all subscribers of that merchant share.
import { type Database, statement } from "@atapos/db";
import type { EventType } from "./append.ts";

export interface EventRow {
  seq: number;
  type: EventType;
  isForDiners: boolean;
  orderId: number | null;
  tableSessionId: number | null;
  customerId: number | null;
  payload: Record<string, unknown>;
  at: Date;
}

const READ = statement(
  "event-read",
  `SELECT ev_seq AS seq, ev_type AS type, ev_for_diners AS "isForDiners", oh_id AS "orderId", ts_id AS "tableSessionId",
     cu_id AS "customerId", ev_payload AS payload, created_at AS at
   FROM atapos.event WHERE me_id = $1 AND ev_seq > $2 ORDER BY ev_seq LIMIT $3`,
);
export const PAGE = 200;
/** Kept of each merchant that somebody listens to. Who is further behind reads for itself, and holds nothing up. */
const KEPT = 256;

/** The events after `seq`, oldest first, at most a page. */
export async function readEvents(db: Database, merchantId: number, seq: number): Promise<EventRow[]> {
  const call = { statement: READ, values: [merchantId, seq, PAGE] };
  const [rows = []] = await db.sendAsMerchant<EventRow>(merchantId, [call]);
  return rows;
}

/** A subscriber's place at its merchant's feed. */
export interface Seat {
  /** Where one begins without a look at the database: at `seq` if what follows is kept, without one at the newest; null: look. */
  start(seq: number | null): number | null;
  /** Says up to where the subscriber's look at the database went; what comes later comes through here. */
  begin(head: number): void;
  /** What is known to come after `seq`; null: it is not kept any more, so it has to be read. */
  after(seq: number): readonly EventRow[] | null;
  leave(): void;
}

export interface Feeds {
  /** `onNews` runs whenever there may be something new. */
  join(merchantId: number, onNews: () => void): Seat;
  /** Something has happened: reads on, for whoever listens. */
  wake(merchantId: number): void;
  /** The newest event that was read; null where nobody listens. */
  head(merchantId: number): number | null;
  merchantIds(): number[];
  subscribers(): number;
}

interface Feed {
  listeners: Set<() => void>;
  /** The kept events, without a gap from `base + 1` to `head`; null until the first subscriber has begun. */
  head: number | null;
  base: number;
  rows: EventRow[];
  isReading: boolean;
  isAskedAgain: boolean;
}

export interface FeedOptions {
  db: Database;
  /** Hears of events before the subscribers do. */
  onEvents: (merchantId: number, rows: readonly EventRow[]) => void;
  onError: (error: unknown) => void;
}

export function createFeeds({ db, onEvents, onError }: FeedOptions): Feeds {
  const feeds = new Map<number, Feed>();
  const tell = ({ listeners }: Feed) => {
    for (const onNews of listeners) onNews();
  };
  const readOn = async (merchantId: number, feed: Feed) => {
    feed.isReading = true;
    try {
      for (let rows: EventRow[] = []; feed.head !== null && (feed.isAskedAgain || rows.length === PAGE); tell(feed)) {
        feed.isAskedAgain = false;
        rows = await readEvents(db, merchantId, feed.head);
        onEvents(merchantId, rows);
        keep(feed, rows);
      }
    } finally {
      feed.isReading = false;
    }
  };
  const wake = (merchantId: number) => {
    const feed = feeds.get(merchantId);
    if (!feed || feed.head === null) return;
    feed.isAskedAgain = true;
    // The next look of the hub finds what a reading that failed did not.
    if (!feed.isReading) readOn(merchantId, feed).catch(onError);
  };
  return {
    wake,
    join(merchantId, onNews) {
      const feed = feeds.get(merchantId) ?? emptyFeed();
      feeds.set(merchantId, feed);
      // Not the caller's own function, which two seats may share.
      const listener = () => onNews();
      feed.listeners.add(listener);
      return {
        start(seq) {
          if (feed.head === null || seq === null) return feed.head;
          return seq >= feed.base && seq <= feed.head ? seq : null;
        },
        begin(head) {
          if (feed.head === null) Object.assign(feed, { head, base: head });
          if (head >= (feed.head ?? 0)) wake(merchantId);
        },
        after: (seq) => after(feed, seq),
        leave() {
          feed.listeners.delete(listener);
          if (feed.listeners.size === 0 && feeds.get(merchantId) === feed) feeds.delete(merchantId);
        },
      };
    },
    head: (merchantId) => feeds.get(merchantId)?.head ?? null,
    merchantIds: () => [...feeds.keys()],
    subscribers: () => [...feeds.values()].reduce((sum, { listeners }) => sum + listeners.size, 0),
  };
}

const emptyFeed = (): Feed => ({
  ...{ listeners: new Set(), head: null, base: 0, rows: [], isReading: false, isAskedAgain: false },
});

function keep(feed: Feed, rows: readonly EventRow[]): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || feed.head === null) return;
  // Numbers have no gaps: retention took what is missing, and who has not seen it must hear so by reading for itself.
  if (first.seq !== feed.head + 1) Object.assign(feed, { rows: [], base: first.seq - 1 });
  feed.rows.push(...rows);
  const surplus = feed.rows.length - KEPT;
  if (surplus > 0) {
    feed.rows.splice(0, surplus);
    feed.base += surplus;
  }
  feed.head = last.seq;
}

function after({ head, base, rows }: Feed, seq: number): readonly EventRow[] | null {
  if (head === null || seq < base) return null;
  return seq >= head ? [] : rows.slice(seq - base);
}
