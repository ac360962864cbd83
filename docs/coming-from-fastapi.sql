-- Copies the data of the original ATAPOS (its schema renamed to atapos_original, in the same database) into this one's.
-- Run it once, as the owner of the schema atapos, on an installation without merchants: see coming-from-fastapi.md.
-- Columns that an older release did not have read as NULL; anything that does not fit ends all of it, with nothing done.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL TIME ZONE 'UTC';

DO $$ BEGIN
  IF EXISTS (SELECT FROM atapos.merchant) THEN
    RAISE EXCEPTION 'this installation has merchants already: move into an empty one';
  END IF;
END $$;

-- Midtrans server keys are sealed by the program: set them again by PUT /api/v1/merchants/{me_id}.
INSERT INTO atapos.merchant (me_id, me_name, me_business_type, me_pos_mode, me_is_active, me_midtrans_client_key,
    me_midtrans_is_production, created_at, updated_at)
SELECT (j->>'me_id')::int, j->>'me_name', coalesce(j->>'me_business_type', 'other'),
  coalesce(j->>'me_pos_mode', 'centralized'), coalesce((j->>'me_is_active')::boolean, true),
  nullif(j->>'me_midtrans_client_key', ''), coalesce((j->>'me_midtrans_is_production')::boolean, false),
  coalesce((j->>'created_at')::timestamptz, now()), coalesce((j->>'updated_at')::timestamptz, now())
FROM (SELECT to_jsonb(m) AS j FROM atapos_original.merchant m) old;
INSERT INTO atapos.merchant_version (me_id) SELECT me_id FROM atapos.merchant;
INSERT INTO atapos.counter (me_id, co_name) SELECT me_id, 'event' FROM atapos.merchant;

-- A name is taken once a merchant: the second of a name carries its id.
INSERT INTO atapos.product_category (me_id, pc_id, pc_name, pc_sort_order)
SELECT (j->>'me_id')::int, (j->>'pc_id')::int,
  CASE WHEN row_number() OVER (PARTITION BY j->>'me_id', j->>'pc_name' ORDER BY (j->>'pc_id')::int) = 1
    THEN j->>'pc_name' ELSE (j->>'pc_name') || ' ' || (j->>'pc_id') END,
  coalesce((j->>'pc_sort_order')::int, 0)
FROM (SELECT to_jsonb(c) AS j FROM atapos_original.product_category c) old;

INSERT INTO atapos.product (me_id, pr_id, pc_id, pr_name, pr_description, pr_price, pr_stock, pr_is_available, pr_search,
    created_at, updated_at)
SELECT (j->>'me_id')::int, (j->>'pr_id')::int, c.pc_id, j->>'pr_name', nullif(j->>'pr_description', ''),
  round((j->>'pr_price')::numeric)::bigint, CASE WHEN (j->>'pr_stock')::int < 0 THEN 0 ELSE (j->>'pr_stock')::int END,
  coalesce((j->>'pr_is_available')::boolean, true),
  lower(regexp_replace(btrim(concat_ws(' ', j->>'pr_name', j->>'pr_description')), '\s+', ' ', 'g')),
  coalesce((j->>'created_at')::timestamptz, now()), coalesce((j->>'updated_at')::timestamptz, now())
FROM (SELECT to_jsonb(p) AS j FROM atapos_original.product p) old
LEFT JOIN atapos.product_category c ON c.me_id = (j->>'me_id')::int AND c.pc_id = (j->>'pc_id')::int;

-- The pictures stay where they are at Cloudinary; their sizes were not kept, so they count as 1 x 1.
INSERT INTO atapos.product_attachment (me_id, pa_id, pr_id, pa_url, pa_public_id, pa_width, pa_height)
SELECT p.me_id, (j->>'pa_id')::int, p.pr_id, j->>'pa_url',
  coalesce(substring(j->>'pa_url' from '/upload/(?:[a-z]+_[^/]*/)*(?:v[0-9]+/)?(.+?)(?:\.[A-Za-z0-9]+)?$'), j->>'pa_url'), 1, 1
FROM (SELECT to_jsonb(a) AS j FROM atapos_original.product_attachment a) old
JOIN atapos.product p ON p.pr_id = (j->>'pr_id')::int;

INSERT INTO atapos.promotion (me_id, pm_id, pm_name, pm_description, pm_start_date, pm_end_date, pm_is_active)
SELECT (j->>'me_id')::int, (j->>'pm_id')::int, coalesce(j->>'pm_name', 'Promotion ' || (j->>'pm_id')),
  nullif(j->>'pm_description', ''), (j->>'pm_start_date')::timestamptz,
  greatest((j->>'pm_start_date')::timestamptz, (j->>'pm_end_date')::timestamptz),
  coalesce((j->>'pm_is_active')::boolean, true)
FROM (SELECT to_jsonb(p) AS j FROM atapos_original.promotion p) old;
INSERT INTO atapos.promotion_item (me_id, pmi_id, pm_id, pr_id, pmi_discount_amount)
SELECT m.me_id, (j->>'pmi_id')::int, m.pm_id, (j->>'pr_id')::int, (j->>'pmi_discount_amount')::numeric
FROM (SELECT to_jsonb(i) AS j FROM atapos_original.promotion_item i) old
JOIN atapos.promotion m ON m.pm_id = (j->>'pm_id')::int;

