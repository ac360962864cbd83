import pg from "pg";
import { sqlState } from "./door.ts";
import { MigrationStopped } from "./stop.ts";

const OLDEST_SERVER = 150_000;

/** What went wrong, by SQLSTATE or by the socket's error code. */
const REASONS: Readonly<Record<string, string>> = {
  "28P01": "the password or the user name is wrong",
  "28000": "the server does not let this user in",
  "3D000": "the database does not exist: create it first",
  "42501": "this user may not connect to the database",
  "53300": "the server has no free connection",
  "57P03": "the server is starting up or shutting down",
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "the host name cannot be looked up",
  ETIMEDOUT: "the server does not answer",
  EHOSTUNREACH: "the host cannot be reached",
};

/** The address without user and password, for messages. */
export function addressOf(databaseUrl: string): string {
  const url = parseDatabaseUrl(databaseUrl);
  return `${url.hostname}:${url.port || "5432"}${url.pathname}`;
}

export function parseDatabaseUrl(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new MigrationStopped("DATABASE_URL is not of the form postgresql://user:password@host:5432/database");
  }
  return url;
}

/** Opens one connection, runs `work`, closes it; a refused connection becomes one line without its password. */
export async function withConnection<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw connectionStopped(databaseUrl, error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function connectionStopped(databaseUrl: string, error: unknown): MigrationStopped {
  const code = sqlState(error) ?? errorCode(error) ?? "";
  const timedOut = error instanceof Error && /timeout/i.test(error.message) ? REASONS.ETIMEDOUT : undefined;
  const reason = REASONS[code] ?? timedOut ?? `the connection failed (${code || "no code"})`;
  return new MigrationStopped(`cannot open the database ${addressOf(databaseUrl)}: ${reason}`);
}

function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

export async function requireSupportedServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name",
  );
  const server = rows[0];
  if (server === undefined || server.version >= OLDEST_SERVER) return;
  throw new MigrationStopped(`PostgreSQL ${server.name} is too old: 15 or newer is needed`);
}

/** True when the database lets this address in; false when it refuses the login itself. */
export async function canLogIn(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (["28P01", "28000", "42501", "22023"].includes(sqlState(error) ?? "")) return false;
    throw connectionStopped(databaseUrl, error);
  } finally {
    await client.end().catch(() => {});
  }
}
