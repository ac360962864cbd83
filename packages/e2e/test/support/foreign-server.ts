import { rmSync } from "node:fs";
import pg from "pg";
import { startPostgres } from "../../../../scripts/embedded-postgres.mjs";
import { temporaryDataDir } from "./installation.ts";

export interface ForeignServer {
  port: number;
  /** The database `shop` as the server's administrator. */
  superuserUrl: string;
  /** The database `shop` as another login. */
  urlOf(user: string, password: string): string;
  /** What an administrator would type, connected to `shop`. */
  administer(sql: string): Promise<pg.QueryResult>;
  stop(): Promise<void>;
}

/** A PostgreSQL server that nobody prepared for us: an empty database `shop` and no role but its superuser. */
export async function startForeignServer(): Promise<ForeignServer> {
  const dataDir = temporaryDataDir();
  const postgres = await startPostgres({ dataDir, fast: true });
  const urlOf = (database: string) => postgres.superuserUrl.replace(/\/atapos$/, `/${database}`);
  for (const sql of ["DROP DATABASE atapos", "DROP ROLE atapos_owner", "CREATE DATABASE shop"]) {
    await query(urlOf("postgres"), sql);
  }
  return {
    port: postgres.port,
    superuserUrl: urlOf("shop"),
    urlOf: (user, password) => `postgresql://${user}:${password}@127.0.0.1:${postgres.port}/shop`,
    administer: (sql) => query(urlOf("shop"), sql),
    async stop() {
      await postgres.stop();
      for (const folder of new Set([dataDir, postgres.dataDir])) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function query(connectionString: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
