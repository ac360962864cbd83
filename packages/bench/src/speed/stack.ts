import path from "node:path";
import { type TestDatabase, testDatabase } from "@atapos/db/testing";
import pg from "pg";
import { freePort, type RunningProgram, startProgram } from "./child.ts";
import { staffTokenKey } from "./token.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../../../..");
const SECRET = "a secret of the bench that is longer than 32 bytes";
/** What the program opens by itself: 3 and 5 more. */
const CONNECTIONS = 8;

export interface Stack {
  api: RunningProgram;
  ceiling: RunningProgram;
  postgresPid: number;
  tokenKey: Buffer;
  /** As superuser, past every wall. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  client: pg.Client;
  stop(): Promise<void>;
}

/** The program and its ceiling, each a process of its own, on one database that `fill` has filled. */
export async function startStack(
  fill: (client: pg.Client) => Promise<void>,
  { profileTo, processes = 1 }: { profileTo: string | null; processes?: number },
): Promise<Stack> {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await fill(client);
  await vacuumFilled(client);
  await client.query("CHECKPOINT");
  const tokenKey = staffTokenKey(SECRET);
  const api = await startApi(database, { profileTo, processes });
  const ceiling = await startCeiling(database, tokenKey);
  const lock = await client.query<{ lines: string }>("SELECT pg_read_file('postmaster.pid') AS lines");
  return {
    ...{ api, ceiling, tokenKey, client },
    postgresPid: Number(lock.rows[0]?.lines.split("\n")[0]),
    query: async (text, values) => (await client.query(text, values)).rows,
    async stop() {
      await Promise.all([api.stop(), ceiling.stop()]);
      await client.end();
      await database.drop();
    },
  };
}

/** Tables without rows keep no statistics, as in a new shop: with them a plan for ever would be made for nothing. */
async function vacuumFilled(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_stat_user_tables WHERE schemaname = 'atapos' AND n_live_tup > 0",
  );
  for (const { name } of rows) await client.query(`VACUUM ANALYZE atapos.${client.escapeIdentifier(name)}`);
}

async function startApi(
  database: TestDatabase,
  { profileTo, processes }: { profileTo: string | null; processes: number },
): Promise<RunningProgram> {
  const port = await freePort();
  return startProgram({
    name: "the api",
    file: path.join(REPOSITORY, "apps/api/src/main.ts"),
    nodeOptions: profileTo === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileTo}`],
    env: {
      ...{ DATABASE_URL: database.ownerUrl, DB_LOGIN_SECRET: database.loginSecret },
      ...{ JWT_SECRET_KEY: SECRET, NEXTAUTH_SECRET: `${SECRET}, another`, RATE_LIMIT_ENABLED: "false" },
      ...{ API_PORT: String(port), API_PROCESSES: String(processes) },
    },
    ...{ port, ready: "/health" },
  });
}

async function startCeiling(database: TestDatabase, key: Buffer): Promise<RunningProgram> {
  const port = await freePort();
  return startProgram({
    name: "the ceiling",
    file: path.join(import.meta.dirname, "ceiling.ts"),
    env: {
      ...{ CEILING_DATABASE: database.webUrl, CEILING_PORT: String(port), CEILING_KEY: key.toString("hex") },
      CEILING_CONNECTIONS: String(CONNECTIONS),
    },
    ...{ port, ready: "/" },
  });
}
