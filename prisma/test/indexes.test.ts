import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { connect } from "./support.ts";

let database: TestDatabase;
let web: pg.Client & AsyncDisposable;
beforeAll(async () => {
  database = await testDatabase();
  await using owner = await connect(database.ownerUrl);
  await owner.query(MANY_ROWS);
  await owner.query("ANALYZE");
  web = await connect(database.webUrl);
  await web.query("BEGIN; SET LOCAL ROLE atapos_tenant; SET LOCAL atapos.merchant_id = '7'");
});
afterAll(async () => {
  await web?.end();
  await database?.drop();
});

/** Twenty merchants, so that a plan which reads another merchant's rows costs more than one that does not. */
const MANY_ROWS = `
  INSERT INTO atapos.merchant (me_id, me_name, me_business_type) SELECT g, 'M', 'fnb' FROM generate_series(1, 20) g;
  INSERT INTO atapos.customer (me_id, cu_id, cu_email) SELECT 1 + g % 20, g, g || '@x.test' FROM generate_series(1, 2000) g;
  INSERT INTO atapos.product (me_id, pr_id, pr_name, pr_price, pr_barcode, pr_sku)
    SELECT 1 + g % 20, g, 'P', 1000, 'b' || g, 's' || g FROM generate_series(1, 20000) g;
  INSERT INTO atapos.order_header (me_id, oh_id, oh_order_number, oh_order_type, oh_source, oh_currency, oh_status,
      oh_payment_status, oh_subtotal_amount, oh_total_amount, oh_rounded_amount, oh_tax_rules, oh_business_date, cu_id)
    SELECT 1 + g % 20, g, 'INV-' || g, 'dine_in', 'diner', 'IDR', CASE WHEN g % 500 < 20 THEN 'pending' ELSE 'completed' END,
      CASE WHEN g % 500 < 20 THEN 'pending' ELSE 'paid' END, 1000, 1000, 1000, '{}', date '2026-01-01' + g / 4000, (g % 20) + 20 * (1 + g % 99)
    FROM generate_series(1, 40000) g;
  INSERT INTO atapos.table_location (me_id, tl_id, tl_name) SELECT 1 + g % 20, g, 'T' || g FROM generate_series(1, 200) g;
  INSERT INTO atapos.table_session (me_id, ts_id, tl_id, ts_token_hash, ts_qr_version, ts_expires_at, ts_called_at, ts_call_reason)
    SELECT 1 + g % 20, g, 1 + (g - 1) % 200, 'h' || g, 1, now(), CASE WHEN g % 500 < 20 THEN now() END, 'bill'
    FROM generate_series(1, 20000) g;
  INSERT INTO atapos.held_ticket (me_id, ht_id, ht_name, ht_content, ht_item_count, ht_total, ht_outcome, ht_closed_at)
    SELECT 1 + g % 20, g, 'H', '{}', 1, 1, CASE WHEN g % 500 >= 20 THEN 'taken' END, CASE WHEN g % 500 >= 20 THEN now() END
    FROM generate_series(1, 20000) g;
  INSERT INTO atapos.audit_log (me_id, au_actor, au_action, au_subject, created_at)
    SELECT 1 + g % 20, 'staff:' || g % 7, CASE WHEN g % 500 < 50 THEN 'merchant.update' ELSE 'order.place' END,
      'order:' || g / 60, timestamptz '2026-01-01' + g * interval '1 minute' FROM generate_series(1, 40000) g;
  INSERT INTO atapos.payment (me_id, py_id, oh_id, py_order_version, py_method, py_amount, py_currency, py_status)
    SELECT 1 + g % 20, g, g, 1, 'cash', 1000, 'IDR', 'settled' FROM generate_series(1, 20000) g;
  INSERT INTO atapos.refund (me_id, rf_id, oh_id, py_id, rf_key, rf_amount, rf_method, rf_cause, rf_status)
    SELECT 1 + g % 20, g, g, g, 'r' || g, 1000, 'cash', 'asked', 'done' FROM generate_series(1, 20000) g;`;

