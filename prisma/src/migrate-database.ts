import pg from "pg";
import { checkCatalogue } from "./catalogue-check.ts";
import { requireSupportedServer, withConnection } from "./connect.ts";
import { ensureRoles } from "./ensure-roles.ts";
import { withOptions } from "./logins.ts";
import { pendingMigrations } from "./pending-migrations.ts";
import { runPrisma } from "./run-prisma.ts";
import { applySecurity, isSecurityCurrent } from "./security/apply-security.ts";
import { MigrationStopped } from "./stop.ts";

export interface MigrationOptions {
  /** The login of an owner, an administrator or a superuser; used for nothing but this. */
  databaseUrl: string;
  loginSecret: string;
  /** Where the administrator's script goes when this login may make no roles. */
  dataDir: string;
  log: (line: string) => void;
}

export interface MigrationSummary {
  owner: string;
  /** Names of the migrations applied now. */
  applied: string[];
  isSecurityApplied: boolean;
}

/** One at a time in a database. */
const LOCK = "SELECT pg_advisory_lock(hashtext('atapos migration'))";

/** Brings a database to this version: roles, schema, rights, job queues. Does nothing twice. */
export async function migrateDatabase(options: MigrationOptions): Promise<MigrationSummary> {
  return withConnection(options.databaseUrl, async (client) => {
    await requireSupportedServer(client);
    await client.query(LOCK);
    const { owner, user } = await chooseOwner(client);
    const { databaseUrl, loginSecret: secret } = options;
    await ensureRoles({ client, databaseUrl, secret, owner }, options.dataDir);
    if (owner !== user) await client.query(`SET ROLE ${pg.escapeIdentifier(owner)}`);
    await client.query("CREATE SCHEMA IF NOT EXISTS atapos");
    const applied = await applyMigrations(client, ownerAddress(databaseUrl, owner, user), options.log);
    const isSecurityApplied = await secure(client, applied.length > 0);
    options.log(`database ${applied.length > 0 ? `migrated (${applied.join(", ")})` : "is up to date"}`);
    return { owner, applied, isSecurityApplied };
  });
}

/** A superuser migrates as a role that is none, so that row level security binds whoever owns the tables. */
async function chooseOwner(client: pg.Client): Promise<{ owner: string; user: string }> {
  const { rows } = await client.query<{
    user: string;
    isSuper: boolean;
    owner: string | null;
    ownerIsSuper: boolean | null;
  }>(
    `SELECT r.rolname AS user, r.rolsuper AS "isSuper", o.rolname AS owner, o.rolsuper AS "ownerIsSuper"
     FROM pg_roles r LEFT JOIN (pg_namespace n JOIN pg_roles o ON o.oid = n.nspowner) ON n.nspname = 'atapos'
     WHERE r.rolname = current_user`,
  );
  const found = rows[0];
  if (found === undefined) throw new MigrationStopped("this login has no role");
  if (found.ownerIsSuper) {
    throw new MigrationStopped(`the schema atapos belongs to the superuser ${found.owner}: give it to another role`);
  }
  const owner = found.owner ?? (found.isSuper ? "atapos_owner" : found.user);
  if (owner === found.user || found.isSuper) return { owner, user: found.user };
  const member = await client.query<{ is: boolean }>("SELECT pg_has_role($1::name, 'MEMBER') AS is", [owner]);
  if (member.rows[0]?.is) return { owner, user: found.user };
  throw new MigrationStopped(`the schema atapos belongs to ${owner}: migrate as that role, not as ${found.user}`);
}

function ownerAddress(databaseUrl: string, owner: string, user: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("schema", "atapos");
  return owner === user ? url.href : withOptions(url.href, [`role=${owner.replaceAll(/[\\\s]/g, "\\$&")}`]);
}

async function applyMigrations(client: pg.Client, url: string, log: (line: string) => void): Promise<string[]> {
  const pending = await pendingMigrations(client);
  if (pending.length === 0) return [];
  log(`applying ${pending.length} migration${pending.length === 1 ? "" : "s"}`);
  const output = await runPrisma(["migrate", "deploy"], url);
  // Prisma has been seen to end well after its engine died.
  if ((await pendingMigrations(client)).length > 0)
    throw new MigrationStopped(`prisma migrate deploy gave up: ${output}`);
  return pending;
}

async function secure(client: pg.Client, isForced: boolean): Promise<boolean> {
  const check = () => checkCatalogue(async (text) => (await client.query(text)).rows);
  if (!isForced && (await isSecurityCurrent(client)) && (await check()).length === 0) return false;
  await applySecurity(client);
  const problems = await check();
  if (problems.length > 0) throw new MigrationStopped(`the database is not safe to use: ${problems.join("; ")}`);
  return true;
}
