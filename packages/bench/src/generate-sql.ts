// The rows of a generated installation, as SQL over series of numbers. Chance is a hash of the number, so that the same
// call makes the same rows.

const PRODUCTS = 60;
const STAFF = 6;
const TABLES_EACH = 20;

/** 0 to 1, of the order `n` and what it is for. */
const chance = (n: string, purpose: number) => `((hashint8extended(${n}, ${purpose}) & 1048575) / 1048576.0)`;

/** The word of a list at which a chance ends; [word, share] with shares that sum to 1. */
function drawn(of: string, words: readonly (readonly [string, number])[]): string {
  let reached = 0;
  const cases = words.map(([word, share]) => {
    reached += share;
    return `WHEN ${of} < ${reached.toFixed(4)} THEN ${word}`;
  });
  return `CASE ${cases.join(" ")} ELSE ${words.at(-1)?.[0]} END`;
}

const quoted = (words: readonly (readonly [string, number])[]) =>
  words.map(([word, share]) => [`'${word}'`, share] as const);

export const SCRATCH = `
  SET work_mem = '128MB';
  SET enable_nestloop = off;
  CREATE TEMP TABLE IF NOT EXISTS made_order (me_id int, oh_id bigint, seed bigint, date date, at timestamptz,
    source text, kind text, method text, type text, staff_id int, table_id int);
  CREATE TEMP TABLE IF NOT EXISTS made_item (me_id int, oh_id bigint, line int, pr_id int, name text, quantity int,
    base_price bigint, price bigint, service bigint, tax bigint);
  CREATE TEMP TABLE IF NOT EXISTS made_bill (LIKE made_order, subtotal bigint, discount bigint, service bigint,
    tax bigint, total bigint, paid bigint, refunded bigint, paid_at timestamptz, refunded_at timestamptz)`;

export const CLEAR = "TRUNCATE made_order, made_item, made_bill";

/** $1 how many. */
export const MERCHANTS = `
  INSERT INTO atapos.merchant (me_name, me_business_type, me_pos_mode, me_tax_percent, me_service_percent,
    me_cash_rounding)
  SELECT 'Warung ' || g, 'fnb', 'hybrid', 10, 5, 100 FROM generate_series(1, $1::int) g ORDER BY g
  RETURNING me_id AS id`;

/** What orders refer to; $1 the merchants. */
export const TABLES = [
  "INSERT INTO atapos.merchant_version (me_id) SELECT unnest($1::int[])",
  "INSERT INTO atapos.counter (me_id, co_name, co_value) SELECT unnest($1::int[]), 'event', 1",
  `INSERT INTO atapos.event (me_id, ev_seq, ev_type, ev_payload)
   SELECT unnest($1::int[]), 1, 'merchant.changed', '{}'`,
  `WITH people AS (
     INSERT INTO atapos.account (ac_email, ac_name)
     SELECT format('staff-%s-%s@example.test', m, g), 'Staf ' || g
     FROM unnest($1::int[]) m, generate_series(1, ${STAFF}) g RETURNING ac_id, ac_email, ac_name)
   INSERT INTO atapos.staff (me_id, ac_id, st_name, st_level)
   SELECT split_part(ac_email, '-', 2)::int, ac_id, ac_name, CASE WHEN ac_name = 'Staf 1' THEN 100 ELSE 10 END FROM people`,
  `INSERT INTO atapos.table_location (me_id, tl_name)
   SELECT m, 'Meja ' || g FROM unnest($1::int[]) m, generate_series(1, ${TABLES_EACH}) g`,
  `INSERT INTO atapos.product (me_id, pr_name, pr_price)
   SELECT m, 'Menu ' || g, 5000 + 500 * (hashint8extended(g, 1) & 127)
   FROM unnest($1::int[]) m, generate_series(1, ${PRODUCTS}) g`,
];

const HOURS: readonly (readonly [string, number])[] = [
  ...([
    ["10", 0.03],
    ["11", 0.08],
    ["12", 0.15],
    ["13", 0.13],
    ["14", 0.06],
    ["15", 0.05],
  ] as const),
  ...([
    ["16", 0.05],
    ["17", 0.08],
    ["18", 0.13],
    ["19", 0.14],
    ["20", 0.07],
    ["21", 0.03],
  ] as const),
];
const SOURCES = quoted([
  ["register", 0.62],
  ["diner", 0.34],
  ["api", 0.04],
]);
const KINDS = quoted([
  ...([
    ["paid", 0.93],
    ["unpaid", 0.02],
    ["cancelled", 0.02],
    ["refunded", 0.01],
  ] as const),
  ...([
    ["part_refunded", 0.015],
    ["late", 0.005],
  ] as const),
]);
const METHODS = quoted([
  ...([
    ["cash cash", 0.3],
    ["midtrans_qris qris", 0.42],
    ["midtrans_snap gopay", 0.06],
  ] as const),
  ...([
    ["card_terminal card_terminal", 0.14],
    ["transfer bank_transfer", 0.08],
  ] as const),
]);

