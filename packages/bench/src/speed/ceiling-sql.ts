// The whole order as the ceiling writes it: the same tables and rows as the program, priced from the products at once.
// Kept here, so that the program's own statement may change while what it is measured against stays.

/** What every transaction of the ceiling begins with. */
export const begin = (merchantId: number): string =>
  `BEGIN; SET LOCAL ROLE atapos_tenant; SET LOCAL atapos.merchant_id = '${merchantId}'`;

/** $1 merchant, $2 lines, $3 staff, $4 business date, $5 day, $6 request id. */
export const PLACE = {
  name: "ceiling-place",
  text: `WITH asked AS MATERIALIZED (
     SELECT row_number() OVER ()::int AS line, a.* FROM jsonb_to_recordset($2::jsonb) AS a(product_id int, quantity int)),
   m AS (SELECT me_tax_percent AS tax, me_service_percent AS service, me_currency AS currency FROM atapos.merchant WHERE me_id = $1),
   need AS (SELECT product_id, sum(quantity)::int AS quantity FROM asked GROUP BY 1),
   locked AS MATERIALIZED (
     SELECT p.pr_id, p.pr_name, p.pr_price, n.quantity FROM need n
     JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = n.product_id ORDER BY p.pr_id FOR NO KEY UPDATE OF p),
   taken AS (
     UPDATE atapos.product p SET pr_stock = p.pr_stock - k.quantity FROM locked k
     WHERE p.me_id = $1 AND p.pr_id = k.pr_id RETURNING p.pr_id),
   net AS (
     SELECT a.line, k.pr_id, k.pr_name, a.quantity, k.pr_price, k.pr_price * a.quantity AS amount, m.tax AS tax_percent,
       round(k.pr_price * a.quantity * m.service / 100)::bigint AS service
     FROM m, asked a JOIN locked k ON k.pr_id = a.product_id),
   l AS MATERIALIZED (SELECT net.*, round((amount + service) * tax_percent / 100)::bigint AS tax FROM net),
   sums AS (
     SELECT sum(amount)::bigint AS amount, sum(service)::bigint AS service, sum(tax)::bigint AS tax,
       sum(amount + service + tax)::bigint AS total FROM l),
   number AS (
     INSERT INTO atapos.counter (me_id, co_name, co_value)
     SELECT $1, 'order:' || $5, 1 FROM (SELECT count(*) FROM taken) taken(n)
     ON CONFLICT (me_id, co_name) DO UPDATE SET co_value = counter.co_value + 1 RETURNING co_value),
   header AS (
     INSERT INTO atapos.order_header (me_id, oh_order_number, oh_order_type, oh_source, oh_status, oh_payment_status,
       oh_currency, oh_subtotal_amount, oh_discount_amount, oh_service_charge_amount, oh_tax_amount, oh_total_amount,
       oh_rounded_amount, oh_tax_rules, oh_business_date, st_id, created_by)
     SELECT $1, 'INV-' || $5 || '-' || lpad(number.co_value::text, greatest(4, length(number.co_value::text)), '0'),
       'takeaway', 'api', 'pending', 'pending', m.currency, s.amount, 0, s.service, s.tax, s.total, s.total,
       jsonb_build_object('taxPercent', m.tax, 'servicePercent', m.service), $4::date, $3::int, $3::int
     FROM m, sums s, number RETURNING oh_id, oh_order_number, created_at),
   items AS (
     INSERT INTO atapos.order_item (me_id, oh_id, oi_line, pr_id, oi_product_name, oi_quantity, oi_base_price, oi_price,
       oi_line_subtotal, oi_service_charge_amount, oi_tax_amount, oi_tax_percent, oi_modifiers, oi_stock_taken)
     SELECT $1, header.oh_id, l.line, l.pr_id, l.pr_name, l.quantity, l.pr_price, l.pr_price, l.amount, l.service, l.tax,
       l.tax_percent, '[]', 'product' FROM header, l RETURNING oi_id, oi_line, pr_id, oi_product_name, oi_quantity, oi_price),
   audit AS (
     INSERT INTO atapos.audit_log (me_id, au_actor, au_action, au_subject, au_after, au_request_id)
     SELECT $1, 'staff:' || $3::int, 'order.place', 'order:' || header.oh_id, jsonb_build_object('total', s.total), $6
     FROM header, sums s),
   next AS (
     INSERT INTO atapos.counter (me_id, co_name, co_value) SELECT $1, 'event', 1 FROM header
     ON CONFLICT (me_id, co_name) DO UPDATE SET co_value = counter.co_value + 1 RETURNING co_value),
   event AS (
     INSERT INTO atapos.event (me_id, ev_seq, ev_type, ev_for_diners, oh_id, ev_payload)
     SELECT $1, next.co_value, 'order.placed', true, header.oh_id,
       jsonb_build_object('orderNumber', header.oh_order_number, 'status', 'pending', 'total', s.total)
     FROM next, header, sums s)
   SELECT header.oh_id::int AS id, header.oh_order_number AS number, header.created_at AS at, s.amount::int AS subtotal,
     s.service::int AS service, s.tax::int AS tax, s.total::int AS total,
     (SELECT json_agg(json_build_object('id', oi_id, 'productId', pr_id, 'name', oi_product_name, 'quantity', oi_quantity,
       'price', oi_price) ORDER BY oi_line) FROM items) AS items
   FROM header, sums s`,
};

