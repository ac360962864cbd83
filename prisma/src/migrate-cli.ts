// Brings the database of DATABASE_URL to this version, then ends: 0 done, 1 failed, 3 an administrator is needed.
import { readMigrationEnv } from "./env.ts";
import { migrateDatabase } from "./migrate-database.ts";
import { MigrationStopped } from "./stop.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);

try {
  await migrateDatabase({ ...readMigrationEnv(), log: print });
} catch (error) {
  const isExpected = error instanceof MigrationStopped;
  process.stderr.write(`${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = isExpected ? error.exitCode : 1;
}
