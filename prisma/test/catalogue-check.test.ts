import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCatalogue } from "../src/catalogue-check.ts";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { connect } from "./support.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.drop());

const check = (client: pg.Client) => checkCatalogue(async (text) => (await client.query(text)).rows);

test.each(["webUrl", "systemUrl", "ownerUrl"] as const)(
  "a migrated database has no hole, seen through %s",
  async (url) => {
    await using client = await connect(database[url]);
    expect(await check(client)).toEqual([]);
  },
);

const TENANT_TABLE = `CREATE TABLE atapos.extra (me_id int NOT NULL REFERENCES atapos.merchant, x int, PRIMARY KEY (me_id, x));
  ALTER TABLE atapos.extra ENABLE ROW LEVEL SECURITY; ALTER TABLE atapos.extra FORCE ROW LEVEL SECURITY;`;

test.each([
  ["a table without me_id", "CREATE TABLE atapos.extra (id int)", /table extra has no column me_id/],
  [
    "a table without row level security",
    "CREATE TABLE atapos.extra (me_id int NOT NULL)",
    /not enabled and forced on table extra/,
  ],
  [
    "row level security that is not forced",
    "ALTER TABLE atapos.product NO FORCE ROW LEVEL SECURITY",
    /forced on table product/,
  ],
  ["a table without the merchant's policy", TENANT_TABLE, /table extra has no policy/],
  [
    "a policy that opens everything",
    "CREATE POLICY all_of_it ON atapos.product USING (true)",
    /policy all_of_it on table product/,
  ],
  [
    "a tenant policy with another rule",
    "ALTER POLICY tenant ON atapos.product USING (true)",
    /policy tenant on table product opens it/,
  ],
  [
    "a tenant policy on a global table",
    "CREATE POLICY tenant ON atapos.account TO atapos_tenant USING (true)",
    /policy tenant on table account/,
  ],
  [
    "a foreign key without me_id",
    `ALTER TABLE atapos.product_category ADD COLUMN pr_id int, ADD UNIQUE (pc_id);
     ALTER TABLE atapos.product ADD CONSTRAINT bad_key FOREIGN KEY (pc_id) REFERENCES atapos.product_category (pc_id)`,
    /foreign key bad_key of table product/,
  ],
  [
    "a unique index without me_id",
    "CREATE UNIQUE INDEX bad_index ON atapos.product (pr_sku)",
    /unique index .*bad_index/,
  ],
  [
    "a view with its owner's rights",
    "CREATE VIEW atapos.extra AS SELECT 1 AS x FROM atapos.product",
    /view atapos.extra/,
  ],
  [
    "a materialised view",
    "CREATE MATERIALIZED VIEW atapos.extra AS SELECT 1 AS x",
    /atapos.extra is a materialised view/,
  ],
  [
    "a SECURITY DEFINER function",
    "CREATE FUNCTION atapos.extra() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
    /function atapos.extra is SECURITY DEFINER/,
  ],
  ["TRUNCATE", "GRANT TRUNCATE ON atapos.product TO atapos_tenant", /TRUNCATE on atapos.product/],
  ["REFERENCES", "GRANT REFERENCES ON atapos.product TO atapos_system", /REFERENCES on atapos.product/],
  ["TRIGGER", "GRANT TRIGGER ON atapos.product TO atapos_system", /TRIGGER on atapos.product/],
  ["UPDATE on events", "GRANT UPDATE ON atapos.event TO atapos_tenant", /UPDATE on atapos.event/],
  [
    "UPDATE on one column of events",
    "GRANT UPDATE (ev_type) ON atapos.event TO atapos_system",
    /UPDATE on atapos.event/,
  ],
  ["DELETE on the ledger", "GRANT DELETE ON atapos.payment_entry TO atapos_system", /DELETE on atapos.payment_entry/],
  [
    "secrets for tenants",
    "GRANT SELECT ON atapos.merchant_secret TO atapos_tenant",
    /SELECT on atapos.merchant_secret/,
  ],
  ["people for tenants", "GRANT SELECT ON atapos.account TO atapos_tenant", /SELECT on atapos.account/],
  ["merchants made by tenants", "GRANT INSERT ON atapos.merchant TO atapos_tenant", /INSERT on atapos.merchant/],
  ["rights for everybody", "GRANT SELECT ON atapos.product TO PUBLIC", /granted to PUBLIC/],
  ["rights outside the door", "GRANT SELECT ON atapos.product TO atapos_app", /granted to atapos_app/],
  [
    "too much of the job queue",
    "GRANT SELECT ON pgboss.job TO atapos_tenant",
    /right too many on a job table: job:SELECT:/,
  ],
  ["too little of the job queue", "REVOKE ALL ON pgboss.job_common FROM atapos_tenant", /lacks .*job_common:INSERT/],
])("the check names %s", async (_what, hole, problem) => {
  await using owner = await connect(database.ownerUrl);
  await owner.query("BEGIN");
  await owner.query(hole);
  expect(await check(owner)).toContainEqual(expect.stringMatching(problem));
  await owner.query("ROLLBACK");
});

test.each([
  ["a web login that bypasses row level security", "ALTER ROLE atapos_web BYPASSRLS", /role atapos_web .* bypasses/],
  [
    "a web login that may act as the system",
    "GRANT atapos_system TO atapos_web",
    /atapos_web can act as atapos_system/,
  ],
  [
    "a tenant role with a powerful group",
    "CREATE ROLE strong BYPASSRLS; GRANT strong TO atapos_tenant",
    /can act as strong/,
  ],
  ["a web login that reads all data", "GRANT pg_read_all_data TO atapos_web", /can act as pg_read_all_data/],
  ["a web login that inherits", "ALTER ROLE atapos_web INHERIT", /atapos_web inherits/],
])("the check names %s", async (_what, hole, problem) => {
  await using superuser = await connect(database.superuserUrl);
  await superuser.query("BEGIN");
  await superuser.query(hole);
  expect(await check(superuser)).toContainEqual(expect.stringMatching(problem));
  await superuser.query("ROLLBACK");
});
