import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "../src/migrate-database.ts";
import { runPrisma } from "../src/run-prisma.ts";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { connect, TWO_MERCHANTS } from "./support.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.drop());

test("the owner of the schema is no superuser and bypasses nothing", async () => {
  await using client = await connect(database.systemUrl);
  const { rows } = await client.query(
    `SELECT DISTINCT r.rolname, r.rolsuper, r.rolbypassrls FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
     WHERE c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('atapos', 'pgboss'))`,
  );
  expect(rows).toEqual([{ rolname: "atapos_owner", rolsuper: false, rolbypassrls: false }]);
});

test("the migrations give exactly the schema that schema.prisma describes", async () => {
  const copy = await testDatabase();
  try {
    const url = new URL(copy.ownerUrl);
    url.searchParams.set("schema", "atapos");
    const diff = ["migrate", "diff", "--from-config-datasource", "--to-schema", "schema.prisma", "--exit-code"];
    await runPrisma(diff, url.href);
    await using owner = await connect(copy.ownerUrl);
    await owner.query("ALTER TABLE atapos.product ADD COLUMN extra int");
    await expect(runPrisma(diff, url.href)).rejects.toThrow(/failed/);
  } finally {
    await copy.drop();
  }
});

test("migrating again changes nothing and starts no Prisma", async () => {
  const lines: string[] = [];
  const options = { databaseUrl: database.ownerUrl, loginSecret: database.loginSecret, dataDir: "/nonexistent" };
  const summary = await migrateDatabase({ ...options, log: (line) => lines.push(line) });
  expect(summary).toEqual({ owner: "atapos_owner", applied: [], isSecurityApplied: false });
  expect(lines).toEqual(["database is up to date"]);
});

test("rights that someone changed are put right by the next migration", async () => {
  await using owner = await connect(database.ownerUrl);
  await owner.query("GRANT UPDATE ON atapos.event TO atapos_tenant");
  const options = { databaseUrl: database.ownerUrl, loginSecret: database.loginSecret, dataDir: "/nonexistent" };
  expect(await migrateDatabase({ ...options, log: () => {} })).toMatchObject({ isSecurityApplied: true });
  const { rows } = await owner.query("SELECT has_table_privilege('atapos_tenant', 'atapos.event', 'UPDATE') AS has");
  expect(rows).toEqual([{ has: false }]);
});

test("a superuser migrates as a role that is none", async () => {
  const empty = await testDatabase({ isEmpty: true });
  try {
    const options = { databaseUrl: empty.superuserUrl, loginSecret: empty.loginSecret, dataDir: "/nonexistent" };
    expect(await migrateDatabase({ ...options, log: () => {} })).toMatchObject({ owner: "atapos_owner" });
    await using client = await connect(empty.webUrl);
    expect((await client.query("SELECT current_user")).rows).toEqual([{ current_user: "atapos_app" }]);
  } finally {
    await empty.drop();
  }
});

test("a migration that the database had before it was edited is refused in one line", async () => {
  const copy = await testDatabase();
  try {
    await using owner = await connect(copy.ownerUrl);
    await owner.query("UPDATE atapos._prisma_migrations SET checksum = 'other' WHERE migration_name LIKE '%_init'");
    const options = { databaseUrl: copy.ownerUrl, loginSecret: copy.loginSecret, dataDir: "/nonexistent" };
    await expect(migrateDatabase({ ...options, log: () => {} })).rejects.toThrow(/was changed after/);
  } finally {
    await copy.drop();
  }
});

test("a wrong password, database or address is one line that names no secret", async () => {
  const address = (change: { password?: string; pathname?: string; port?: string }) =>
    Object.assign(new URL(database.ownerUrl), change).href;
  const cases: [string, RegExp][] = [
    [address({ password: "wrong-password" }), /password or the user name is wrong$/],
    [address({ pathname: "/missing" }), /database does not exist: create it first$/],
    [address({ port: "1" }), /nothing listens there$/],
    ["mysql://x/y", /is not of the form/],
  ];
  for (const [databaseUrl, message] of cases) {
    const options = { databaseUrl, loginSecret: database.loginSecret, dataDir: "/nonexistent", log: () => {} };
    const error: unknown = await migrateDatabase(options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "MigrationStopped", message: expect.stringMatching(message) });
    expect(String(error)).not.toContain("wrong-password");
  }
});

test("a backfill by the owner changes rows although row level security is forced on it", async () => {
  await using owner = await connect(database.ownerUrl);
  await owner.query("BEGIN");
  await owner.query(TWO_MERCHANTS);
  const updated = await owner.query("UPDATE atapos.product SET pr_low_stock = 3");
  expect(updated.rowCount).toBe(2);
  await owner.query(`ALTER TABLE atapos.payment_entry ADD COLUMN pr_id int;
    UPDATE atapos.payment_entry SET pr_id = me_id;
    ALTER TABLE atapos.payment_entry ADD FOREIGN KEY (me_id, pr_id) REFERENCES atapos.product (me_id, pr_id)`);
  await owner.query("ROLLBACK");
});
