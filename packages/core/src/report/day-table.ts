import { type Statement, statement } from "@atapos/db";

interface DayTableOptions {
  table: string;
  date: string;
  /** Columns by the names that `rows` gives them, in its order after the date. */
  columns: Readonly<Record<string, string>>;
  /** SQL for the rows of some business dates, made from the orders themselves; $1 is the merchant. */
  rows: (dates: string) => string;
}

/** A table of sums by business date, and the same sums made anew from what they are sums of. */
export interface DayTable {
  /** $1 merchant, $2 dates. */
  drop: Statement;
  /** $1 merchant, $2 dates. */
  fold: Statement;
  /** Rows of a range as SQL; $1 merchant, $2 from, $3 to, $4 the dates in it that are read live. */
  range: string;
}

/** One definition of a day's rows serves both: what is stored can only be what is read live. */
export function dayTable({ table, date, columns, rows }: DayTableOptions): DayTable {
  const stored = [date, ...Object.values(columns)].join(", ");
  const named = Object.entries(columns).map(([name, column]) => `${column} AS ${name}`);
  return {
    drop: statement(`${table}-drop`, `DELETE FROM atapos.${table} WHERE me_id = $1 AND ${date} = ANY($2::date[])`),
    fold: statement(
      `${table}-fold`,
      `INSERT INTO atapos.${table} (me_id, ${stored}) SELECT $1, r.* FROM (${rows("$2::date[]")}) r`,
    ),
    range: `SELECT ${date} AS date, ${named.join(", ")} FROM atapos.${table}
       WHERE me_id = $1 AND ${date} BETWEEN $2::date AND $3::date AND ${date} <> ALL($4::date[])
     UNION ALL ${rows("$4::date[]")}`,
  };
}
