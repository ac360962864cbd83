import { type CallValue, type Statement, statement } from "@atapos/db";
import { ORDER_JSON } from "./order-store.ts";

/** What a list is narrowed to; null asks for nothing. */
export interface OrderFilter {
  status: string | null;
  paymentStatuses: string[] | null;
  /** Business dates, inclusive. */
  from: string | null;
  to: string | null;
  search: string | null;
  customerId: number | null;
  tableSessionId: number | null;
}

const CONDITIONS: Readonly<Record<keyof OrderFilter, (parameter: string) => string>> = {
  status: (parameter) => `o.oh_status = ${parameter}::text`,
  paymentStatuses: (parameter) => `o.oh_payment_status = ANY(${parameter}::text[])`,
  from: (parameter) => `o.oh_business_date >= ${parameter}::date`,
  to: (parameter) => `o.oh_business_date <= ${parameter}::date`,
  search: (parameter) => `position(upper(${parameter}::text) IN o.oh_order_number) > 0`,
  customerId: (parameter) => `o.cu_id = ${parameter}::int`,
  tableSessionId: (parameter) => `o.ts_id = ${parameter}::bigint`,
};
const FILTERS: readonly (keyof OrderFilter)[] = [
  ...(["status", "paymentStatuses", "from", "to"] as const),
  ...(["search", "customerId", "tableSessionId"] as const),
];

/** Limits that screens ask for; written into the statement, where a parameter leaves the planner to guess. */
const USUAL_LIMITS: readonly number[] = [20, 50, 100];

interface Page {
  skip: number;
  limit: number;
  before: number | null;
}

/** One page, newest first: the filter's values follow the merchant, `values` follow those. */
export function pageStatement(filter: OrderFilter, page: Page): { statement: Statement; values: CallValue[] } {
  const { names, conditions } = conditionsOf(filter);
  const values: CallValue[] = [];
  const parameter = (value: number) => {
    values.push(value);
    return `$${1 + names.length + values.length}`;
  };
  const isUsual = USUAL_LIMITS.includes(page.limit);
  const older = page.before === null ? "" : ` AND o.oh_id < ${parameter(page.before)}::bigint`;
  const limit = isUsual ? String(page.limit) : `${parameter(page.limit)}::int`;
  const offset = page.skip === 0 ? "" : `${parameter(page.skip)}::int`;
  const name = ["order-list", lettersOf(names), older && "before", isUsual && page.limit, offset && "skip"].filter(
    Boolean,
  );
  const isSearchAlone = names.length === 1 && names[0] === "search";
  return {
    values,
    // The ids first: what is skipped is then read from the index alone.
    statement: remembered(name.join("-"), () => {
      const walk = (most: string) =>
        `SELECT o.oh_id FROM atapos.order_header o WHERE ${conditions}${older} ORDER BY o.oh_id DESC LIMIT ${most}`;
      const ids = isSearchAlone
        ? searched({ conditions, older, walk: walk(offset ? `${limit} + ${offset}` : limit), limit })
        : walk(limit);
      return `SELECT ${ORDER_JSON} AS "order" FROM (${ids}${offset && ` OFFSET ${offset}`}) page
       JOIN atapos.order_header o ON o.me_id = $1 AND o.oh_id = page.oh_id ORDER BY o.oh_id DESC`;
    }),
  };
}

/** Of the numbers that hold the text, as many are taken from their index. */
const FEW = 1_000;

/**
 * Numbers that hold some text are mostly few, and to walk the orders until a page of them is full would read nearly
 * all: their index has them in a fiftieth of the pages. Where they are many the walk is short, and done instead.
 */
const searched = ({ conditions, older, walk, limit }: Record<"conditions" | "older" | "walk" | "limit", string>) => `
  WITH found AS MATERIALIZED (
    SELECT o.oh_order_number FROM atapos.order_header o WHERE ${conditions} LIMIT ${FEW + 1}),
  known AS MATERIALIZED (SELECT count(*) <= ${FEW} AS is_few FROM found)
  SELECT o.oh_id FROM (
    SELECT (SELECT n.oh_id FROM atapos.order_header n WHERE n.me_id = $1 AND n.oh_order_number = found.oh_order_number)
    FROM found WHERE (SELECT is_few FROM known)
    UNION ALL (SELECT walked.oh_id FROM (${walk}) walked WHERE NOT (SELECT is_few FROM known))) o(oh_id)
  WHERE true${older} ORDER BY o.oh_id DESC LIMIT ${limit}`;

/** How many there are, up to the bound that is the last value. */
export function countStatement(filter: OrderFilter): Statement {
  const { names, conditions } = conditionsOf(filter);
  return remembered(
    ["order-count", lettersOf(names)].filter(Boolean).join("-"),
    () => `SELECT count(*)::int AS total FROM (
       SELECT 1 FROM atapos.order_header o WHERE ${conditions} LIMIT $${2 + names.length}) counted`,
  );
}

/** Only what is asked: a condition that is switched off by a parameter still keeps the planner from the index. */
function conditionsOf(filter: OrderFilter): { names: (keyof OrderFilter)[]; conditions: string } {
  const names = FILTERS.filter((name) => filter[name] !== null);
  const conditions = names.map((name, index) => CONDITIONS[name](`$${2 + index}`));
  return { names, conditions: ["o.me_id = $1", ...conditions].join(" AND ") };
}

/** What the statements take after the merchant. */
export const valuesOf = (filter: OrderFilter): CallValue[] =>
  FILTERS.flatMap((name) => (filter[name] === null ? [] : [filter[name]]));

/** The filters in a statement's name, which has room for few characters. */
const lettersOf = (names: readonly (keyof OrderFilter)[]): string =>
  names.map((name) => FILTERS.indexOf(name)).join("");

const statements = new Map<string, Statement>();

function remembered(name: string, textOf: () => string): Statement {
  const known = statements.get(name);
  if (known) return known;
  const made = statement(name, textOf());
  statements.set(name, made);
  return made;
}
