import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { connect } from "./support.ts";

const FILE = path.resolve(import.meta.dirname, "../../docs/coming-from-fastapi.sql");
/** What psql itself reads is no SQL. */
const MOVE = readFileSync(FILE, "utf8").replaceAll(/^\\.*$/gm, "");

/** The tables that the original documents, as its own release makes them: ids of their own, amounts with decimals. */
const ORIGINAL = `
  CREATE SCHEMA atapos_original;
  SET search_path = atapos_original;
  CREATE TABLE merchant (me_id serial PRIMARY KEY, me_name text, me_business_type text, me_pos_mode text,
    me_is_active boolean, me_midtrans_server_key text, me_midtrans_client_key text, me_midtrans_is_production boolean);
  CREATE TABLE product_category (pc_id serial PRIMARY KEY, me_id int, pc_name text);
  CREATE TABLE product (pr_id serial PRIMARY KEY, me_id int, pc_id int, pr_name text, pr_description text,
    pr_price numeric(15, 2), pr_stock int, pr_is_available boolean);
  CREATE TABLE product_attachment (pa_id serial PRIMARY KEY, pr_id int, pa_url text);
  CREATE TABLE promotion (pm_id serial PRIMARY KEY, me_id int, pm_name text, pm_description text,
    pm_start_date timestamp, pm_end_date timestamp, pm_is_active boolean);
  CREATE TABLE promotion_item (pmi_id serial PRIMARY KEY, pm_id int, pr_id int, pmi_discount_amount numeric(15, 2));
  CREATE TABLE table_location (tl_id serial PRIMARY KEY, me_id int, tl_name text);
  CREATE TABLE customer (cu_id serial PRIMARY KEY, me_id int, cu_email text, cu_name text, cu_phone text);
  CREATE TABLE order_header (oh_id serial PRIMARY KEY, me_id int, tl_id int, cu_id int, oh_order_type text,
    oh_status text, oh_total_amount numeric(15, 2), oh_payment_status text, oh_notes text, created_at timestamp);
  CREATE TABLE order_item (oi_id serial PRIMARY KEY, oh_id int, pr_id int, oi_quantity int, oi_price numeric(15, 2), oi_notes text);
  CREATE TABLE payment_log (pl_id serial PRIMARY KEY, oh_id int, pl_midtrans_order_id text, pl_status text, pl_response_json text);
  INSERT INTO merchant VALUES (3, 'Warung', 'fnb', 'hybrid', true, 'SB-Mid-server-x', 'SB-Mid-client-x', false),
    (7, 'Kopi', 'fnb', 'distributed', true, NULL, NULL, false);
  INSERT INTO product_category VALUES (1, 3, 'Nasi'), (2, 7, 'Kopi'), (3, 3, 'Nasi');
  INSERT INTO product VALUES (10, 3, 1, 'Nasi Goreng', 'Pedas', 25000.00, NULL, true), (11, 7, 2, 'Kopi', NULL, 18000.00, 5, true);
  INSERT INTO product_attachment VALUES (4, 10, 'https://res.cloudinary.com/x/image/upload/v17/shop/nasi.jpg');
  INSERT INTO promotion VALUES (2, 3, 'Hemat', NULL, '2025-01-01', '2025-01-31', true);
  INSERT INTO promotion_item VALUES (5, 2, 10, 2500.00);
  INSERT INTO table_location VALUES (1, 3, 'A1');
  INSERT INTO customer VALUES (20, 3, 'Rani@Example.com', 'Rani', '0812-3456-7890'), (21, 3, 'rani@example.com', 'Rani lagi', NULL);
  INSERT INTO order_header VALUES (100, 3, 1, 20, 'dine_in', 'completed', 50000.00, 'paid', 'Cepat', '2025-01-05 20:00'),
    (101, 7, NULL, NULL, 'takeaway', 'pending', 18000.00, 'pending', NULL, '2025-01-06 03:00'),
    (102, 3, NULL, 21, 'takeaway', 'confirmed', 25000.00, 'paid', NULL, '2025-01-07 03:00');
  INSERT INTO order_item VALUES (1, 100, 10, 2, 25000.00, 'Extra spicy'), (2, 101, 11, 1, 18000.00, NULL), (3, 102, 10, 1, 25000, NULL);
  INSERT INTO payment_log VALUES (9, 100, 'ORDER-100', 'success', '{"transaction_id":"t-1","payment_type":"qris"}'),
    (10, 101, 'ORDER-101', 'pending', '{}');
  RESET search_path;`;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await using owner = await connect(database.ownerUrl);
  await owner.query(ORIGINAL);
});
afterAll(() => database?.drop());

