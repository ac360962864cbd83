import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { sqlState } from "../door.ts";
import { DEAD_LETTER_QUEUE, QUEUE_POLICIES } from "../job-queues.ts";
import { installJobs, jobsVersion } from "../jobs-schema.ts";
import { APPEND_ONLY_TABLES, GLOBAL_TABLES, RETAINED_TABLES, sqlArray } from "./table-lists.ts";

const POLICIES = readFileSync(path.join(import.meta.dirname, "policies.sql"), "utf8")
  .replace("%GLOBAL_TABLES%", sqlArray(GLOBAL_TABLES))
  .replace("%APPEND_ONLY_TABLES%", sqlArray(APPEND_ONLY_TABLES))
  .replace("%RETAINED_TABLES%", sqlArray(RETAINED_TABLES));
const RETRIED = new Set(["40P01", "55P03"]);

/** Names what would be applied; kept as the schema's comment, so that an unchanged start skips it. */
export function securityFingerprint(): string {
  const parts = [POLICIES, jobsVersion(), DEAD_LETTER_QUEUE, JSON.stringify(QUEUE_POLICIES)];
  return `security ${createHash("sha256").update(parts.join("\n")).digest("hex")}`;
}

export async function isSecurityCurrent(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ comment: string | null }>(
    "SELECT obj_description(oid, 'pg_namespace') AS comment FROM pg_namespace WHERE nspname = 'atapos'",
  );
  return rows[0]?.comment === securityFingerprint();
}

/** Runs as the owner of the schema: the job tables, then every right and policy in one transaction. */
export async function applySecurity(client: pg.Client): Promise<void> {
  await installJobs(client);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query("BEGIN; SET LOCAL lock_timeout = '15s'");
      await client.query(POLICIES);
      await client.query(`COMMENT ON SCHEMA atapos IS '${securityFingerprint()}'`);
      await client.query("COMMIT");
      return;
    } catch (error) {
      await client.query("ROLLBACK");
      if (attempt >= 4 || !RETRIED.has(sqlState(error) ?? "")) throw error;
    }
  }
}