/** $1 merchants, $2 first and $3 end of the numbers, $4 of how many, $5 days, $6 the last of them. */
export const ORDERS = `
  WITH number AS (
     SELECT n, ($6::date - $5::int + 1 + (n * $5::int / $4::bigint)::int) AS date,
       ($1::int[])[1 + n % cardinality($1::int[])] AS me_id
     FROM generate_series($2::bigint, $3::bigint - 1) n),
   moment AS (
     SELECT *, (date + make_interval(hours => ${drawn(chance("n", 2), HOURS)}, mins => (60 * ${chance("n", 3)})::int % 60,
       secs => n % 60)) AT TIME ZONE 'Asia/Jakarta' AS at,
       ${drawn(chance("n", 4), SOURCES)} AS source, ${drawn(chance("n", 6), METHODS)} AS way,
       ${drawn(chance("n", 5), KINDS)} AS kind
     FROM number),
   people AS (SELECT me_id, array_agg(st_id ORDER BY st_id) AS ids FROM atapos.staff WHERE me_id = ANY($1::int[]) GROUP BY 1),
   seats AS (SELECT me_id, array_agg(tl_id ORDER BY tl_id) AS ids FROM atapos.table_location WHERE me_id = ANY($1::int[]) GROUP BY 1)
  INSERT INTO made_order
  SELECT m.me_id, (SELECT coalesce(max(oh_id), 0) FROM atapos.order_header) + row_number() OVER (ORDER BY m.at, m.n), m.n,
    m.date, m.at, m.source, m.kind, split_part(m.way, ' ', 1), split_part(m.way, ' ', 2),
    CASE WHEN m.source = 'register' THEN people.ids[1 + floor(${chance("m.n", 7)} * ${STAFF})::int] END,
    seats.ids[1 + floor(${chance("m.n", 8)} * ${TABLES_EACH})::int]
  FROM moment m JOIN people USING (me_id) JOIN seats USING (me_id)`;

// A guest pays after the meal, not after midnight.
const PAID_AT = "o.at + interval '25 minutes'";
const LAST_DATE = "(SELECT max(date) FROM made_order)";

