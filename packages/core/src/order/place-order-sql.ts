import { type Statement, statement } from "@atapos/db";
import { DEFAULT_LOW_STOCK } from "@atapos/domain";
import { MAX_UNPAID } from "./ordering-table-store.ts";
import type { StoredLine } from "./price-lines.ts";
import type { OrderView } from "./schema.ts";

/** How often lines are priced again because the catalogue moved on between pricing and writing. */
export const MAX_STALE_ATTEMPTS = 3;

/** A CTE `l` over a parameter that holds the lines as JSON. */
const LINES_FROM = (
  parameter: string,
) => `l AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${parameter}::jsonb) AS l(line int, product_id int, variant_id int,
     promotion_id int, product_name text, variant_name text, quantity int, base_price bigint, price bigint,
     line_subtotal bigint, discount bigint, service bigint, tax bigint, tax_percent numeric, modifiers jsonb,
     notes text, station text, stock_taken text))`;

/**
 * Locks what `l` takes from: products, then variants, each in the order of their ids; only then looks whether $2 is
 * still the catalogue's version, and takes. A catalogue write locks its products before it bumps the version, so the
 * look comes after the locks: the other way round the two deadlock. KEY SHARE waits for no bump and keeps none
 * waiting, yet reads the row as last committed, not as of this statement's start. Nothing is locked without a row in
 * the CTE `gate`; `settings` is looked at beside the catalogue's version. Ends in the CTE `taken`. Without variants
 * there is a quarter less to plan and to start.
 */
const takeStock = ({ settings, hasVariants }: { settings: string | null; hasVariants: boolean }) => `product_need AS (
     SELECT product_id, sum(quantity)::int AS quantity FROM l WHERE stock_taken = 'product' GROUP BY 1),
   product_lock AS MATERIALIZED (
     SELECT p.pr_id, n.quantity FROM gate, product_need n JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = n.product_id
     ORDER BY p.pr_id FOR NO KEY UPDATE OF p),
   ${hasVariants ? LOCK_VARIANTS : ""}
   version AS MATERIALIZED (
     SELECT 1 FROM (SELECT (SELECT count(*) FROM product_lock)${hasVariants ? " + (SELECT count(*) FROM variant_lock)" : ""}) locked(n_rows),
       gate, atapos.merchant_version v${settings === null ? "" : ", atapos.merchant m"}
     WHERE v.me_id = $1 AND v.mv_version = $2 AND locked.n_rows >= 0
       ${settings === null ? "FOR KEY SHARE OF v" : `AND m.me_id = $1 AND ${settings} FOR KEY SHARE OF v, m`}),
   product_take AS (
     UPDATE atapos.product p SET pr_stock = p.pr_stock - k.quantity FROM version, product_lock k
     WHERE p.me_id = $1 AND p.pr_id = k.pr_id RETURNING p.pr_id, p.pr_stock, p.pr_low_stock),
   ${hasVariants ? TAKE_VARIANTS : ""}
   taken AS (SELECT count(*) AS n FROM ${hasVariants ? "variant_take" : "product_take"})`;

const LOCK_VARIANTS = `variant_need AS (SELECT variant_id, sum(quantity)::int AS quantity FROM l WHERE stock_taken = 'variant' GROUP BY 1),
   variant_lock AS MATERIALIZED (
     SELECT v.pv_id, n.quantity FROM (SELECT count(*) FROM product_lock) locked(n_products), gate, variant_need n
     JOIN atapos.product_variant v ON v.me_id = $1 AND v.pv_id = n.variant_id
     ORDER BY v.pv_id FOR NO KEY UPDATE OF v),`;

const TAKE_VARIANTS = `variant_take AS (
     UPDATE atapos.product_variant v SET pv_stock = v.pv_stock - k.quantity
     FROM (SELECT count(*) FROM product_take) taken(n_products), version, variant_lock k
     WHERE v.me_id = $1 AND v.pv_id = k.pv_id RETURNING v.pr_id, v.pv_id, v.pv_stock),`;

