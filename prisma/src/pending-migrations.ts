import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { MigrationStopped } from "./stop.ts";

const FOLDER = path.resolve(import.meta.dirname, "../migrations");

/** Names of the migrations that this database has not had; a migration that was edited after it ran is refused. */
export async function pendingMigrations(client: pg.Client): Promise<string[]> {
  const applied = await appliedMigrations(client);
  const pending: string[] = [];
  for (const entry of readdirSync(FOLDER, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const checksum = applied.get(entry.name);
    if (checksum === undefined) pending.push(entry.name);
    else if (!checksumsOf(entry.name).includes(checksum)) {
      throw new MigrationStopped(`migration ${entry.name} was changed after this database had it: use a new database`);
    }
  }
  return pending;
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const found = await client.query("SELECT 1 WHERE to_regclass('atapos._prisma_migrations') IS NOT NULL");
  if (found.rowCount === 0) return new Map();
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM atapos._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** A checkout on Windows may have other line ends than the one that migrated. */
function checksumsOf(name: string): string[] {
  const text = readFileSync(path.join(FOLDER, name, "migration.sql"), "utf8");
  const unix = text.replaceAll("\r\n", "\n");
  return [text, unix, unix.replaceAll("\n", "\r\n")].map((each) => createHash("sha256").update(each).digest("hex"));
}
