import { statement } from "@atapos/db";
import type { Deps } from "../deps.ts";

const EMAILS = statement(
  "staff-emails",
  `SELECT ac_id AS "accountId", ac_email AS email FROM atapos.account WHERE ac_id = ANY($1::int[])`,
);

/** Addresses by account; accounts belong to the installation, so this is system work. */
export async function staffEmails(deps: Deps, accountIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await deps.db.withSystem((tx) => tx.query<{ accountId: number; email: string }>(EMAILS, [accountIds]));
  return new Map(rows.map((row) => [row.accountId, row.email]));
}
