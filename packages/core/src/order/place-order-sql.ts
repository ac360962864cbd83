import { statement } from "@atapos/db";

/** A CTE `l` over a parameter that holds the lines as JSON. */
const LINES_FROM = (
  parameter: string,
) => `l AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${parameter}::jsonb) AS l(line int, product_id int, variant_id int,
     promotion_id int, product_name text, variant_name text, quantity int, base_price bigint, price bigint,
     line_subtotal bigint, discount bigint, service bigint, tax bigint, tax_percent numeric, modifiers jsonb,
     notes text, station text, stock_taken text))`;

/**
 * Locks tracked products and then variants in the order of their ids and takes what `l` needs; reads `version`.
 * Ends in the CTE `variant_take`.
 */
const TAKE_STOCK = `product_need AS (SELECT product_id, sum(quantity)::int AS quantity FROM l WHERE stock_taken = 'product' GROUP BY 1),
   product_lock AS MATERIALIZED (
     SELECT p.pr_id, n.quantity FROM version, product_need n
     JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = n.product_id
     ORDER BY p.pr_id FOR NO KEY UPDATE OF p),
   product_take AS (
     UPDATE atapos.product p SET pr_stock = p.pr_stock - k.quantity FROM product_lock k
     WHERE p.me_id = $1 AND p.pr_id = k.pr_id RETURNING p.pr_id),
   variant_need AS (SELECT variant_id, sum(quantity)::int AS quantity FROM l WHERE stock_taken = 'variant' GROUP BY 1),
   variant_lock AS MATERIALIZED (
     SELECT v.pv_id, n.quantity FROM version, (SELECT count(*) FROM product_take) taken(n_products), variant_need n
     JOIN atapos.product_variant v ON v.me_id = $1 AND v.pv_id = n.variant_id
     ORDER BY v.pv_id FOR NO KEY UPDATE OF v),
   variant_take AS (
     UPDATE atapos.product_variant v SET pv_stock = v.pv_stock - k.quantity FROM variant_lock k
     WHERE v.me_id = $1 AND v.pv_id = k.pv_id RETURNING v.pv_id)`;

/** Writes the items of `l` under the CTE `header`. */
const INSERT_ITEMS = `items AS (
     INSERT INTO atapos.order_item (me_id, oh_id, oi_line, pr_id, pv_id, pm_id, oi_product_name, oi_variant_name,
       oi_quantity, oi_base_price, oi_price, oi_line_subtotal, oi_discount_amount, oi_service_charge_amount,
       oi_tax_amount, oi_tax_percent, oi_modifiers, oi_notes, oi_station, oi_stock_taken)
     SELECT $1, header.oh_id, l.line, l.product_id, l.variant_id, l.promotion_id, l.product_name, l.variant_name,
       l.quantity, l.base_price, l.price, l.line_subtotal, l.discount, l.service, l.tax, l.tax_percent, l.modifiers,
       l.notes, l.station, l.stock_taken
     FROM header, l)`;

/**
 * The whole placement as one statement: check the catalogue version, lock tracked products and then variants in the
 * order of their ids, take stock, take the order number, write header, items, audit and event. Every step reads the
 * one before it, because the order of independent CTEs is undefined. No row back: the catalogue was stale, nothing
 * was written. SQLSTATE 23514: sold out.
 *
 * $1 merchant, $2 catalogue version, $3 header, $4 lines, $5 counter name, $6 number prefix, $7 actor, $8 request id
 */
