-- What must never be, whatever the program does. Prisma neither writes nor compares CHECK constraints.
-- The lists of words equal those of the domain's statuses; a percentage promotion is bounded there, because its item
-- does not know the promotion's type.

-- Many orders share this row: room on the page keeps its updates off the indexes.
ALTER TABLE atapos.counter SET (fillfactor = 50);
ALTER TABLE atapos.counter
  ADD CONSTRAINT counter_value_check CHECK (co_value >= 0);

ALTER TABLE atapos.merchant
  ADD CONSTRAINT merchant_name_check CHECK (btrim(me_name) <> ''),
  ADD CONSTRAINT merchant_business_type_check CHECK (me_business_type IN ('fnb', 'retail', 'service', 'other')),
  ADD CONSTRAINT merchant_pos_mode_check CHECK (me_pos_mode IN ('centralized', 'distributed', 'hybrid')),
  ADD CONSTRAINT merchant_service_base_check CHECK (me_service_base IN ('before_discount', 'after_discount')),
  ADD CONSTRAINT merchant_order_acceptance_check CHECK (me_order_acceptance IN ('manual', 'on_payment', 'always')),
  ADD CONSTRAINT merchant_language_check CHECK (me_language IN ('id', 'en')),
  ADD CONSTRAINT merchant_currency_check CHECK (me_currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT merchant_day_cutoff_hour_check CHECK (me_day_cutoff_hour BETWEEN 0 AND 23),
  ADD CONSTRAINT merchant_tax_percent_check CHECK (me_tax_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT merchant_service_percent_check CHECK (me_service_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT merchant_cash_rounding_check CHECK (me_cash_rounding >= 0),
  ADD CONSTRAINT merchant_version_number_check CHECK (me_version >= 1);

ALTER TABLE atapos.merchant_version
  ADD CONSTRAINT merchant_version_check CHECK (mv_version >= 1);

ALTER TABLE atapos.merchant_secret
  ADD CONSTRAINT merchant_secret_version_check CHECK (ms_version >= 1);

ALTER TABLE atapos.account
  ADD CONSTRAINT account_email_check CHECK (ac_email = lower(ac_email) AND ac_email ~ '^\S+$'),
  ADD CONSTRAINT account_session_version_check CHECK (ac_session_version >= 1);

ALTER TABLE atapos.staff
  ADD CONSTRAINT staff_level_check CHECK (st_level BETWEEN 1 AND 100),
  ADD CONSTRAINT staff_pin_failures_check CHECK (st_pin_failures >= 0),
  ADD CONSTRAINT staff_session_version_check CHECK (st_session_version >= 1);

ALTER TABLE atapos.login_challenge
  ADD CONSTRAINT login_challenge_kind_check CHECK (lc_kind IN ('magic_link', 'otp', 'owner_setup', 'invitation')),
  ADD CONSTRAINT login_challenge_address_check CHECK (lc_address = lower(lc_address) AND lc_address !~ '\s'),
  ADD CONSTRAINT login_challenge_attempts_check CHECK (lc_attempts >= 0);

ALTER TABLE atapos.customer
  ADD CONSTRAINT customer_email_check CHECK (cu_email = lower(cu_email) AND cu_email ~ '^\S+$'),
  ADD CONSTRAINT customer_language_check CHECK (cu_language IN ('id', 'en')),
  ADD CONSTRAINT customer_token_version_check CHECK (cu_token_version >= 1);

ALTER TABLE atapos.product
  ADD CONSTRAINT product_price_check CHECK (pr_price >= 0),
  ADD CONSTRAINT product_stock_check CHECK (pr_stock >= 0),
  ADD CONSTRAINT product_low_stock_check CHECK (pr_low_stock >= 0),
  ADD CONSTRAINT product_tax_percent_check CHECK (pr_tax_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT product_version_check CHECK (pr_version >= 1);

ALTER TABLE atapos.product_variant
  ADD CONSTRAINT product_variant_price_check CHECK (pv_price >= 0),
  ADD CONSTRAINT product_variant_stock_check CHECK (pv_stock >= 0);

ALTER TABLE atapos.modifier_group
  ADD CONSTRAINT modifier_group_range_check CHECK (mg_min >= 0 AND mg_max >= 1 AND mg_min <= mg_max);

ALTER TABLE atapos.modifier_option
  ADD CONSTRAINT modifier_option_price_check CHECK (mo_price >= 0);

ALTER TABLE atapos.product_attachment
  ADD CONSTRAINT product_attachment_size_check CHECK (pa_width > 0 AND pa_height > 0);

ALTER TABLE atapos.promotion
  ADD CONSTRAINT promotion_discount_type_check CHECK (pm_discount_type IN ('amount', 'percent', 'override_price')),
  ADD CONSTRAINT promotion_period_check CHECK (pm_start_date <= pm_end_date);

ALTER TABLE atapos.promotion_item
  ADD CONSTRAINT promotion_item_discount_check CHECK (pmi_discount_amount >= 0 AND pmi_discount_amount < 'NaN');

ALTER TABLE atapos.table_location
  ADD CONSTRAINT table_location_capacity_check CHECK (tl_capacity >= 1),
  ADD CONSTRAINT table_location_qr_version_check CHECK (tl_qr_version >= 1);

-- The total's two forms are exclusive and inclusive tax.
ALTER TABLE atapos.order_header
  ADD CONSTRAINT order_header_type_check
    CHECK (oh_order_type IN ('dine_in', 'takeaway', 'delivery', 'service_job', 'walk_in')),
  ADD CONSTRAINT order_header_source_check CHECK (oh_source IN ('register', 'diner', 'api')),
  ADD CONSTRAINT order_header_status_check CHECK (oh_status IN ('pending', 'confirmed', 'completed', 'cancelled')),
  ADD CONSTRAINT order_header_payment_status_check CHECK (oh_payment_status IN
    ('pending', 'paid', 'failed', 'partial', 'expired', 'refunded', 'partially_refunded')),
  ADD CONSTRAINT order_header_payment_type_check CHECK (oh_payment_type IN ('cash', 'qris', 'gopay', 'shopeepay',
    'credit_card', 'bank_transfer', 'cstore', 'card_terminal', 'other')),
  ADD CONSTRAINT order_header_currency_check CHECK (oh_currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT order_header_amounts_check CHECK (oh_subtotal_amount >= 0 AND oh_discount_amount >= 0
    AND oh_service_charge_amount >= 0 AND oh_tax_amount >= 0 AND oh_total_amount >= 0 AND oh_rounded_amount >= 0
    AND oh_paid_amount >= 0 AND oh_refunded_amount >= 0),
  ADD CONSTRAINT order_header_discount_check CHECK (oh_discount_amount <= oh_subtotal_amount),
  ADD CONSTRAINT order_header_total_check CHECK (oh_total_amount IN (
    oh_subtotal_amount - oh_discount_amount + oh_service_charge_amount,
    oh_subtotal_amount - oh_discount_amount + oh_service_charge_amount + oh_tax_amount)),
  ADD CONSTRAINT order_header_guest_count_check CHECK (oh_guest_count >= 1),
  ADD CONSTRAINT order_header_version_check CHECK (oh_version >= 1);

ALTER TABLE atapos.order_item
  ADD CONSTRAINT order_item_quantity_check CHECK (oi_quantity BETWEEN 1 AND 999),
  ADD CONSTRAINT order_item_status_check CHECK (oi_status IN ('queued', 'preparing', 'ready', 'served', 'void')),
  ADD CONSTRAINT order_item_stock_taken_check CHECK (oi_stock_taken IN ('none', 'product', 'variant')),
  ADD CONSTRAINT order_item_amounts_check CHECK (oi_base_price >= 0 AND oi_price >= 0 AND oi_line_subtotal >= 0
    AND oi_discount_amount >= 0 AND oi_service_charge_amount >= 0 AND oi_tax_amount >= 0),
  ADD CONSTRAINT order_item_line_subtotal_check CHECK (oi_line_subtotal = oi_price * oi_quantity),
  ADD CONSTRAINT order_item_tax_percent_check CHECK (oi_tax_percent BETWEEN 0 AND 100);

ALTER TABLE atapos.payment
  ADD CONSTRAINT payment_method_check
    CHECK (py_method IN ('cash', 'midtrans_snap', 'midtrans_qris', 'card_terminal', 'transfer')),
  ADD CONSTRAINT payment_type_check CHECK (py_payment_type IN ('cash', 'qris', 'gopay', 'shopeepay', 'credit_card',
    'bank_transfer', 'cstore', 'card_terminal', 'other')),
  ADD CONSTRAINT payment_status_check
    CHECK (py_status IN ('creating', 'open', 'voiding', 'settled', 'failed', 'voided')),
  ADD CONSTRAINT payment_currency_check CHECK (py_currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT payment_amount_check CHECK (py_amount > 0),
  ADD CONSTRAINT payment_share_check CHECK (py_share >= 0),
  ADD CONSTRAINT payment_refund_reserved_check
    CHECK (0 <= py_refund_reserved_amount AND py_refund_reserved_amount <= py_captured_amount),
  ADD CONSTRAINT payment_cash_check CHECK (py_tendered_amount >= 0 AND py_change_amount >= 0);

ALTER TABLE atapos.payment_entry
  ADD CONSTRAINT payment_entry_kind_check CHECK (pe_kind IN ('capture', 'refund', 'reversal', 'dispute')),
  ADD CONSTRAINT payment_entry_amount_check CHECK (pe_amount > 0),
  ADD CONSTRAINT payment_entry_currency_check CHECK (pe_currency ~ '^[A-Z]{3}$');

ALTER TABLE atapos.refund
  ADD CONSTRAINT refund_status_check CHECK (rf_status IN ('requested', 'sent', 'unknown', 'done', 'failed')),
  ADD CONSTRAINT refund_cause_check CHECK (rf_cause IN ('asked', 'surplus', 'late')),
  ADD CONSTRAINT refund_amount_check CHECK (rf_amount > 0);

ALTER TABLE atapos.payment_log
  ADD CONSTRAINT payment_log_status_check CHECK (pl_status IN ('pending', 'success', 'failed'));

ALTER TABLE atapos.shift
  ADD CONSTRAINT shift_status_check CHECK (sh_status IN ('open', 'closed')),
  ADD CONSTRAINT shift_closed_check CHECK ((sh_status = 'closed') = (sh_closed_at IS NOT NULL)),
  ADD CONSTRAINT shift_amounts_check CHECK (sh_opening_float_amount >= 0 AND sh_counted_amount >= 0);

ALTER TABLE atapos.cash_movement
  ADD CONSTRAINT cash_movement_kind_check CHECK (cm_kind IN ('in', 'out')),
  ADD CONSTRAINT cash_movement_amount_check CHECK (cm_amount > 0);

ALTER TABLE atapos.event
  ADD CONSTRAINT event_seq_check CHECK (ev_seq > 0);

COMMENT ON TABLE atapos.payment_entry IS 'The money ledger: append-only';
COMMENT ON TABLE atapos.event IS 'The live feed and the outbox: append-only, deleted only by age';
COMMENT ON TABLE atapos.audit_log IS 'Who changed what: append-only';
COMMENT ON TABLE atapos.payment_log IS 'Raw notices and answers of the gateway: append-only';
COMMENT ON TABLE atapos.merchant_secret IS 'Encrypted gateway keys: not granted to atapos_tenant';
