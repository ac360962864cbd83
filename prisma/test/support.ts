import pg from "pg";

/** A connection for one test, closed by `await using`. */
export async function connect(url: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

/** Runs `work` as a merchant, as the door does, and rolls back. */
export async function asMerchant<T>(client: pg.Client, merchantId: number, work: () => Promise<T>): Promise<T> {
  await client.query(`BEGIN; SET LOCAL ROLE atapos_tenant; SET LOCAL atapos.merchant_id = '${merchantId}'`);
  try {
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}

/** The SQLSTATE that `text` fails with inside a savepoint; undefined when it succeeds (and is undone). */
export async function failure(client: pg.Client, text: string): Promise<string | undefined> {
  await client.query("SAVEPOINT attempt");
  try {
    await client.query(text);
    return undefined;
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.code : String(error);
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT attempt");
  }
}

/** Two merchants, each with a category, a product, a customer, a table, staff, an order, a payment and a shift. */
export const TWO_MERCHANTS = [1, 2]
  .map(
    (n) => `
  INSERT INTO atapos.merchant (me_id, me_name, me_business_type) VALUES (${n}, 'Merchant ${n}', 'fnb');
  INSERT INTO atapos.merchant_version (me_id) VALUES (${n});
  INSERT INTO atapos.merchant_secret (me_id, ms_id, ms_kind, ms_version, ms_key_id, ms_sealed)
    VALUES (${n}, ${n}, 'midtrans_server_key', 1, 'k1', 'x');
  INSERT INTO atapos.account (ac_id, ac_email, ac_name) VALUES (${n}, 'person${n}@x.test', 'Person');
  INSERT INTO atapos.staff (me_id, st_id, ac_id, st_name, st_level) VALUES (${n}, ${n}, ${n}, 'Person', 100);
  INSERT INTO atapos.customer (me_id, cu_id, cu_email) VALUES (${n}, ${n}, 'c${n}@x.test');
  INSERT INTO atapos.product_category (me_id, pc_id, pc_name) VALUES (${n}, ${n}, 'Food');
  INSERT INTO atapos.product (me_id, pr_id, pc_id, pr_name, pr_price, pr_stock) VALUES (${n}, ${n}, ${n}, 'Rice', 1000, 5);
  INSERT INTO atapos.table_location (me_id, tl_id, tl_name) VALUES (${n}, ${n}, 'T1');
  INSERT INTO atapos.promotion (me_id, pm_id, pm_name, pm_start_date, pm_end_date)
    VALUES (${n}, ${n}, 'P', now(), now() + interval '1 day');
  INSERT INTO atapos.modifier_group (me_id, mg_id, mg_name) VALUES (${n}, ${n}, 'Size');
  INSERT INTO atapos.order_header (me_id, oh_id, oh_order_number, oh_order_type, oh_source, oh_currency,
      oh_subtotal_amount, oh_total_amount, oh_rounded_amount, oh_tax_rules, oh_business_date, tl_id, cu_id)
    VALUES (${n}, ${n}, 'INV-1', 'dine_in', 'diner', 'IDR', 1000, 1000, 1000, '{}', '2026-01-01', ${n}, ${n});
  INSERT INTO atapos.order_item (me_id, oi_id, oh_id, oi_line, pr_id, oi_product_name, oi_quantity, oi_base_price,
      oi_price, oi_line_subtotal) VALUES (${n}, ${n}, ${n}, 1, ${n}, 'Rice', 1, 1000, 1000, 1000);
  INSERT INTO atapos.shift (me_id, sh_id, st_id, sh_opening_float_amount) VALUES (${n}, ${n}, ${n}, 0);
  INSERT INTO atapos.cash_movement (me_id, cm_id, sh_id, cm_kind, cm_amount) VALUES (${n}, ${n}, ${n}, 'in', 1);
  INSERT INTO atapos.payment (me_id, py_id, oh_id, py_order_version, py_method, py_amount, py_currency, py_status,
      py_captured_amount) VALUES (${n}, ${n}, ${n}, 1, 'cash', 1000, 'IDR', 'settled', 1000);
  INSERT INTO atapos.payment_entry (me_id, pe_id, py_id, pe_kind, pe_amount, pe_currency, pe_reference,
      pe_business_date, pe_occurred_at) VALUES (${n}, ${n}, ${n}, 'capture', 1000, 'IDR', 'r', '2026-01-01', now());
  INSERT INTO atapos.refund (me_id, rf_id, oh_id, py_id, rf_key, rf_amount, rf_method, rf_cause, rf_status)
    VALUES (${n}, ${n}, ${n}, ${n}, 'k', 1, 'cash', 'asked', 'requested');
  INSERT INTO atapos.payment_log (me_id, pl_id, oh_id, pl_midtrans_order_id, pl_status, pl_event, pl_response_json)
    VALUES (${n}, ${n}, ${n}, 'm', 'success', 'e', '{}');
  INSERT INTO atapos.table_session (me_id, ts_id, tl_id, ts_token_hash, ts_qr_version, ts_expires_at)
    VALUES (${n}, ${n}, ${n}, 'h', 1, now());
  INSERT INTO atapos.held_ticket (me_id, ht_id, ht_name, ht_content, ht_item_count, ht_total)
    VALUES (${n}, ${n}, 'H', '{}', 1, 1000);
  INSERT INTO atapos.receipt_mail (me_id, rm_id, oh_id, rm_language) VALUES (${n}, ${n}, ${n}, 'id');
  INSERT INTO atapos.event (me_id, ev_seq, ev_type, ev_payload) VALUES (${n}, 1, 'order.placed', '{}');
  INSERT INTO atapos.audit_log (me_id, au_id, au_actor, au_action, au_subject) VALUES (${n}, ${n}, 'a', 'b', 'c');
  INSERT INTO atapos.counter (me_id, co_name) VALUES (${n}, 'event');
  INSERT INTO atapos.idempotency_key (me_id, ik_actor, ik_route, ik_key, ik_request_hash)
    VALUES (${n}, 'a', 'r', 'k', 'h');`,
  )
  .join("\n");
