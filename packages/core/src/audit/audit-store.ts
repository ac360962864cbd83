import { type MerchantTx, statement } from "@atapos/db";
import { AUDIT_ACTIONS, type AuditArea } from "@atapos/domain";
import type { ListAuditInput } from "./schema.ts";

export interface AuditRow {
  id: number;
  actor: string;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
  requestId: string | null;
  at: Date;
}

const COLUMNS = `au_id AS id, au_actor AS actor, au_action AS action, au_subject AS subject, au_before AS before,
  au_after AS after, au_request_id AS "requestId", created_at AS at`;

/**
 * The days that are asked for, as ids: rows are numbered as they are written, and no transaction lasts ten minutes.
 * $1 merchant, $2 older than this id, $3 first day, $4 last day, $5 actor, $6 actions, $7 how many
 */
const SPAN = `span AS MATERIALIZED (
    SELECT $3::date::timestamp AT TIME ZONE me_timezone AS since, ($4::date + 1)::timestamp AT TIME ZONE me_timezone AS until
    FROM atapos.merchant WHERE me_id = $1),
  bounds AS MATERIALIZED (
    SELECT since, until,
      coalesce((SELECT au_id FROM atapos.audit_log WHERE me_id = $1 AND created_at < since - interval '10 minutes'
        ORDER BY created_at DESC LIMIT 1), 0) AS low,
      least($2, coalesce((SELECT au_id FROM atapos.audit_log WHERE me_id = $1 AND created_at >= until + interval '10 minutes'
        ORDER BY created_at LIMIT 1), $2)) AS high
    FROM span)`;

const ROWS = `atapos.audit_log WHERE me_id = $1
    AND au_id > (SELECT low FROM bounds) AND au_id < (SELECT high FROM bounds)
    AND ($3::date IS NULL OR created_at >= (SELECT since FROM bounds))
    AND ($4::date IS NULL OR created_at < (SELECT until FROM bounds))
    AND ($5::text IS NULL OR au_actor = $5) AND ($6::text[] IS NULL OR au_action = ANY($6))`;
const NEWEST = "ORDER BY au_id DESC LIMIT $7";

const ALL = statement("audit-all", `WITH ${SPAN} SELECT ${COLUMNS} FROM ${ROWS} ${NEWEST}`);
const BY_ACTOR = statement("audit-by-actor", `WITH ${SPAN} SELECT ${COLUMNS} FROM ${ROWS} AND au_actor = $8 ${NEWEST}`);
// The newest of each key and then of all: a rare action is found without reading what lies between.
const BY_ACTION = statement(
  "audit-by-action",
  `WITH ${SPAN} SELECT found.* FROM unnest($8::text[]) AS key CROSS JOIN LATERAL (
     SELECT ${COLUMNS} FROM ${ROWS} AND au_action = key ${NEWEST}) found
   ORDER BY found.id DESC LIMIT $7`,
);
const BY_SUBJECT = statement(
  "audit-by-subject",
  `WITH ${SPAN} SELECT found.* FROM unnest($8::text[]) AS key CROSS JOIN LATERAL (
     SELECT ${COLUMNS} FROM ${ROWS} AND au_subject = key ${NEWEST}) found
   ORDER BY found.id DESC LIMIT $7`,
);

/** Where nearly everybody's work is: the way by the person is the shorter one. */
const BUSY: ReadonlySet<AuditArea> = new Set(["money", "orders"]);

export interface AuditQuery extends Pick<ListAuditInput, "actor" | "area" | "from" | "to" | "cursor" | "limit"> {
  /** null: of anything. */
  subjects: readonly string[] | null;
}

/** Newest first, one more than asked for when there is one. Whatever is filtered, an index leads there. */
export function readAuditRows(tx: MerchantTx, query: AuditQuery): Promise<AuditRow[]> {
  const { actor = null, area, subjects } = query;
  const actions = area ? AUDIT_ACTIONS[area] : null;
  const place = [tx.merchantId, query.cursor ?? Number.MAX_SAFE_INTEGER, query.from ?? null, query.to ?? null];
  const most = query.limit + 1;
  if (subjects) return tx.query<AuditRow>(BY_SUBJECT, [...place, actor, actions, most, subjects]);
  if (actor && (!area || BUSY.has(area))) return tx.query<AuditRow>(BY_ACTOR, [...place, null, actions, most, actor]);
  if (area) return tx.query<AuditRow>(BY_ACTION, [...place, actor, null, most, actions]);
  return tx.query<AuditRow>(ALL, [...place, null, null, most]);
}