INSERT INTO atapos.table_location (me_id, tl_id, tl_name, tl_is_active)
SELECT (j->>'me_id')::int, (j->>'tl_id')::int,
  CASE WHEN row_number() OVER (PARTITION BY j->>'me_id', j->>'tl_name' ORDER BY (j->>'tl_id')::int) = 1
    THEN j->>'tl_name' ELSE (j->>'tl_name') || ' ' || (j->>'tl_id') END,
  coalesce((j->>'tl_is_active')::boolean, true)
FROM (SELECT to_jsonb(t) AS j FROM atapos_original.table_location t) old;

-- An address stands for one customer of a merchant: of two, the first keeps it.
INSERT INTO atapos.customer (me_id, cu_id, cu_email, cu_name, cu_phone, cu_search, created_at)
SELECT (j->>'me_id')::int, (j->>'cu_id')::int,
  CASE WHEN row_number() OVER (PARTITION BY j->>'me_id', email ORDER BY (j->>'cu_id')::int) = 1 THEN email END,
  nullif(j->>'cu_name', ''), phone, lower(concat_ws(' ', j->>'cu_name', email, phone)),
  coalesce((j->>'created_at')::timestamptz, now())
FROM (SELECT to_jsonb(c) AS j FROM atapos_original.customer c) old,
  LATERAL (SELECT nullif(lower(btrim(j->>'cu_email')), '') AS email,
    regexp_replace(coalesce(j->>'cu_phone', ''), '\D', '', 'g') AS digits) read,
  LATERAL (SELECT CASE WHEN digits = '' THEN NULL WHEN digits LIKE '0%' THEN '+62' || substr(digits, 2)
    WHEN digits LIKE '8%' THEN '+62' || digits ELSE '+' || digits END AS phone) dialled;

-- The original kept one sum an order: it is subtotal and total here, and nothing is added to it.
INSERT INTO atapos.order_header (me_id, oh_id, oh_order_number, oh_order_type, oh_source, oh_status, oh_payment_status,
    oh_currency, oh_subtotal_amount, oh_total_amount, oh_rounded_amount, oh_tax_rules, oh_business_date, oh_notes,
    tl_id, cu_id, oh_confirmed_at, oh_completed_at, oh_cancelled_at, created_at, updated_at)
SELECT m.me_id, (j->>'oh_id')::bigint, coalesce(j->>'oh_order_number', 'OLD-' || (j->>'oh_id')),
  coalesce(j->>'oh_order_type', 'walk_in'), 'api', status, coalesce(j->>'oh_payment_status', 'pending'), m.me_currency,
  total, total, total,
  jsonb_build_object('currency', m.me_currency, 'taxPercent', 0, 'taxInclusive', false, 'servicePercent', 0,
    'serviceBase', 'after_discount', 'serviceTaxable', false, 'cashRounding', 0, 'taxes', '[]'::jsonb),
  (at AT TIME ZONE m.me_timezone)::date, nullif(j->>'oh_notes', ''), t.tl_id, c.cu_id,
  CASE WHEN status IN ('confirmed', 'completed') THEN at END, CASE WHEN status = 'completed' THEN at END,
  CASE WHEN status = 'cancelled' THEN at END, at, coalesce((j->>'updated_at')::timestamptz, at)
FROM (SELECT to_jsonb(o) AS j FROM atapos_original.order_header o) old
CROSS JOIN LATERAL (SELECT coalesce(j->>'oh_status', 'pending') AS status,
  coalesce((j->>'created_at')::timestamptz, now()) AS at,
  round((j->>'oh_total_amount')::numeric)::bigint AS total) read
JOIN atapos.merchant m ON m.me_id = (j->>'me_id')::int
LEFT JOIN atapos.table_location t ON t.me_id = m.me_id AND t.tl_id = (j->>'tl_id')::int
LEFT JOIN atapos.customer c ON c.me_id = m.me_id AND c.cu_id = (j->>'cu_id')::int;

INSERT INTO atapos.order_item (me_id, oi_id, oh_id, oi_line, pr_id, oi_product_name, oi_quantity, oi_base_price,
    oi_price, oi_line_subtotal, oi_notes, oi_status)
SELECT o.me_id, (j->>'oi_id')::bigint, o.oh_id, row_number() OVER (PARTITION BY o.oh_id ORDER BY (j->>'oi_id')::bigint),
  p.pr_id, p.pr_name, quantity, price, price, price * quantity, nullif(j->>'oi_notes', ''),
  CASE o.oh_status WHEN 'completed' THEN 'served' WHEN 'cancelled' THEN 'void' ELSE 'queued' END
FROM (SELECT to_jsonb(i) AS j FROM atapos_original.order_item i) old
CROSS JOIN LATERAL (SELECT coalesce(j->>'oi_quantity', j->>'oi_qty')::int AS quantity,
  round((j->>'oi_price')::numeric)::bigint AS price) read