test.each([
  ["the order list", "order_header", "me_id = 7 ORDER BY oh_id DESC LIMIT 50", "order_header_pkey"],
  [
    "the order list of a business date",
    "order_header",
    "me_id = 7 AND oh_business_date = '2026-01-05' ORDER BY oh_id DESC LIMIT 50",
    "order_header_me_id_oh_business_date_oh_id_idx",
  ],
  [
    "the order list by status",
    "order_header",
    "me_id = 7 AND oh_status = 'pending' ORDER BY oh_id DESC LIMIT 50",
    "order_header_me_id_oh_status_oh_id_idx",
  ],
  [
    "the order list by payment status",
    "order_header",
    "me_id = 7 AND oh_payment_status = 'pending' ORDER BY oh_id DESC LIMIT 50",
    "order_header_me_id_oh_payment_status_oh_id_idx",
  ],
  [
    "a customer's orders",
    "order_header",
    "me_id = 7 AND cu_id = 26 ORDER BY oh_id DESC LIMIT 50",
    "order_header_me_id_cu_id_oh_id_idx",
  ],
  [
    "what was finished on a business date",
    "order_header",
    "me_id = 7 AND oh_business_date = '2026-01-05' AND oh_status IN ('completed', 'cancelled') ORDER BY oh_id DESC LIMIT 50",
    "order_header_me_id_oh_business_date_oh_id_idx",
  ],
  [
    "the calls of guests that nobody answered",
    "table_session",
    "me_id = 7 AND ts_called_at IS NOT NULL",
    "table_session_open_call",
  ],
  ["the tickets that are held", "held_ticket", "me_id = 7 AND ht_closed_at IS NULL", "held_ticket_open"],
  [
    "the product of a barcode",
    "product",
    "me_id = 7 AND pr_barcode = 'b6' AND archived_at IS NULL",
    "product_me_id_pr_barcode_key",
  ],
  ["the audit log", "audit_log", "me_id = 7 AND au_id < 30000 ORDER BY au_id DESC LIMIT 51", "audit_log_pkey"],
  [
    "what one person did",
    "audit_log",
    "me_id = 7 AND au_id < 30000 AND au_actor = 'staff:6' ORDER BY au_id DESC LIMIT 51",
    "audit_log_me_id_au_actor_au_id_idx",
  ],
  [
    "what was done of one kind",
    "audit_log",
    "me_id = 7 AND au_id < 30000 AND au_action = 'merchant.update' ORDER BY au_id DESC LIMIT 51",
    "audit_log_me_id_au_action_au_id_idx",
  ],
  [
    "what was done to one thing",
    "audit_log",
    "me_id = 7 AND au_subject = 'order:26'",
    "audit_log_me_id_au_subject_idx",
  ],
  [
    "where a day of the audit log begins",
    "audit_log",
    "me_id = 7 AND created_at < '2026-01-05' ORDER BY created_at DESC LIMIT 1",
    "audit_log_me_id_created_at_idx",
  ],
  ["what was given back of a payment", "refund", "me_id = 7 AND py_id = 6", "refund_me_id_py_id_idx"],
  ["a customer's address", "customer", "me_id = 7 AND cu_email = '6@x.test'", "customer_me_id_cu_email_key"],
])("inside the door %s is found by its index", async (_what, table, rest, index) => {
  const { rows } = await web.query(`EXPLAIN (COSTS off) SELECT * FROM atapos.${table} WHERE ${rest}`);
  const plan = rows.map((row) => String(row["QUERY PLAN"])).join("\n");
  expect(plan).toContain(index);
  expect(plan).not.toContain("Seq Scan");
  expect(plan).not.toContain("Sort");
});

/** Nothing is looked for by these, and what they point at is archived, never deleted. */
const NEVER_ASKED = [
  "order_item_me_id_pr_id_fkey",
  "order_item_me_id_pv_id_fkey",
  "payment_me_id_sh_id_fkey",
  "staff_invitation_me_id_si_invited_by_fkey",
];

test("what points at another row is found by an index", async () => {
  const { rows } = await web.query<{ name: string }>(`
    SELECT conname AS name FROM pg_constraint c WHERE contype = 'f' AND connamespace = 'atapos'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
        AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey) ORDER BY 1`);
  expect(rows.map(({ name }) => name)).toEqual(NEVER_ASKED);
});