export const PLACE_ORDER = statement(
  "order-place",
  `WITH version AS (
     SELECT 1 FROM atapos.merchant_version WHERE me_id = $1 AND mv_version = $2 FOR SHARE),
   h AS (SELECT * FROM jsonb_to_record($3::jsonb) AS h(order_type text, source text, device_id text, status text,
     payment_status text, currency text, subtotal bigint, discount bigint, service bigint, tax bigint, total bigint,
     rounded bigint, tax_rules jsonb, business_date date, notes text, guest_count int, table_id int, customer_id int,
     session_id bigint, staff_id int, at timestamptz, confirmed_at timestamptz, paid_at timestamptz)),
   ${LINES_FROM("$4")},
   ${TAKE_STOCK},
   number AS (
     INSERT INTO atapos.counter (me_id, co_name, co_value)
     SELECT $1, $5, 1 FROM version, (SELECT count(*) FROM variant_take) taken(n_variants)
     ON CONFLICT (me_id, co_name) DO UPDATE SET co_value = counter.co_value + 1 RETURNING co_value),
   header AS (
     INSERT INTO atapos.order_header (me_id, oh_order_number, oh_order_type, oh_source, oh_device_id, oh_status,
       oh_payment_status, oh_currency, oh_subtotal_amount, oh_discount_amount, oh_service_charge_amount, oh_tax_amount,
       oh_total_amount, oh_rounded_amount, oh_tax_rules, oh_business_date, oh_notes, oh_guest_count, tl_id, cu_id,
       ts_id, st_id, created_by, created_at, updated_at, oh_confirmed_at, oh_paid_at)
     SELECT $1, $6 || CASE WHEN number.co_value < 10000 THEN lpad(number.co_value::text, 4, '0')
         ELSE number.co_value::text END,
       h.order_type, h.source, h.device_id, h.status, h.payment_status, h.currency, h.subtotal, h.discount, h.service,
       h.tax, h.total, h.rounded, h.tax_rules, h.business_date, h.notes, h.guest_count, h.table_id, h.customer_id,
       h.session_id, h.staff_id, h.staff_id, h.at, h.at, h.confirmed_at, h.paid_at
     FROM h, number
     RETURNING oh_id, oh_order_number),
   ${INSERT_ITEMS},
   audit AS (
     INSERT INTO atapos.audit_log (me_id, au_actor, au_action, au_subject, au_after, au_request_id)
     SELECT $1, $7, 'order.place', 'order:' || header.oh_id, jsonb_build_object('total', h.total), $8 FROM header, h),
   next AS (
     INSERT INTO atapos.counter (me_id, co_name, co_value) SELECT $1, 'event', 1 FROM header
     ON CONFLICT (me_id, co_name) DO UPDATE SET co_value = counter.co_value + 1 RETURNING co_value),
   event AS (
     INSERT INTO atapos.event (me_id, ev_seq, ev_type, ev_for_diners, oh_id, ts_id, cu_id, ev_payload)
     SELECT $1, next.co_value, 'order.placed', true, header.oh_id, h.session_id, h.customer_id,
       jsonb_build_object('orderNumber', header.oh_order_number, 'status', h.status, 'paymentStatus', h.payment_status,
         'orderType', h.order_type, 'tableId', h.table_id, 'total', h.total, 'source', h.source)
     FROM next, header, h)
   SELECT oh_id AS id FROM header`,
);

/** Stock of the products and variants that an order asked for, to say which line is short. */
export const STOCK_LEFT = statement(
  "order-stock-left",
  `SELECT 'product' AS kind, pr_id AS id, pr_stock AS stock FROM atapos.product
     WHERE me_id = $1 AND pr_id = ANY($2::int[]) AND pr_stock IS NOT NULL
   UNION ALL
   SELECT 'variant', pv_id, pv_stock FROM atapos.product_variant
     WHERE me_id = $1 AND pv_id = ANY($3::int[]) AND pv_stock IS NOT NULL`,
);

/**
 * Replaces an order's lines with the same steps as placing, in the same lock order; its new sums and version go with
 * them. No row back: the catalogue was stale.
 *
 * $1 merchant, $2 catalogue version, $3 order, $4 sums, $5 lines
 */
export const REPLACE_LINES = statement(
  "order-replace-lines",
  `WITH version AS (SELECT 1 FROM atapos.merchant_version WHERE me_id = $1 AND mv_version = $2 FOR SHARE),
   s AS (SELECT * FROM jsonb_to_record($4::jsonb) AS s(subtotal bigint, discount bigint, service bigint, tax bigint,
     total bigint, rounded bigint, rules jsonb, at timestamptz, staff_id int)),
   ${LINES_FROM("$5")},
   ${TAKE_STOCK},
   header AS (
     UPDATE atapos.order_header o SET oh_subtotal_amount = s.subtotal, oh_discount_amount = s.discount,
       oh_service_charge_amount = s.service, oh_tax_amount = s.tax, oh_total_amount = s.total,
       oh_rounded_amount = s.rounded, oh_tax_rules = s.rules, oh_version = o.oh_version + 1, updated_at = s.at,
       updated_by = s.staff_id
     FROM s, version, (SELECT count(*) FROM variant_take) taken(n_variants)
     WHERE o.me_id = $1 AND o.oh_id = $3 RETURNING o.oh_id, o.oh_version),
   ${INSERT_ITEMS}
   SELECT oh_version AS version FROM header`,
);
