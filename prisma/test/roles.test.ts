import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningPostgres, startPostgres } from "../../scripts/embedded-postgres.mjs";
import { databaseLogins, loginPassword } from "../src/logins.ts";
import { type MigrationSummary, migrateDatabase } from "../src/migrate-database.ts";
import { connect } from "./support.ts";

/** Roles belong to a whole cluster, so these tests have one of their own, in which no role exists yet. */
let cluster: RunningPostgres;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "atapos-roles-"));
  cluster = await startPostgres({ dataDir: folder, fast: true });
});
afterAll(async () => {
  await cluster?.stop();
  for (const each of [folder, cluster?.dataDir]) if (each) rmSync(each, { recursive: true, force: true });
});

const SECRET = "a secret of the tests that is long enough";
const OTHER_SECRET = "another secret of the tests, long enough";
const script = () => path.join(folder, "scripts", "atapos-roles.sql");

function urlOf(database: string, login?: { user: string; password: string }): string {
  const url = Object.assign(new URL(login ? cluster.url : cluster.superuserUrl), { pathname: `/${database}` });
  return Object.assign(url, login ? { username: login.user, password: login.password } : {}).href;
}

function migrate(databaseUrl: string, loginSecret = SECRET): Promise<MigrationSummary> {
  return migrateDatabase({ databaseUrl, loginSecret, dataDir: path.dirname(script()), log: () => {} });
}

async function asSuperuser(database: string, text: string): Promise<void> {
  await using client = await connect(urlOf(database));
  await client.query(text);
}

async function logsIn(databaseUrl: string, secret: string): Promise<boolean> {
  const { webUrl, systemUrl } = databaseLogins({ databaseUrl, secret });
  for (const url of [webUrl, systemUrl]) {
    try {
      await using client = await connect(url);
      await client.query("SELECT 1");
    } catch {
      return false;
    }
  }
  return true;
}

test("a login without the right to make roles leaves a script, and goes on once a superuser ran it", async () => {
  await asSuperuser("postgres", "CREATE ROLE plain LOGIN PASSWORD 'plain'");
  await asSuperuser("postgres", "CREATE DATABASE plain OWNER plain");
  const url = urlOf("plain", { user: "plain", password: "plain" });

  await expect(migrate(url)).rejects.toMatchObject({
    name: "MigrationStopped",
    exitCode: 3,
    message: expect.stringContaining(script()),
  });
  expect(statSync(script()).mode & 0o777).toBe(0o600);
  const text = readFileSync(script(), "utf8");
  for (const role of ["atapos_web", "atapos_system"] as const) expect(text).not.toContain(loginPassword(SECRET, role));

  await asSuperuser("plain", text);
  expect(await migrate(url)).toMatchObject({ owner: "plain", applied: expect.arrayContaining([expect.any(String)]) });
  expect(await logsIn(url, SECRET)).toBe(true);
  expect(await migrate(url)).toMatchObject({ owner: "plain", applied: [], isSecurityApplied: false });

  rmSync(script());
  await expect(migrate(url, OTHER_SECRET)).rejects.toMatchObject({ exitCode: 3 });
  expect(existsSync(script())).toBe(true);
});

test("a login that is not the schema's owner is told who is", async () => {
  await asSuperuser("postgres", "CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
  const url = urlOf("plain", { user: "stranger", password: "stranger" });
  await expect(migrate(url)).rejects.toThrow(
    "the schema atapos belongs to plain: migrate as that role, not as stranger",
  );
});

test("another secret gives the logins another password", async () => {
  await asSuperuser("postgres", "CREATE DATABASE passwords");
  const url = urlOf("passwords");
  await migrate(url, SECRET);
  await migrate(url, OTHER_SECRET);
  expect(await logsIn(url, OTHER_SECRET)).toBe(true);
  expect(await logsIn(url, SECRET)).toBe(false);
});

test("three databases migrated at once do not trip over the roles that they share", async () => {
  await asSuperuser("postgres", "DROP DATABASE IF EXISTS plain WITH (FORCE)");
  await asSuperuser("postgres", "DROP DATABASE IF EXISTS passwords WITH (FORCE)");
  await asSuperuser("postgres", "DROP ROLE atapos_web, atapos_system, atapos_app, atapos_tenant");
  const names = ["first", "second", "third"];
  for (const name of names) await asSuperuser("postgres", `CREATE DATABASE ${name} OWNER atapos_owner`);
  const owner = new URL(cluster.url);
  const login = { user: owner.username, password: owner.password };
  const summaries = await Promise.all(names.map((name) => migrate(urlOf(name, login))));
  expect(summaries.map((summary) => summary.owner)).toEqual(["atapos_owner", "atapos_owner", "atapos_owner"]);
  for (const name of names) expect(await logsIn(urlOf(name), SECRET)).toBe(true);
});
