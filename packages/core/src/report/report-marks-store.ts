import { type MerchantTx, statement } from "@atapos/db";

/** Enough that a quiet week is one step, few enough that a step stays short. */
const EVENTS_AT_A_TIME = 20_000;

/**
 * The business dates that events (`news`, in the state's reach) have changed: of the orders they name, and of the
 * days on which money of those orders moved. Ends in the CTE `changed`.
 */
const CHANGED = `touched AS (SELECT DISTINCT oh_id FROM news WHERE oh_id IS NOT NULL),
   changed AS (
     SELECT o.oh_business_date AS date FROM touched t JOIN atapos.order_header o ON o.me_id = $1 AND o.oh_id = t.oh_id
     UNION
     SELECT e.pe_business_date FROM touched t JOIN atapos.payment p ON p.me_id = $1 AND p.oh_id = t.oh_id
     JOIN atapos.payment_entry e ON e.me_id = p.me_id AND e.py_id = p.py_id)`;

const news = (upTo: string) => `news AS MATERIALIZED (
     SELECT e.ev_seq, e.oh_id FROM state, atapos.event e
     WHERE e.me_id = $1 AND e.ev_seq > state.rs_seq AND e.ev_seq <= ${upTo})`;

// A state read by another clock has no hours to offer.
const STATE = `SELECT s.rs_seq, c.co_value AS head FROM atapos.report_state s
   JOIN atapos.merchant m ON m.me_id = s.me_id AND m.me_timezone = s.rs_time_zone
   JOIN atapos.counter c ON c.me_id = s.me_id AND c.co_name = 'event' WHERE s.me_id = $1`;

const STALE = statement(
  "report-stale-dates",
  `WITH state AS MATERIALIZED (${STATE}), ${news("state.head")}, ${CHANGED},
   stale AS (SELECT date FROM changed UNION SELECT rk_date FROM atapos.report_mark WHERE me_id = $1)
   SELECT (SELECT head - rs_seq FROM state) = (SELECT count(*) FROM news) AS "isKnown",
     coalesce((SELECT array_agg(date::text) FROM stale), '{}') AS dates`,
);

/** The dates whose sums are out of date, or "all" where nothing may be relied on. */
export async function staleDates(tx: MerchantTx): Promise<ReadonlySet<string> | "all"> {
  const [row] = await tx.query<{ isKnown: boolean | null; dates: string[] }>(STALE, [tx.merchantId]);
  return row?.isKnown ? new Set(row.dates) : "all";
}

const BEGIN = statement(
  "report-state-begin",
  `INSERT INTO atapos.report_state (me_id, rs_seq, rs_time_zone) VALUES ($1, 0, '') ON CONFLICT DO NOTHING`,
);
const LOCK = statement(
  "report-state-lock",
  "SELECT rs_seq AS seq FROM atapos.report_state WHERE me_id = $1 FOR NO KEY UPDATE SKIP LOCKED",
);

/** False when another process is at it. */
export async function lockReportState(tx: MerchantTx): Promise<boolean> {
  await tx.query(BEGIN, [tx.merchantId]);
  return (await tx.query(LOCK, [tx.merchantId])).length > 0;
}

// The counter and the events come from one snapshot, in which every event up to the counter's value is there, and with
// it what the event tells of: what is summed later can only be newer.
const FOLLOW = statement(
  "report-follow-events",
  `WITH state AS MATERIALIZED (
     SELECT rs_seq, least(head, rs_seq + ${EVENTS_AT_A_TIME}) AS upto, head FROM (${STATE}) s),
   ${news("state.upto")}, ${CHANGED},
   marked AS (INSERT INTO atapos.report_mark (me_id, rk_date) SELECT $1, date FROM changed ON CONFLICT DO NOTHING)
   UPDATE atapos.report_state s SET rs_seq = state.upto FROM state
   WHERE s.me_id = $1 AND state.upto - state.rs_seq = (SELECT count(*) FROM news)
   RETURNING state.upto < state.head AS "hasMore"`,
);
const MARK_ALL = statement(
  "report-mark-all",
  `WITH dates AS (
     SELECT oh_business_date AS date FROM atapos.order_header WHERE me_id = $1
     UNION SELECT pe_business_date FROM atapos.payment_entry WHERE me_id = $1),
   marked AS (INSERT INTO atapos.report_mark (me_id, rk_date) SELECT $1, date FROM dates ON CONFLICT DO NOTHING)
   UPDATE atapos.report_state s SET rs_seq = c.co_value, rs_time_zone = m.me_timezone
   FROM atapos.merchant m JOIN atapos.counter c ON c.me_id = m.me_id AND c.co_name = 'event'
   WHERE s.me_id = $1 AND m.me_id = $1`,
);

/**
 * Marks the days that the next events changed, or every day where events are missing (cleared before they were
 * followed), the clock has changed or nothing was marked before. Resolves with whether there are more events.
 */
export async function followEvents(tx: MerchantTx): Promise<boolean> {
  const [followed] = await tx.query<{ hasMore: boolean }>(FOLLOW, [tx.merchantId]);
  if (followed) return followed.hasMore;
  await tx.query(MARK_ALL, [tx.merchantId]);
  return false;
}

const MARKS = statement(
  "report-marks",
  `SELECT rk_date::text AS date FROM atapos.report_mark WHERE me_id = $1 AND rk_date < $2::date
   ORDER BY rk_date DESC LIMIT $3`,
);
const CLEAR = statement(
  "report-marks-clear",
  "DELETE FROM atapos.report_mark WHERE me_id = $1 AND rk_date = ANY($2::date[])",
);

/** Marked dates before `today`, latest first: they are asked for most. */
export async function markedDates(tx: MerchantTx, today: string, limit: number): Promise<string[]> {
  const rows = await tx.query<{ date: string }>(MARKS, [tx.merchantId, today, limit]);
  return rows.map(({ date }) => date);
}

export async function clearMarks(tx: MerchantTx, dates: readonly string[]): Promise<void> {
  await tx.query(CLEAR, [tx.merchantId, dates]);
}