/** Writes the items of `l` under the CTE `header`. */
const INSERT_ITEMS = `items AS (
     INSERT INTO atapos.order_item (me_id, oh_id, oi_line, pr_id, pv_id, pm_id, oi_product_name, oi_variant_name,
       oi_quantity, oi_base_price, oi_price, oi_line_subtotal, oi_discount_amount, oi_service_charge_amount,
       oi_tax_amount, oi_tax_percent, oi_modifiers, oi_notes, oi_station, oi_stock_taken)
     SELECT $1, header.oh_id, l.line, l.product_id, l.variant_id, l.promotion_id, l.product_name, l.variant_name,
       l.quantity, l.base_price, l.price, l.line_subtotal, l.discount, l.service, l.tax, l.tax_percent, l.modifiers,
       l.notes, l.station, l.stock_taken
     FROM header, l RETURNING oi_id, oi_line)`;

/** What the taking leaves low or empty, as one event's items: none, or the event that comes after the order's own. */
const stockNews = (hasVariants: boolean) => `low AS (
     SELECT pr_id, NULL::int AS pv_id, pr_stock AS stock FROM product_take
     WHERE pr_stock <= coalesce(pr_low_stock, ${DEFAULT_LOW_STOCK})${hasVariants ? LOW_VARIANTS : ""}),
   stock_news AS (
     SELECT least(count(*), 1)::int AS n_events, coalesce(bool_or(stock = 0), false) AS is_empty,
       jsonb_agg(jsonb_build_object('productId', pr_id, 'variantId', pv_id, 'left', stock, 'isSoldOut', stock = 0,
         'isLow', true) ORDER BY pr_id, pv_id) AS items
     FROM low)`;

const LOW_VARIANTS = `
     UNION ALL
     SELECT v.pr_id, v.pv_id, v.pv_stock FROM variant_take v JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = v.pr_id
     WHERE v.pv_stock <= coalesce(p.pr_low_stock, ${DEFAULT_LOW_STOCK})`;

/**
 * What must hold of the table that the order goes to, read after its session's row was locked. Scalar subqueries: an
 * EXISTS here is planned as a hash of all the merchant's tables and sessions.
 */
const IS_TABLE_OPEN = `(h.table_id IS NULL OR coalesce((
       SELECT t.tl_is_active AND t.archived_at IS NULL FROM atapos.table_location t
       WHERE t.me_id = $1 AND t.tl_id = h.table_id), false))
     AND (h.session_id IS NULL OR (coalesce((
         SELECT s.tl_id = h.table_id AND s.ts_closed_at IS NULL FROM atapos.table_session s
         WHERE s.me_id = $1 AND s.ts_id = h.session_id), false)
       AND ${MAX_UNPAID} > (SELECT count(*) FROM (
         SELECT 1 FROM atapos.order_header o WHERE o.me_id = $1 AND o.ts_id = h.session_id
           AND o.oh_status IN ('pending', 'confirmed') AND o.oh_payment_status <> 'paid' LIMIT ${MAX_UNPAID}) open)))`;

const THIS_KEY = "me_id = $1 AND ik_actor = $10 AND ik_route = $11 AND ik_key = $12";

/** The key that this transaction claimed just before; none when it had been answered by then. */
const KEY = `key AS MATERIALIZED (
     SELECT 1 FROM atapos.idempotency_key WHERE ${THIS_KEY} AND ik_request_hash = $13 AND ik_response IS NULL),`;

/**
 * Keeps the answer under the key: what the caller knew beforehand, with what only the writing knows put in. Where
 * nothing was written the key is free again.
 */
const KEEP_ANSWER = `answered AS (
     UPDATE atapos.idempotency_key SET ik_response = $14::jsonb || jsonb_build_object('id', a.id,
       'orderNumber', a.number, 'table', a.table, 'customer', a.customer, 'items', (
         SELECT jsonb_agg(known.item || jsonb_build_object('id', items.oi_id) ORDER BY known.line)
         FROM jsonb_array_elements($14::jsonb -> 'items') WITH ORDINALITY known(item, line)
         JOIN items ON items.oi_line = known.line))
     FROM answer a WHERE ${THIS_KEY}),
   freed AS (
     DELETE FROM atapos.idempotency_key USING key WHERE ${THIS_KEY} AND NOT EXISTS (SELECT FROM answer))`;

