import path from "node:path";
import { MigrationStopped } from "./stop.ts";

export interface MigrationEnv {
  databaseUrl: string;
  loginSecret: string;
  dataDir: string;
}

/** The environment of the migration's command line. */
export function readMigrationEnv(env: NodeJS.ProcessEnv = process.env): MigrationEnv {
  const databaseUrl = env.DATABASE_URL ?? "";
  const loginSecret = env.DB_LOGIN_SECRET ?? "";
  if (databaseUrl === "") throw new MigrationStopped("DATABASE_URL is not set");
  if (loginSecret.length < 32) throw new MigrationStopped("DB_LOGIN_SECRET is not set or shorter than 32 characters");
  const dataDir = env.ATAPOS_DATA_DIR || path.resolve(import.meta.dirname, "../../.data");
  return { databaseUrl, loginSecret, dataDir };
}

/** Set by the test run's global setup. */
export function testClusterUrl(env: NodeJS.ProcessEnv = process.env): string {
  const url = env.ATAPOS_TEST_CLUSTER;
  if (!url) throw new Error("no test cluster: run the tests with vitest from the root of the repository");
  return url;
}
