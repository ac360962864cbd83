import type pg from "pg";
import { grantProblems } from "./security/grant-problems.ts";
import { roleProblems } from "./security/role-problems.ts";
import { tableProblems } from "./security/table-problems.ts";

export type CatalogueQuery = (text: string) => Promise<pg.QueryResultRow[]>;

/**
 * Reads the catalogue and names every hole in the walls between merchants; an empty list lets the program start.
 * Any login will do: the catalogue is open to all.
 */
export async function checkCatalogue(query: CatalogueQuery): Promise<string[]> {
  const problems: string[] = [];
  for (const text of [...tableProblems, ...grantProblems, ...roleProblems]) {
    for (const row of await query(text)) problems.push(String(row.problem));
  }
  return problems.sort();
}