JOIN atapos.order_header o ON o.oh_id = (j->>'oh_id')::bigint
JOIN atapos.product p ON p.me_id = o.me_id AND p.pr_id = (j->>'pr_id')::int;

INSERT INTO atapos.payment_log (me_id, pl_id, oh_id, pl_midtrans_order_id, pl_status, pl_event, pl_response_json, created_at)
SELECT o.me_id, (j->>'pl_id')::bigint, o.oh_id, coalesce(j->>'pl_midtrans_order_id', ''), j->>'pl_status', 'moved',
  CASE jsonb_typeof(j->'pl_response_json') WHEN 'string' THEN (j->>'pl_response_json')::jsonb
    ELSE coalesce(nullif(j->'pl_response_json', 'null'), '{}') END,
  coalesce((j->>'created_at')::timestamptz, o.created_at)
FROM (SELECT to_jsonb(l) AS j FROM atapos_original.payment_log l) old
JOIN atapos.order_header o ON o.oh_id = (j->>'oh_id')::bigint;

-- What was paid becomes money in the ledger: by the gateway's own word where it is kept, else as a transfer.
WITH paid AS (
  SELECT o.me_id, o.oh_id, o.oh_total_amount AS amount, o.oh_currency AS currency, o.oh_business_date AS day,
    l.pl_midtrans_order_id AS gateway_id, coalesce(l.created_at, o.updated_at) AS at,
    l.pl_response_json->>'transaction_id' AS transaction_id,
    CASE WHEN l.pl_response_json->>'payment_type' IN ('qris', 'gopay', 'shopeepay', 'credit_card', 'bank_transfer', 'cstore')
      THEN l.pl_response_json->>'payment_type' ELSE 'other' END AS type
  FROM atapos.order_header o
  LEFT JOIN LATERAL (SELECT * FROM atapos.payment_log l WHERE l.me_id = o.me_id AND l.oh_id = o.oh_id
    AND l.pl_status = 'success' AND l.pl_midtrans_order_id <> '' ORDER BY l.pl_id DESC LIMIT 1) l ON true
  WHERE o.oh_payment_status = 'paid' AND o.oh_total_amount > 0
), attempt AS (
  INSERT INTO atapos.payment (me_id, oh_id, py_order_version, py_method, py_payment_type, py_amount, py_currency, py_status,
    py_midtrans_order_id, py_transaction_id, py_gateway_status, py_gateway_final_at, py_captured_amount, py_reference, created_at)
  SELECT me_id, oh_id, 1, CASE WHEN gateway_id IS NULL THEN 'transfer' ELSE 'midtrans_snap' END, type, amount, currency,
    'settled', gateway_id, transaction_id, CASE WHEN gateway_id IS NOT NULL THEN 'settlement' END, at, amount, 'moved', at
  FROM paid RETURNING me_id, py_id, oh_id
), entry AS (
  INSERT INTO atapos.payment_entry (me_id, py_id, pe_kind, pe_amount, pe_currency, pe_reference, pe_business_date, pe_occurred_at)
  SELECT a.me_id, a.py_id, 'capture', p.amount, p.currency, coalesce(p.transaction_id, 'moved'), p.day, p.at
  FROM attempt a JOIN paid p USING (me_id, oh_id) RETURNING 1
)
UPDATE atapos.order_header o SET oh_paid_amount = p.amount, oh_payment_type = p.type, oh_paid_at = p.at
FROM paid p WHERE o.me_id = p.me_id AND o.oh_id = p.oh_id;

-- New numbers and ids go on behind the old ones.
INSERT INTO atapos.counter (me_id, co_name, co_value)
SELECT me_id, 'order:' || substr(oh_order_number, 5, 8), max(substr(oh_order_number, 14)::bigint)
FROM atapos.order_header WHERE oh_order_number ~ '^INV-\d{8}-\d+$' GROUP BY 1, 2;
DO $$
DECLARE found record;
BEGIN
  FOR found IN SELECT table_name AS of_table, column_name AS id FROM information_schema.columns
    WHERE table_schema = 'atapos' AND column_default LIKE 'nextval(%' LOOP
    EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), greatest((SELECT max(%I) FROM atapos.%I), 1))',
      'atapos.' || found.of_table, found.id, found.id, found.of_table);
  END LOOP;
END $$;

-- Nothing may have been left behind on the way.
DO $$
DECLARE
  each_table text;
  before bigint;
  after bigint;
BEGIN
  FOREACH each_table IN ARRAY ARRAY['merchant', 'product_category', 'product', 'product_attachment', 'promotion',
    'promotion_item', 'table_location', 'customer', 'order_header', 'order_item', 'payment_log'] LOOP
    EXECUTE format('SELECT count(*) FROM atapos_original.%I', each_table) INTO before;
    EXECUTE format('SELECT count(*) FROM atapos.%I', each_table) INTO after;
    IF before <> after THEN
      RAISE EXCEPTION '% of % rows of % fit: look for rows that name another merchant''s', after, before, each_table;
    END IF;
  END LOOP;
END $$;
COMMIT;
