import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { asMerchant, connect, failure, TWO_MERCHANTS } from "./support.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await using owner = await connect(database.ownerUrl);
  await owner.query(TWO_MERCHANTS);
});
afterAll(() => database?.drop());

const DENIED = "42501";
const TABLES = [
  ...["merchant", "product", "customer", "table_session", "held_ticket", "order_header", "receipt_mail"],
  ...["payment", "payment_entry", "event", "audit_log"],
];

test.each(["SELECT 1", "RESET ROLE", "DISCARD ALL", "SET ROLE NONE", "RESET ALL", "SET SESSION AUTHORIZATION DEFAULT"])(
  "outside the door no table can be read, not even after %s",
  async (before) => {
    await using web = await connect(database.webUrl);
    await asMerchant(web, 1, () => web.query("SELECT 1 FROM atapos.product"));
    await web.query(before);
    for (const table of [...TABLES, "account", "rate_limit", "merchant_secret"]) {
      await expect(web.query(`SELECT 1 FROM atapos.${table}`)).rejects.toMatchObject({ code: DENIED });
    }
  },
);

test.each(["RESET ROLE", "DISCARD ALL"])("after %s the connection is the role without rights again", async (reset) => {
  await using web = await connect(database.webUrl);
  await web.query("SET ROLE atapos_tenant");
  await web.query(reset);
  expect((await web.query("SELECT current_user")).rows).toEqual([{ current_user: "atapos_app" }]);
});

test("the tenant role without a merchant sees nothing, also after an earlier door", async () => {
  await using web = await connect(database.webUrl);
  await asMerchant(web, 1, () => web.query("SELECT 1"));
  await web.query("BEGIN; SET LOCAL ROLE atapos_tenant");
  expect((await web.query("SELECT 1 FROM atapos.product")).rowCount).toBe(0);
  await web.query("ROLLBACK");
});

test.each(["atapos_system", "atapos_owner", "postgres"])("the web login cannot become %s", async (role) => {
  await using web = await connect(database.webUrl);
  await expect(web.query(`SET ROLE ${role}`)).rejects.toMatchObject({ code: DENIED });
});

test("the web login's time limits are on", async () => {
  await using web = await connect(database.webUrl);
  const { rows } = await web.query(
    `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
            current_setting('idle_in_transaction_session_timeout') AS idle`,
  );
  expect(rows).toEqual([{ lock: "3s", statement: "10s", idle: "15s" }]);
});

describe("inside merchant 1's door", () => {
  test.each(TABLES)("only merchant 1's rows of %s exist", async (table) => {
    await using web = await connect(database.webUrl);
    const { rows } = await asMerchant(web, 1, () => web.query(`SELECT DISTINCT me_id FROM atapos.${table}`));
    expect(rows).toEqual([{ me_id: 1 }]);
  });

  test.each([
    ["a row for merchant 2 is refused", "INSERT INTO atapos.counter (me_id, co_name) VALUES (2, 'x')", DENIED],
    ["a row cannot be moved to merchant 2", "UPDATE atapos.product SET me_id = 2", DENIED],
    ["an event cannot be changed", "UPDATE atapos.event SET ev_type = 'x'", DENIED],
    ["an event cannot be deleted", "DELETE FROM atapos.event", DENIED],
    ["a ledger entry cannot be changed", "UPDATE atapos.payment_entry SET pe_amount = 1", DENIED],
    ["a ledger entry cannot be deleted", "DELETE FROM atapos.payment_entry", DENIED],
    ["an audit record cannot be changed", "UPDATE atapos.audit_log SET au_actor = 'x'", DENIED],
    ["a raw notice cannot be deleted", "DELETE FROM atapos.payment_log", DENIED],
    ["gateway keys cannot be read", "SELECT 1 FROM atapos.merchant_secret", DENIED],
    [
      "a merchant cannot be made",
      "INSERT INTO atapos.merchant (me_name, me_business_type) VALUES ('x', 'fnb')",
      DENIED,
    ],
    ["a merchant cannot be deleted", "DELETE FROM atapos.merchant", DENIED],
    ["people cannot be read", "SELECT 1 FROM atapos.account", DENIED],
    ["codes cannot be read", "SELECT 1 FROM atapos.login_challenge", DENIED],
    ["a table cannot be emptied at once", "TRUNCATE atapos.idempotency_key", DENIED],
    ["a job cannot be read", "SELECT data FROM pgboss.job", DENIED],
    [
      "an order line cannot name merchant 2's product",
      `INSERT INTO atapos.order_item (me_id, oi_id, oh_id, oi_line, pr_id, oi_product_name, oi_quantity,
         oi_base_price, oi_price, oi_line_subtotal) VALUES (1, 90, 1, 2, 2, 'x', 1, 1, 1, 1)`,
      "23503",
    ],
    ["an order cannot name merchant 2's table", "UPDATE atapos.order_header SET tl_id = 2", "23503"],
    ["an order cannot name merchant 2's customer", "UPDATE atapos.order_header SET cu_id = 2", "23503"],
  ])("%s", async (_what, text, code) => {
    await using web = await connect(database.webUrl);
    expect(await asMerchant(web, 1, () => failure(web, text))).toBe(code);
  });

  test.each([
    "UPDATE atapos.product SET pr_name = 'x' WHERE me_id = 2",
    "DELETE FROM atapos.order_item WHERE me_id = 2",
    "UPDATE atapos.merchant SET me_name = 'x' WHERE me_id = 2",
  ])("merchant 2's rows are not reached by %s", async (text) => {
    await using web = await connect(database.webUrl);
    expect((await asMerchant(web, 1, () => web.query(text))).rowCount).toBe(0);
  });
});

test("the system works over all merchants but keeps what is append-only", async () => {
  await using system = await connect(database.systemUrl);
  await system.query("BEGIN");
  expect((await system.query("SELECT me_id FROM atapos.product")).rowCount).toBe(2);
  expect(await failure(system, "DELETE FROM atapos.event")).toBeUndefined();
  expect(await failure(system, "DELETE FROM atapos.idempotency_key")).toBeUndefined();
  expect(await failure(system, "DELETE FROM atapos.login_challenge")).toBeUndefined();
  for (const text of [
    "UPDATE atapos.event SET ev_type = 'x'",
    "DELETE FROM atapos.payment_entry",
    "UPDATE atapos.payment_entry SET pe_amount = 1",
    "DELETE FROM atapos.audit_log",
    "UPDATE atapos.payment_log SET pl_event = 'x'",
    "DELETE FROM atapos._prisma_migrations",
  ]) {
    expect(await failure(system, text), text).toBe(DENIED);
  }
  await system.query("ROLLBACK");
});
