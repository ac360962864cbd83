import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowedValues } from "../src/testing/allowed-values.ts";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { connect, failure, TWO_MERCHANTS } from "./support.ts";

let database: TestDatabase;
let owner: pg.Client & AsyncDisposable;
beforeAll(async () => {
  database = await testDatabase();
  owner = await connect(database.ownerUrl);
  await owner.query("BEGIN");
  await owner.query(TWO_MERCHANTS);
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

const CHECK_VIOLATION = "23514";

describe("the database refuses", () => {
  test.each([
    ["merchant", "me_name = ' '"],
    ["merchant", "me_business_type = 'bank'"],
    ["merchant", "me_pos_mode = 'x'"],
    ["merchant", "me_service_base = 'x'"],
    ["merchant", "me_order_acceptance = 'x'"],
    ["merchant", "me_language = 'fr'"],
    ["merchant", "me_currency = 'rp'"],
    ["merchant", "me_day_cutoff_hour = 24"],
    ["merchant", "me_day_cutoff_hour = -1"],
    ["merchant", "me_tax_percent = 100.01"],
    ["merchant", "me_tax_percent = -1"],
    ["merchant", "me_tax_percent = 'NaN'"],
    ["merchant", "me_service_percent = 101"],
    ["merchant", "me_cash_rounding = -1"],
    ["account", "ac_email = 'Person@x.test'"],
    ["account", "ac_email = 'person@x.test '"],
    ["account", "ac_email = ''"],
    ["staff", "st_level = 0"],
    ["staff", "st_level = 101"],
    ["staff", "st_pin_failures = -1"],
    ["customer", "cu_email = ' c@x.test'"],
    ["customer", "cu_email = 'C@x.test'"],
    ["customer", "cu_language = 'xx'"],
    ["product", "pr_price = -1"],
    ["product", "pr_stock = -1"],
    ["product", "pr_low_stock = -1"],
    ["product", "pr_tax_percent = 101"],
    ["modifier_group", "mg_min = -1"],
    ["modifier_group", "mg_min = 3, mg_max = 2"],
    ["modifier_group", "mg_max = 0"],
    ["promotion", "pm_discount_type = 'gift'"],
    ["promotion", "pm_end_date = pm_start_date - interval '1 s'"],
    ["table_location", "tl_capacity = 0"],
    ["table_session", "ts_called_at = now(), ts_call_reason = 'x'"],
    ["table_session", "ts_called_at = now()"],
    ["held_ticket", "ht_outcome = 'lost', ht_closed_at = now()"],
    ["held_ticket", "ht_outcome = 'taken'"],
    ["held_ticket", "ht_closed_at = now()"],
    ["held_ticket", "ht_item_count = 0"],
    ["held_ticket", "ht_total = -1"],
    ["receipt_mail", "rm_language = 'fr'"],
    ["order_header", "oh_status = 'lost'"],
    ["order_header", "oh_payment_status = 'lost'"],
    ["order_header", "oh_payment_type = 'shells'"],
    ["order_header", "oh_order_type = 'x'"],
    ["order_header", "oh_source = 'x'"],
    ["order_header", "oh_paid_amount = -1"],
    ["order_header", "oh_refunded_amount = -1"],
    ["order_header", "oh_rounded_amount = -1"],
    ["order_header", "oh_discount_amount = 1001, oh_service_charge_amount = 1001"],
    ["order_header", "oh_total_amount = 1001"],
    ["order_header", "oh_tax_amount = 100, oh_total_amount = 1050"],
    ["order_header", "oh_guest_count = 0"],
    ["order_item", "oi_quantity = 0, oi_line_subtotal = 0"],
    ["order_item", "oi_quantity = 1000, oi_line_subtotal = oi_price * 1000"],
    ["order_item", "oi_line_subtotal = oi_line_subtotal + 1"],
    ["order_item", "oi_base_price = -1"],
    ["order_item", "oi_status = 'x'"],
    ["order_item", "oi_stock_taken = 'x'"],
    ["payment", "py_amount = 0"],
    ["payment", "py_status = 'paid'"],
    ["payment", "py_method = 'x'"],
    ["payment", "py_payment_type = 'x'"],
    ["payment", "py_share = -1"],
    ["payment", "py_refund_reserved_amount = 1001"],
    ["payment", "py_refund_reserved_amount = -1"],
    ["payment", "py_captured_amount = -1"],
    ["payment", "py_change_amount = -1"],
    ["payment_entry", "pe_amount = 0"],
    ["payment_entry", "pe_kind = 'x'"],
    ["refund", "rf_amount = 0"],
    ["refund", "rf_status = 'x'"],
    ["refund", "rf_cause = 'x'"],
    ["refund", "rf_method = 'x'"],
    ["merchant_secret", "ms_kind = 'x'"],
    ["payment_log", "pl_status = 'x'"],
    ["shift", "sh_status = 'x'"],
    ["shift", "sh_status = 'closed'"],
    ["shift", "sh_opening_float_amount = -1"],
    ["cash_movement", "cm_amount = 0"],
    ["cash_movement", "cm_kind = 'x'"],
    ["counter", "co_value = -1"],
    ["event", "ev_seq = 0"],
  ])("%s with %s", async (table, change) => {
    expect(
      await failure(
        owner,
        `UPDATE atapos.${table} SET ${change} WHERE me_id = 1`.replace(/account SET (.*) WHERE.*/, "account SET $1"),
      ),
    ).toBe(CHECK_VIOLATION);
  });

  test.each(["-1", "'NaN'"])("a promotion of %s", async (discount) => {
    const text = `INSERT INTO atapos.promotion_item (me_id, pm_id, pr_id, pmi_discount_amount) VALUES (1, 1, 1, ${discount})`;
    expect(await failure(owner, text)).toBe(CHECK_VIOLATION);
  });

  test("a code of an unknown kind", async () => {
    const text = `INSERT INTO atapos.login_challenge (lc_kind, lc_address, lc_code_hash, lc_expires_at)
      VALUES ('x', 'a@x.test', 'h', now())`;
    expect(await failure(owner, text)).toBe(CHECK_VIOLATION);
  });

  test("a second live attempt for one order and share", async () => {
    const attempt = `INSERT INTO atapos.payment (me_id, py_id, oh_id, py_order_version, py_method, py_amount, py_currency,
      py_status) VALUES (1, %, 1, 1, 'midtrans_snap', 1, 'IDR', 'open');`;
    const two = attempt.replace("%", "91") + attempt.replace("%", "92");
    expect(await failure(owner, two)).toBe("23505");
  });
});

describe("the database accepts", () => {
  test.each([
    ["order_header", "oh_tax_amount = 100, oh_total_amount = 1100"],
    ["order_header", "oh_tax_amount = 100, oh_total_amount = 1000"],
    ["order_header", "oh_discount_amount = 1000, oh_total_amount = 0, oh_rounded_amount = 0"],
    ["order_header", "oh_paid_amount = 5000"],
    ["modifier_group", "mg_min = 2, mg_max = NULL"],
    ["product", "pr_stock = NULL"],
    ["customer", "cu_email = NULL"],
    ["payment", "py_refund_reserved_amount = 1000"],
    ["table_session", "ts_called_at = now(), ts_call_reason = 'bill'"],
    ["held_ticket", "ht_outcome = 'taken', ht_closed_at = now()"],
    ["receipt_mail", "rm_address = NULL"],
    ["shift", "sh_status = 'closed', sh_closed_at = now()"],
  ])("%s with %s", async (table, change) => {
    expect(await failure(owner, `UPDATE atapos.${table} SET ${change} WHERE me_id = 1`)).toBeUndefined();
  });
});

test("the lists of words can be read back from the catalogue, to be compared with the domain's", async () => {
  const words = await allowedValues(async (text) => (await owner.query(text)).rows);
  expect(words.get("oh_status")).toEqual(["pending", "confirmed", "completed", "cancelled"]);
  expect([...words.keys()].sort()).toEqual([
    "cm_kind",
    "cu_language",
    "ht_outcome",
    "lc_kind",
    "me_business_type",
    "me_language",
    "me_order_acceptance",
    "me_pos_mode",
    "me_service_base",
    "oh_order_type",
    "oh_payment_status",
    "oh_payment_type",
    "oh_source",
    "oh_status",
    "oi_status",
    "oi_stock_taken",
    "pe_kind",
    "pl_status",
    "pm_discount_type",
    "py_method",
    "py_payment_type",
    "py_status",
    "rf_cause",
    "rf_method",
    "rf_status",
    "rm_language",
    "sh_status",
    "si_language",
    "ts_call_reason",
  ]);
});
