// How long an answer that a process keeps is the truth: until an event of its merchant concerns it.
import { type Database, statement } from "@atapos/db";
import type { EventType } from "./append.ts";

/** "menu": what people order from has changed, or may have; "other": only what tells more, as an order or what is left. */
export type Change = "menu" | "other";

/** Taken before what is kept was read. */
export interface Stamp {
  merchantId: number;
  /** Whether any event ends it, or those alone that concern the menu. */
  endsWith: Change;
  generation: number;
}

export interface Freshness {
  /** Looks at what has happened until now: what is read after it is at least that new. */
  stamp(merchantId: number, endsWith: Change): Promise<Stamp>;
  /** Whether nothing has happened since; asks the database only where this process may have missed something. */
  isCurrent(stamp: Stamp): Promise<boolean>;
  /** Something happened, this process was told. */
  note(merchantId: number, change: Change): void;
  /** Events that were read, in their order: seen here before anybody is told of them. */
  noteEvents(merchantId: number, events: readonly { seq: number; type: EventType | "reset" | "ready" }[]): void;
  /** Looks at these merchants and at all of whom something is kept; the newest event of each that exists. */
  look(merchantIds: readonly number[]): Promise<Head[]>;
}

export interface Head {
  merchantId: number;
  seq: number;
}

export const MENU_EVENTS: ReadonlySet<string> = new Set<EventType>([
  "catalogue.changed",
  "stock.changed",
  "merchant.changed",
]);

export const changeOf = (events: readonly { type: string }[]): Change =>
  events.some(({ type }) => MENU_EVENTS.has(type)) ? "menu" : "other";

const LOOK = statement(
  "event-look",
  `SELECT k.me_id AS "merchantId", c.co_value AS seq, k.seq > c.co_value AS "isBehind",
     EXISTS (SELECT FROM atapos.event e WHERE e.me_id = k.me_id AND e.ev_seq > k.seq AND e.ev_type = ANY($3::text[]))
       AS "isMenuNews"
   FROM unnest($1::int[], $2::bigint[]) AS k(me_id, seq)
   JOIN atapos.counter c ON c.me_id = k.me_id AND c.co_name = 'event'`,
);

/** Longer than the hub takes to look by itself: nobody's question waits for one. */
const TRUSTED_MS = 3_500;
/** Nobody has asked for what is kept of a merchant: the hub looks at it no more. */
const FORGOTTEN_MS = 60_000;
const MAX_MERCHANTS = 5_000;

interface Mark {
  generations: Record<Change, number>;
  /** Up to which event the generations are told; null: unknown. */
  seq: number | null;
  /** When the last look at the database began. */
  lookedAt: number;
  askedAt: number;
  looking: { running: Promise<void> | null; next: Promise<void> | null };
}

interface LookRow extends Head {
  isBehind: boolean | null;
  isMenuNews: boolean;
}

/** `listeningSince` says since when other processes' news have been heard without a gap, null: not now. */
export function createFreshness(db: Database, listeningSince: () => number | null): Freshness {
  const marks = new Map<number, Mark>();
  // One row for all merchants, so that a mark that was forgotten never comes back as it was.
  let generation = 0;
  const markOf = (merchantId: number): Mark => {
    const known = marks.get(merchantId);
    if (known) return known;
    generation += 1;
    const mark: Mark = {
      ...{ generations: { menu: generation, other: generation }, seq: null },
      ...{ lookedAt: Number.NEGATIVE_INFINITY, askedAt: performance.now(), looking: { running: null, next: null } },
    };
    marks.set(merchantId, mark);
    const [oldest] = marks.keys();
    if (marks.size > MAX_MERCHANTS && oldest !== undefined) marks.delete(oldest);
    return mark;
  };
  const end = (mark: Mark, change: Change) => {
    generation += 1;
    mark.generations.other = generation;
    if (change === "menu") mark.generations.menu = generation;
  };
  const look = async (asked: readonly number[]): Promise<Head[]> => {
    const startedAt = performance.now();
    const merchants = asked.map((merchantId) => ({ merchantId, mark: marks.get(merchantId) }));
    const seqs = merchants.map(({ mark }) => mark?.seq ?? null);
    const rows = await db.withSystem((tx) => tx.query<LookRow>(LOOK, [asked, seqs, [...MENU_EVENTS]]));
    const found = new Map(rows.map((row) => [row.merchantId, row]));
    merchants.forEach(({ merchantId, mark }, index) => {
      if (!mark) return;
      const row = found.get(merchantId);
      const from = seqs[index] ?? null;
      // Gone, set back by a restore, or looked at for the first time: nothing that is kept counts.
      if (row?.isBehind !== false || from === null) end(mark, "menu");
      else if (row.seq > from) end(mark, row.isMenuNews ? "menu" : "other");
      mark.seq = row?.seq ?? null;
      mark.lookedAt = Math.max(mark.lookedAt, startedAt);
    });
    return rows;
  };
  /** A look that begins after this question; those that ask meanwhile share the next. */
  const lookAnew = (merchantId: number, { looking }: Mark): Promise<void> => {
    if (looking.next) return looking.next;
    const begin = async () => {
      await looking.running?.catch(() => undefined);
      looking.running = looking.next;
      looking.next = null;
      await look([merchantId]);
    };
    looking.next = begin();
    return looking.next;
  };
  return {
    async stamp(merchantId, endsWith) {
      const mark = markOf(merchantId);
      mark.askedAt = performance.now();
      await lookAnew(merchantId, mark);
      return { merchantId, endsWith, generation: mark.generations[endsWith] };
    },
    async isCurrent({ merchantId, endsWith, generation: kept }) {
      const mark = marks.get(merchantId);
      if (mark?.generations[endsWith] !== kept) return false;
      mark.askedAt = performance.now();
      const since = listeningSince();
      const isTrusted = since !== null && mark.lookedAt >= since && mark.askedAt - mark.lookedAt < TRUSTED_MS;
      if (!isTrusted) await lookAnew(merchantId, mark);
      return mark.generations[endsWith] === kept;
    },
    note(merchantId, change) {
      const mark = marks.get(merchantId);
      if (mark) end(mark, change);
    },
    noteEvents(merchantId, events) {
      const mark = marks.get(merchantId);
      const news = mark ? events.filter(({ seq }) => mark.seq === null || seq > mark.seq) : [];
      if (mark && news.length > 0) end(mark, changeOf(news));
    },
    async look(merchantIds) {
      const oldest = performance.now() - FORGOTTEN_MS;
      for (const [merchantId, { askedAt }] of marks) if (askedAt < oldest) marks.delete(merchantId);
      const all = new Set([...merchantIds, ...marks.keys()]);
      return all.size === 0 ? [] : look([...all]);
    },
  };
}