/** The lines, bills and money of the scratch orders, and the rows made from them, in this order. */
export const BILLS = [
  `WITH menu AS (SELECT me_id, array_agg(pr_id ORDER BY pr_id) AS ids FROM atapos.product GROUP BY 1),
   chosen AS MATERIALIZED (
     SELECT o.me_id, o.oh_id, line, o.seed * 8 + line AS seed,
       menu.ids[1 + floor(${PRODUCTS} * power(${chance("o.seed * 8 + line", 12)}, 1.8))::int] AS pr_id
     FROM made_order o JOIN menu USING (me_id),
       generate_series(1, 1 + floor(4 * ${chance("o.seed", 11)})::int) line)
   INSERT INTO made_item
   SELECT c.me_id, c.oh_id, c.line, p.pr_id, p.pr_name, 1 + floor(3 * power(${chance("c.seed", 9)}, 2))::int, p.pr_price,
     CASE WHEN ${chance("c.seed", 10)} < 0.1 THEN p.pr_price - p.pr_price / 8 ELSE p.pr_price END, 0, 0
   FROM chosen c JOIN atapos.product p USING (me_id, pr_id)`,
  `UPDATE made_item SET service = round(price * quantity * 0.05),
     tax = round((price * quantity + round(price * quantity * 0.05)) * 0.1)`,
  `WITH sums AS (
     SELECT oh_id, sum(base_price * quantity) AS subtotal, sum((base_price - price) * quantity) AS discount,
       sum(service) AS service, sum(tax) AS tax, sum(price * quantity + service + tax) AS total
     FROM made_item GROUP BY 1)
   INSERT INTO made_bill
   SELECT o.*, s.subtotal, s.discount, s.service, s.tax, s.total, m.paid,
     CASE o.kind WHEN 'refunded' THEN m.paid WHEN 'part_refunded' THEN m.paid / 2 ELSE 0 END, ${PAID_AT},
     ${PAID_AT} + make_interval(days => least(${LAST_DATE} - o.date, floor(5 * ${chance("o.seed", 13)})::int))
   FROM made_order o JOIN sums s USING (oh_id), LATERAL (
     SELECT CASE WHEN o.kind IN ('unpaid', 'cancelled') THEN 0 WHEN o.method = 'cash' THEN round(s.total, -2)
       ELSE s.total END AS paid) m`,
  `INSERT INTO atapos.order_header (me_id, oh_id, oh_order_number, oh_order_type, oh_source, oh_status, oh_payment_status,
     oh_payment_type, oh_currency, oh_subtotal_amount, oh_discount_amount, oh_service_charge_amount, oh_tax_amount,
     oh_total_amount, oh_rounded_amount, oh_paid_amount, oh_refunded_amount, oh_tax_rules, oh_business_date, tl_id,
     st_id, oh_confirmed_at, oh_completed_at, oh_cancelled_at, oh_paid_at, created_at, updated_at)
   SELECT me_id, oh_id, format('INV-%s-%s', to_char(date, 'YYYYMMDD'),
       lpad(row_number() OVER (PARTITION BY me_id, date ORDER BY oh_id)::text, 5, '0')),
     CASE WHEN table_id % 4 = 0 THEN 'takeaway' ELSE 'dine_in' END, source,
     CASE WHEN kind IN ('cancelled', 'late') THEN 'cancelled' WHEN kind = 'unpaid' THEN 'confirmed' ELSE 'completed' END,
     CASE kind WHEN 'cancelled' THEN 'expired' WHEN 'unpaid' THEN 'pending' WHEN 'refunded' THEN 'refunded'
       WHEN 'part_refunded' THEN 'partially_refunded' ELSE 'paid' END,
     CASE WHEN paid > 0 THEN type END, 'IDR', subtotal, discount, service, tax, total, round(total::numeric, -2), paid,
     refunded, '{"taxInclusive": false}', date, CASE WHEN table_id % 4 <> 0 THEN table_id END, staff_id, at,
     CASE WHEN kind NOT IN ('cancelled', 'late', 'unpaid') THEN paid_at END,
     CASE WHEN kind IN ('cancelled', 'late') THEN at END, CASE WHEN paid > 0 THEN paid_at END, at, at
   FROM made_bill ORDER BY oh_id`,
  `INSERT INTO atapos.order_item (me_id, oh_id, oi_line, pr_id, oi_product_name, oi_quantity, oi_base_price, oi_price,
     oi_line_subtotal, oi_discount_amount, oi_service_charge_amount, oi_tax_amount, oi_tax_percent, oi_status)
   SELECT me_id, oh_id, line, pr_id, name, quantity, base_price, price, price * quantity, (base_price - price) * quantity,
     service, tax, 10, 'served' FROM made_item ORDER BY oh_id, line`,
  `INSERT INTO atapos.payment (me_id, py_id, oh_id, py_order_version, py_method, py_payment_type, py_amount, py_currency,
     py_status, py_captured_amount, py_refund_reserved_amount, py_gateway_final_at, st_id, created_at, updated_at)
   SELECT me_id, oh_id, oh_id, 1, method, type, paid, 'IDR', 'settled', paid, refunded, paid_at, staff_id, at, at
   FROM made_bill WHERE paid > 0 ORDER BY oh_id`,
  `INSERT INTO atapos.payment_entry (me_id, py_id, pe_kind, pe_amount, pe_currency, pe_reference, pe_business_date,
     pe_occurred_at, created_at)
   SELECT me_id, oh_id, kind, amount, 'IDR', kind || '-' || oh_id, (moved_at AT TIME ZONE 'Asia/Jakarta')::date, moved_at,
     moved_at
   FROM (
     SELECT me_id, oh_id, 'capture' AS kind, paid AS amount, paid_at AS moved_at FROM made_bill
     UNION ALL SELECT me_id, oh_id, 'refund', refunded, refunded_at FROM made_bill) moved
   WHERE amount > 0 ORDER BY moved_at`,
  `INSERT INTO atapos.refund (me_id, oh_id, py_id, rf_key, rf_amount, rf_method, rf_cause, rf_status, rf_reason, created_at)
   SELECT me_id, oh_id, oh_id, 'refund-' || oh_id, refunded, CASE WHEN method = 'cash' THEN 'cash' ELSE 'manual' END,
     'asked', 'done', 'Salah pesan', refunded_at
   FROM made_bill WHERE refunded > 0`,
];

export const FINISH = `
  SELECT setval(pg_get_serial_sequence('atapos.order_header', 'oh_id'), (SELECT max(oh_id) FROM atapos.order_header)),
    setval(pg_get_serial_sequence('atapos.payment', 'py_id'), (SELECT max(py_id) FROM atapos.payment))`;

/** $1 merchants, $2 date, $3 how many orders of each, the last ones. */
export const ANNOUNCE = `
  WITH news AS (
     SELECT o.me_id, o.oh_id, e.type, row_number() OVER (PARTITION BY o.me_id ORDER BY o.oh_id, e.type) AS place
     FROM (SELECT me_id, oh_id, row_number() OVER (PARTITION BY me_id ORDER BY oh_id DESC) AS back
         FROM atapos.order_header WHERE me_id = ANY($1::int[]) AND oh_business_date = $2::date) o,
       unnest(ARRAY['order.placed', 'payment.settled', 'order.completed']) AS e(type)
     WHERE o.back <= $3::int),
   added AS (
     INSERT INTO atapos.event (me_id, ev_seq, ev_type, oh_id, ev_payload)
     SELECT n.me_id, c.co_value + n.place, n.type, n.oh_id, '{}'
     FROM news n JOIN atapos.counter c ON c.me_id = n.me_id AND c.co_name = 'event' RETURNING me_id)
  UPDATE atapos.counter c SET co_value = c.co_value + a.n
  FROM (SELECT me_id, count(*) AS n FROM added GROUP BY 1) a WHERE c.me_id = a.me_id AND c.co_name = 'event'`;