/**
 * The whole placement as one statement: lock tracked products and then variants in the order of their ids, check the
 * versions of catalogue and settings, take stock, take the order number, write header, items, audit and event. Every
 * step reads the one before it, because the order of independent CTEs is undefined. No row back: nothing was written,
 * because a version was stale, the table does not take orders, or the key has its answer. A stock CHECK that fails
 * (23514): sold out.
 *
 * $1 merchant, $2 catalogue version, $3 header, $4 lines, $5 counter name, $6 number prefix, $7 actor, $8 request id,
 * $9 settings version; with a key: $10 actor, $11 route, $12 key, $13 request hash, $14 answer
 */
const placeOrder = ({ isKeyed, hasVariants }: { isKeyed: boolean; hasVariants: boolean }) => `WITH h AS (
     SELECT * FROM jsonb_to_record($3::jsonb) AS h(order_type text, source text, device_id text, status text,
     payment_status text, currency text, subtotal bigint, discount bigint, service bigint, tax bigint, total bigint,
     rounded bigint, tax_rules jsonb, business_date date, notes text, guest_count int, table_id int, customer_id int,
     session_id bigint, staff_id int, at timestamptz, confirmed_at timestamptz, paid_at timestamptz)),
   ${LINES_FROM("$4")},
   ${isKeyed ? KEY : ""}
   gate AS MATERIALIZED (SELECT 1 FROM ${isKeyed ? "key, h" : "h"} WHERE ${IS_TABLE_OPEN}),
   ${takeStock({ settings: "m.me_version = $9", hasVariants })},
   number AS (
     INSERT INTO atapos.counter (me_id, co_name, co_value)
     SELECT $1, $5, 1 FROM version, taken WHERE taken.n >= 0
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
   ${stockNews(hasVariants)},
   next AS (
     INSERT INTO atapos.counter (me_id, co_name, co_value) SELECT $1, 'event', 1 + stock_news.n_events FROM header, stock_news
     ON CONFLICT (me_id, co_name) DO UPDATE SET co_value = counter.co_value + excluded.co_value RETURNING co_value),
   event AS (
     INSERT INTO atapos.event (me_id, ev_seq, ev_type, ev_for_diners, oh_id, ts_id, cu_id, ev_payload)
     SELECT $1, next.co_value - stock_news.n_events, 'order.placed', true, header.oh_id, h.session_id, h.customer_id,
       jsonb_build_object('orderNumber', header.oh_order_number, 'status', h.status, 'paymentStatus', h.payment_status,
         'orderType', h.order_type, 'tableId', h.table_id, 'total', h.total, 'source', h.source)
     FROM next, stock_news, header, h
     UNION ALL
     SELECT $1, next.co_value, 'stock.changed', stock_news.is_empty, NULL, NULL, NULL,
       jsonb_build_object('items', stock_news.items)
     FROM next, stock_news WHERE stock_news.n_events = 1),
   answer AS MATERIALIZED (
     SELECT header.oh_id AS id, header.oh_order_number AS number,
       (SELECT json_agg(oi_id ORDER BY oi_line) FROM items) AS items,
       (SELECT json_build_object('id', t.tl_id, 'name', t.tl_name, 'zone', t.tl_zone)
        FROM atapos.table_location t WHERE t.me_id = $1 AND t.tl_id = h.table_id) AS "table",
       (SELECT json_build_object('id', c.cu_id, 'email', c.cu_email, 'name', c.cu_name, 'phone', c.cu_phone)
        FROM atapos.customer c WHERE c.me_id = $1 AND c.cu_id = h.customer_id) AS customer,
       stock_news.n_events > 0 AS "isStockNews"
     FROM header, h, stock_news)${
       isKeyed
         ? `,
   ${KEEP_ANSWER}`
         : ""
     }
   SELECT id, number, items, "table", customer, "isStockNews" FROM answer`;

const PLACE = statement("order-place", placeOrder({ isKeyed: false, hasVariants: false }));
const PLACE_VARIANTS = statement("order-place-variants", placeOrder({ isKeyed: false, hasVariants: true }));
const PLACE_ONCE = statement("order-place-once", placeOrder({ isKeyed: true, hasVariants: false }));
const PLACE_VARIANTS_ONCE = statement("order-place-variants-once", placeOrder({ isKeyed: true, hasVariants: true }));

