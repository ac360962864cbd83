import type pg from "pg";

/** The words that each `column IN (...)` CHECK of the schema allows, by column name, in order. */
export async function allowedValues(
  query: (text: string) => Promise<pg.QueryResultRow[]>,
): Promise<Map<string, string[]>> {
  const rows = await query(`
    SELECT a.attname AS column, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
    WHERE c.contype = 'c' AND c.connamespace = 'atapos'::regnamespace`);
  const words = new Map<string, string[]>();
  for (const row of rows) {
    const list = /= ANY \(ARRAY\[(.*)\]\)/.exec(String(row.definition))?.[1];
    if (list === undefined) continue;
    words.set(
      String(row.column),
      [...list.matchAll(/'([^']*)'::text/g)].map((match) => match[1] ?? ""),
    );
  }
  return words;
}