async function rows(text: string) {
  await using owner = await connect(database.ownerUrl);
  return (await owner.query(text)).rows;
}

test("what does not fit ends the move with nothing done", async () => {
  await rows("INSERT INTO atapos_original.order_item VALUES (99, 101, 10, 1, 1, NULL)");
  await using owner = await connect(database.ownerUrl);
  await expect(owner.query(MOVE)).rejects.toThrow("3 of 4 rows of order_item fit");
  await owner.query("ROLLBACK; DELETE FROM atapos_original.order_item WHERE oi_id = 99");
  expect(await rows("SELECT 1 FROM atapos.merchant")).toEqual([]);
});

test("the original's rows keep their ids, amounts and merchants, and what was paid is in the ledger", async () => {
  await rows(MOVE);
  expect(await rows("SELECT me_id, pr_id, pc_id, pr_price::int, pr_stock FROM atapos.product ORDER BY 2")).toEqual([
    { me_id: 3, pr_id: 10, pc_id: 1, pr_price: 25_000, pr_stock: null },
    { me_id: 7, pr_id: 11, pc_id: 2, pr_price: 18_000, pr_stock: 5 },
  ]);
  expect(await rows("SELECT pc_name FROM atapos.product_category ORDER BY pc_id")).toEqual([
    { pc_name: "Nasi" },
    { pc_name: "Kopi" },
    { pc_name: "Nasi 3" },
  ]);
  expect(await rows("SELECT pa_public_id FROM atapos.product_attachment")).toEqual([{ pa_public_id: "shop/nasi" }]);
  expect(await rows("SELECT cu_email, cu_phone FROM atapos.customer ORDER BY cu_id")).toEqual([
    { cu_email: "rani@example.com", cu_phone: "+6281234567890" },
    { cu_email: null, cu_phone: null },
  ]);
  // 20:00 in UTC is the next morning in Jakarta.
  const order =
    "oh_status, oh_payment_status, oh_payment_type, oh_paid_amount::int AS paid, oh_business_date::text AS day";
  expect(await rows(`SELECT ${order} FROM atapos.order_header ORDER BY oh_id`)).toEqual([
    { oh_status: "completed", oh_payment_status: "paid", oh_payment_type: "qris", paid: 50_000, day: "2025-01-06" },
    { oh_status: "pending", oh_payment_status: "pending", oh_payment_type: null, paid: 0, day: "2025-01-06" },
    { oh_status: "confirmed", oh_payment_status: "paid", oh_payment_type: "other", paid: 25_000, day: "2025-01-07" },
  ]);
  const ledger =
    "SELECT py_method, pe_amount::int AS amount, pe_reference FROM atapos.payment_entry JOIN atapos.payment USING (me_id, py_id) ORDER BY oh_id";
  expect(await rows(ledger)).toEqual([
    { py_method: "midtrans_snap", amount: 50_000, pe_reference: "t-1" },
    { py_method: "transfer", amount: 25_000, pe_reference: "moved" },
  ]);
});

test("what is made afterwards gets ids behind the old ones, and no secret came along", async () => {
  const made = "INSERT INTO atapos.product (me_id, pr_name, pr_price) VALUES (3, 'Baru', 1) RETURNING pr_id";
  expect(await rows(made)).toEqual([{ pr_id: 12 }]);
  expect(await rows("SELECT me_midtrans_server_key_set FROM atapos.merchant WHERE me_id = 3")).toEqual([
    { me_midtrans_server_key_set: false },
  ]);
  await expect(rows(MOVE)).rejects.toThrow("has merchants already");
});