/** The statement that places an order of these lines, under a key or not. */
export function placing(lines: readonly StoredLine[], { isKeyed }: { isKeyed: boolean }): Statement {
  const hasVariants = lines.some((line) => line.stock_taken === "variant");
  if (isKeyed) return hasVariants ? PLACE_VARIANTS_ONCE : PLACE_ONCE;
  return hasVariants ? PLACE_VARIANTS : PLACE;
}

/** What the writing alone knows of a new order. */
export interface PlacedRow {
  id: number;
  number: string;
  items: number[];
  table: OrderView["table"];
  customer: OrderView["customer"];
  /** A shelf is low or empty now: menus that show it end. */
  isStockNews?: boolean;
}

/**
 * Stock of the products and variants that an order asked for, to say which line is short. An order that changes its
 * own lines ($4, else null) has what it holds besides.
 */
export const STOCK_LEFT = statement(
  "order-stock-left",
  `WITH held AS (SELECT pr_id, pv_id, oi_quantity AS quantity, oi_stock_taken AS taken FROM atapos.order_item
     WHERE me_id = $1 AND oh_id = $4::bigint AND oi_status <> 'void')
   SELECT 'product' AS kind, p.pr_id AS id, p.pr_stock
       + coalesce((SELECT sum(quantity) FROM held WHERE taken = 'product' AND held.pr_id = p.pr_id), 0)::int AS stock
     FROM atapos.product p WHERE p.me_id = $1 AND p.pr_id = ANY($2::int[]) AND p.pr_stock IS NOT NULL
   UNION ALL
   SELECT 'variant', v.pv_id, v.pv_stock
       + coalesce((SELECT sum(quantity) FROM held WHERE taken = 'variant' AND held.pv_id = v.pv_id), 0)::int
     FROM atapos.product_variant v WHERE v.me_id = $1 AND v.pv_id = ANY($3::int[]) AND v.pv_stock IS NOT NULL`,
);

/**
 * Replaces an order's lines with the same steps as placing, in the same lock order; its new sums and version go with
 * them. An order that costs nothing any more is paid; one that was paid because it cost nothing no longer is. No row
 * back: the catalogue was stale.
 *
 * $1 merchant, $2 catalogue version, $3 order, $4 sums, $5 lines
 */
export const REPLACE_LINES = statement(
  "order-replace-lines",
  `WITH s AS (SELECT * FROM jsonb_to_record($4::jsonb) AS s(subtotal bigint, discount bigint, service bigint, tax bigint,
     total bigint, rounded bigint, rules jsonb, at timestamptz, staff_id int, is_accepted boolean)),
   ${LINES_FROM("$5")},
   gate AS (SELECT 1),
   ${takeStock({ settings: null, hasVariants: true })},
   header AS (
     UPDATE atapos.order_header o SET oh_subtotal_amount = s.subtotal, oh_discount_amount = s.discount,
       oh_service_charge_amount = s.service, oh_tax_amount = s.tax, oh_total_amount = s.total,
       oh_rounded_amount = s.rounded, oh_tax_rules = s.rules, oh_version = o.oh_version + 1, updated_at = s.at,
       updated_by = s.staff_id,
       oh_payment_status = CASE WHEN o.oh_refunded_amount > 0 THEN o.oh_payment_status WHEN s.total = 0 THEN 'paid'
         WHEN o.oh_payment_status = 'paid' THEN 'pending' ELSE o.oh_payment_status END,
       oh_paid_at = CASE WHEN o.oh_refunded_amount > 0 THEN o.oh_paid_at WHEN s.total = 0 THEN s.at END,
       oh_status = CASE WHEN s.is_accepted THEN 'confirmed' ELSE o.oh_status END,
       oh_confirmed_at = CASE WHEN s.is_accepted THEN coalesce(o.oh_confirmed_at, s.at) ELSE o.oh_confirmed_at END
     FROM s, version, taken
     WHERE taken.n >= 0 AND o.me_id = $1 AND o.oh_id = $3 RETURNING o.oh_id, o.oh_version),
   ${INSERT_ITEMS}
   SELECT oh_version AS version FROM header`,
);
