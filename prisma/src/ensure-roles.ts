import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { sqlState } from "./door.ts";
import { neededRoleStatements, type RoleNeeds } from "./roles.ts";
import { MigrationStopped } from "./stop.ts";

/** Two migrations of one cluster touch the same rows of its catalogue: "tuple concurrently updated" is XX000. */
const RETRIED = new Set(["XX000", "23505", "40001", "40P01"]);
/** Not allowed, or about a role that could not be made: what is still needed afterwards goes into the script. */
const REFUSED = new Set(["42501", "42704", "0LP01"]);

/** Makes the roles right, or leaves a script for whoever may and stops with one line. */
export async function ensureRoles(needs: RoleNeeds, dataDir: string): Promise<void> {
  for (const statement of await neededRoleStatements(needs)) await attempt(needs.client, statement);
  const remaining = await neededRoleStatements(needs);
  if (remaining.length === 0) return;
  const file = writeScript(remaining, dataDir);
  throw new MigrationStopped(
    `this login may not make the database roles: have an administrator run ${file} in this database, then start again`,
    3,
  );
}

async function attempt(client: pg.Client, statement: string): Promise<void> {
  for (let count = 1; ; count += 1) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const state = sqlState(error) ?? "";
      if (REFUSED.has(state)) return;
      if (count >= 20 || !RETRIED.has(state)) throw error;
      await sleep(Math.random() * 25 * count);
    }
  }
}

/** Holds SCRAM verifiers, no passwords; still nothing for other eyes. */
function writeScript(statements: readonly string[], dataDir: string): string {
  const file = path.resolve(dataDir, "atapos-roles.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  const lines = [
    "-- Run once as an administrator of this PostgreSQL server, connected to the Atapos database.",
    ...statements.map((statement) => `${statement};`),
  ];
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  return file;
}