const ORDER = `json_build_object('id', o.oh_id, 'number', o.oh_order_number, 'type', o.oh_order_type, 'source', o.oh_source,
  'status', o.oh_status, 'paymentStatus', o.oh_payment_status, 'paymentType', o.oh_payment_type,
  'currency', o.oh_currency, 'subtotal', o.oh_subtotal_amount, 'discount', o.oh_discount_amount,
  'service', o.oh_service_charge_amount, 'tax', o.oh_tax_amount, 'total', o.oh_total_amount,
  'rounded', o.oh_rounded_amount, 'paid', o.oh_paid_amount, 'refunded', o.oh_refunded_amount,
  'businessDate', o.oh_business_date, 'notes', o.oh_notes, 'guests', o.oh_guest_count, 'tableId', o.tl_id,
  'customerId', o.cu_id, 'createdAt', o.created_at, 'paidAt', o.oh_paid_at,
  'table', (SELECT json_build_object('id', t.tl_id, 'name', t.tl_name, 'zone', t.tl_zone)
    FROM atapos.table_location t WHERE t.me_id = o.me_id AND t.tl_id = o.tl_id),
  'items', (SELECT json_agg(json_build_object('id', i.oi_id, 'productId', i.pr_id, 'name', i.oi_product_name,
      'quantity', i.oi_quantity, 'basePrice', i.oi_base_price, 'price', i.oi_price, 'subtotal', i.oi_line_subtotal,
      'modifiers', i.oi_modifiers, 'notes', i.oi_notes, 'status', i.oi_status) ORDER BY i.oi_line)
    FROM atapos.order_item i WHERE i.me_id = o.me_id AND i.oh_id = o.oh_id))`;

/** $1 merchant, $2 below this id, $3 how many. The page as one text, sent as it is. */
export const LIST = {
  name: "ceiling-list",
  text: `SELECT coalesce(json_agg(${ORDER} ORDER BY o.oh_id DESC), '[]')::text AS orders FROM (
     SELECT * FROM atapos.order_header WHERE me_id = $1 AND oh_id < $2 ORDER BY oh_id DESC LIMIT $3) o`,
};

const openAs = (status: string): string =>
  `(SELECT * FROM atapos.order_header WHERE me_id = $1 AND oh_status = '${status}' ORDER BY oh_id DESC LIMIT $2)`;
const DONE = `FROM atapos.order_header
  WHERE me_id = $1 AND oh_business_date = $3::date AND oh_status IN ('completed', 'cancelled')`;

/** What the kitchen and the till look at: $1 merchant, $2 how many open ones at most, $3 today. */
export const BOARD = {
  name: "ceiling-board",
  text: `SELECT json_build_object(
     'open', (SELECT coalesce(json_agg(${ORDER} ORDER BY o.oh_id), '[]')
       FROM (${openAs("pending")} UNION ALL ${openAs("confirmed")}) o),
     'done', (SELECT coalesce(json_agg(${ORDER} ORDER BY o.oh_id DESC), '[]')
       FROM (SELECT * ${DONE} ORDER BY oh_id DESC LIMIT 50) o),
     'doneTotal', (SELECT count(*) ${DONE}))::text AS board`,
};

/** $1 merchant, $2 order. */
export const ONE = {
  name: "ceiling-order",
  text: `SELECT ${ORDER}::text AS "order" FROM atapos.order_header o WHERE o.me_id = $1 AND o.oh_id = $2`,
};
