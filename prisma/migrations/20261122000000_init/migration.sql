-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "atapos";

-- CreateTable
CREATE TABLE "atapos"."merchant" (
    "me_id" SERIAL NOT NULL,
    "me_name" TEXT NOT NULL,
    "me_business_type" TEXT NOT NULL,
    "me_pos_mode" TEXT NOT NULL DEFAULT 'centralized',
    "me_is_active" BOOLEAN NOT NULL DEFAULT true,
    "me_midtrans_client_key" TEXT,
    "me_midtrans_server_key_set" BOOLEAN NOT NULL DEFAULT false,
    "me_midtrans_is_production" BOOLEAN NOT NULL DEFAULT false,
    "me_currency" TEXT NOT NULL DEFAULT 'IDR',
    "me_timezone" TEXT NOT NULL DEFAULT 'Asia/Jakarta',
    "me_day_cutoff_hour" INTEGER NOT NULL DEFAULT 0,
    "me_tax_percent" DECIMAL(5,2) NOT NULL DEFAULT 0,
    "me_tax_inclusive" BOOLEAN NOT NULL DEFAULT false,
    "me_service_percent" DECIMAL(5,2) NOT NULL DEFAULT 0,
    "me_service_base" TEXT NOT NULL DEFAULT 'after_discount',
    "me_service_taxable" BOOLEAN NOT NULL DEFAULT true,
    "me_cash_rounding" INTEGER NOT NULL DEFAULT 0,
    "me_order_acceptance" TEXT NOT NULL DEFAULT 'manual',
    "me_language" TEXT NOT NULL DEFAULT 'id',
    "me_allows_takeaway" BOOLEAN NOT NULL DEFAULT true,
    "me_is_paused" BOOLEAN NOT NULL DEFAULT false,
    "me_address" TEXT,
    "me_logo_url" TEXT,
    "me_receipt_header" TEXT,
    "me_receipt_footer" TEXT,
    "me_opening_hours" JSONB,
    "me_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" INTEGER,
    "updated_by" INTEGER,

    CONSTRAINT "merchant_pkey" PRIMARY KEY ("me_id")
);

-- CreateTable
CREATE TABLE "atapos"."merchant_version" (
    "me_id" INTEGER NOT NULL,
    "mv_version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "merchant_version_pkey" PRIMARY KEY ("me_id")
);

-- CreateTable
CREATE TABLE "atapos"."merchant_secret" (
    "me_id" INTEGER NOT NULL,
    "ms_id" SERIAL NOT NULL,
    "ms_kind" TEXT NOT NULL,
    "ms_version" INTEGER NOT NULL,
    "ms_key_id" TEXT NOT NULL,
    "ms_sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "merchant_secret_pkey" PRIMARY KEY ("me_id","ms_id")
);

-- CreateTable
CREATE TABLE "atapos"."account" (
    "ac_id" SERIAL NOT NULL,
    "ac_email" TEXT NOT NULL,
    "ac_name" TEXT NOT NULL,
    "ac_password_hash" TEXT,
    "ac_atlas_user_id" TEXT,
    "ac_is_platform" BOOLEAN NOT NULL DEFAULT false,
    "ac_is_active" BOOLEAN NOT NULL DEFAULT true,
    "ac_session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("ac_id")
);

-- CreateTable
CREATE TABLE "atapos"."staff" (
    "me_id" INTEGER NOT NULL,
    "st_id" SERIAL NOT NULL,
    "ac_id" INTEGER NOT NULL,
    "st_name" TEXT NOT NULL,
    "st_level" INTEGER NOT NULL,
    "st_pin_hash" TEXT,
    "st_pin_failures" INTEGER NOT NULL DEFAULT 0,
    "st_is_active" BOOLEAN NOT NULL DEFAULT true,
    "st_session_version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("me_id","st_id")
);

-- CreateTable
CREATE TABLE "atapos"."login_challenge" (
    "lc_id" BIGSERIAL NOT NULL,
    "lc_kind" TEXT NOT NULL,
    "lc_merchant_id" INTEGER,
    "lc_address" TEXT NOT NULL,
    "lc_code_hash" TEXT NOT NULL,
    "lc_attempts" INTEGER NOT NULL DEFAULT 0,
    "lc_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "lc_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_challenge_pkey" PRIMARY KEY ("lc_id")
);

-- CreateTable
CREATE TABLE "atapos"."customer" (
    "me_id" INTEGER NOT NULL,
    "cu_id" SERIAL NOT NULL,
    "cu_email" TEXT,
    "cu_name" TEXT,
    "cu_phone" TEXT,
    "cu_search" TEXT NOT NULL DEFAULT '',
    "cu_token_version" INTEGER NOT NULL DEFAULT 1,
    "cu_language" TEXT NOT NULL DEFAULT 'id',
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("me_id","cu_id")
);

-- CreateTable
CREATE TABLE "atapos"."product_category" (
    "me_id" INTEGER NOT NULL,
    "pc_id" SERIAL NOT NULL,
    "pc_name" TEXT NOT NULL,
    "pc_name_en" TEXT,
    "pc_sort_order" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_category_pkey" PRIMARY KEY ("me_id","pc_id")
);

-- CreateTable
CREATE TABLE "atapos"."product" (
    "me_id" INTEGER NOT NULL,
    "pr_id" SERIAL NOT NULL,
    "pc_id" INTEGER,
    "pr_name" TEXT NOT NULL,
    "pr_name_en" TEXT,
    "pr_description" TEXT,
    "pr_description_en" TEXT,
    "pr_price" BIGINT NOT NULL,
    "pr_stock" INTEGER,
    "pr_low_stock" INTEGER,
    "pr_is_available" BOOLEAN NOT NULL DEFAULT true,
    "pr_sku" TEXT,
    "pr_barcode" TEXT,
    "pr_tax_percent" DECIMAL(5,2),
    "pr_station" TEXT,
    "pr_availability" JSONB,
    "pr_sort_order" INTEGER NOT NULL DEFAULT 0,
    "pr_search" TEXT NOT NULL DEFAULT '',
    "pr_version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_by" INTEGER,
    "updated_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("me_id","pr_id")
);

-- CreateTable
CREATE TABLE "atapos"."product_variant" (
    "me_id" INTEGER NOT NULL,
    "pv_id" SERIAL NOT NULL,
    "pr_id" INTEGER NOT NULL,
    "pv_name" TEXT NOT NULL,
    "pv_price" BIGINT NOT NULL,
    "pv_stock" INTEGER,
    "pv_is_available" BOOLEAN NOT NULL DEFAULT true,
    "pv_sku" TEXT,
    "pv_barcode" TEXT,
    "pv_sort_order" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_variant_pkey" PRIMARY KEY ("me_id","pv_id")
);

-- CreateTable
CREATE TABLE "atapos"."modifier_group" (
    "me_id" INTEGER NOT NULL,
    "mg_id" SERIAL NOT NULL,
    "mg_name" TEXT NOT NULL,
    "mg_name_en" TEXT,
    "mg_min" INTEGER NOT NULL DEFAULT 0,
    "mg_max" INTEGER,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "modifier_group_pkey" PRIMARY KEY ("me_id","mg_id")
);

-- CreateTable
CREATE TABLE "atapos"."modifier_option" (
    "me_id" INTEGER NOT NULL,
    "mo_id" SERIAL NOT NULL,
    "mg_id" INTEGER NOT NULL,
    "mo_name" TEXT NOT NULL,
    "mo_name_en" TEXT,
    "mo_price" BIGINT NOT NULL DEFAULT 0,
    "mo_is_available" BOOLEAN NOT NULL DEFAULT true,
    "mo_is_default" BOOLEAN NOT NULL DEFAULT false,
    "mo_sort_order" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "modifier_option_pkey" PRIMARY KEY ("me_id","mo_id")
);

-- CreateTable
CREATE TABLE "atapos"."product_modifier_group" (
    "me_id" INTEGER NOT NULL,
    "pr_id" INTEGER NOT NULL,
    "mg_id" INTEGER NOT NULL,
    "pmg_sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_modifier_group_pkey" PRIMARY KEY ("me_id","pr_id","mg_id")
);

-- CreateTable
CREATE TABLE "atapos"."product_attachment" (
    "me_id" INTEGER NOT NULL,
    "pa_id" SERIAL NOT NULL,
    "pr_id" INTEGER NOT NULL,
    "pa_url" TEXT NOT NULL,
    "pa_public_id" TEXT NOT NULL,
    "pa_width" INTEGER NOT NULL,
    "pa_height" INTEGER NOT NULL,
    "pa_sort_order" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_attachment_pkey" PRIMARY KEY ("me_id","pa_id")
);

-- CreateTable
CREATE TABLE "atapos"."promotion" (
    "me_id" INTEGER NOT NULL,
    "pm_id" SERIAL NOT NULL,
    "pm_name" TEXT NOT NULL,
    "pm_description" TEXT,
    "pm_discount_type" TEXT NOT NULL DEFAULT 'amount',
    "pm_start_date" TIMESTAMPTZ(3) NOT NULL,
    "pm_end_date" TIMESTAMPTZ(3) NOT NULL,
    "pm_is_active" BOOLEAN NOT NULL DEFAULT true,
    "pm_schedule" JSONB,
    "archived_at" TIMESTAMPTZ(3),
    "created_by" INTEGER,
    "updated_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promotion_pkey" PRIMARY KEY ("me_id","pm_id")
);

-- CreateTable
CREATE TABLE "atapos"."promotion_item" (
    "me_id" INTEGER NOT NULL,
    "pmi_id" SERIAL NOT NULL,
    "pm_id" INTEGER NOT NULL,
    "pr_id" INTEGER NOT NULL,
    "pmi_discount_amount" DECIMAL(15,2) NOT NULL,

    CONSTRAINT "promotion_item_pkey" PRIMARY KEY ("me_id","pmi_id")
);

-- CreateTable
CREATE TABLE "atapos"."table_location" (
    "me_id" INTEGER NOT NULL,
    "tl_id" SERIAL NOT NULL,
    "tl_name" TEXT NOT NULL,
    "tl_zone" TEXT,
    "tl_capacity" INTEGER,
    "tl_is_active" BOOLEAN NOT NULL DEFAULT true,
    "tl_qr_version" INTEGER NOT NULL DEFAULT 1,
    "tl_sort_order" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "table_location_pkey" PRIMARY KEY ("me_id","tl_id")
);

-- CreateTable
CREATE TABLE "atapos"."table_session" (
    "me_id" INTEGER NOT NULL,
    "ts_id" BIGSERIAL NOT NULL,
    "tl_id" INTEGER NOT NULL,
    "ts_token_hash" TEXT NOT NULL,
    "ts_qr_version" INTEGER NOT NULL,
    "ts_last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ts_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ts_closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "table_session_pkey" PRIMARY KEY ("me_id","ts_id")
);

-- CreateTable
CREATE TABLE "atapos"."order_header" (
    "me_id" INTEGER NOT NULL,
    "oh_id" BIGSERIAL NOT NULL,
    "oh_order_number" TEXT NOT NULL,
    "oh_order_type" TEXT NOT NULL,
    "oh_source" TEXT NOT NULL,
    "oh_device_id" TEXT,
    "oh_status" TEXT NOT NULL DEFAULT 'pending',
    "oh_payment_status" TEXT NOT NULL DEFAULT 'pending',
    "oh_payment_type" TEXT,
    "oh_currency" TEXT NOT NULL,
    "oh_subtotal_amount" BIGINT NOT NULL,
    "oh_discount_amount" BIGINT NOT NULL DEFAULT 0,
    "oh_service_charge_amount" BIGINT NOT NULL DEFAULT 0,
    "oh_tax_amount" BIGINT NOT NULL DEFAULT 0,
    "oh_total_amount" BIGINT NOT NULL,
    "oh_rounded_amount" BIGINT NOT NULL,
    "oh_paid_amount" BIGINT NOT NULL DEFAULT 0,
    "oh_refunded_amount" BIGINT NOT NULL DEFAULT 0,
    "oh_tax_rules" JSONB NOT NULL,
    "oh_business_date" DATE NOT NULL,
    "oh_notes" TEXT,
    "oh_guest_count" INTEGER,
    "tl_id" INTEGER,
    "cu_id" INTEGER,
    "ts_id" BIGINT,
    "st_id" INTEGER,
    "oh_cancel_reason" TEXT,
    "oh_version" INTEGER NOT NULL DEFAULT 1,
    "oh_confirmed_at" TIMESTAMPTZ(3),
    "oh_completed_at" TIMESTAMPTZ(3),
    "oh_cancelled_at" TIMESTAMPTZ(3),
    "oh_paid_at" TIMESTAMPTZ(3),
    "created_by" INTEGER,
    "updated_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_header_pkey" PRIMARY KEY ("me_id","oh_id")
);

-- CreateTable
CREATE TABLE "atapos"."order_item" (
    "me_id" INTEGER NOT NULL,
    "oi_id" BIGSERIAL NOT NULL,
    "oh_id" BIGINT NOT NULL,
    "oi_line" INTEGER NOT NULL,
    "pr_id" INTEGER NOT NULL,
    "pv_id" INTEGER,
    "pm_id" INTEGER,
    "oi_product_name" TEXT NOT NULL,
    "oi_variant_name" TEXT,
    "oi_quantity" INTEGER NOT NULL,
    "oi_base_price" BIGINT NOT NULL,
    "oi_price" BIGINT NOT NULL,
    "oi_line_subtotal" BIGINT NOT NULL,
    "oi_discount_amount" BIGINT NOT NULL DEFAULT 0,
    "oi_service_charge_amount" BIGINT NOT NULL DEFAULT 0,
    "oi_tax_amount" BIGINT NOT NULL DEFAULT 0,
    "oi_tax_percent" DECIMAL(5,2) NOT NULL DEFAULT 0,
    "oi_modifiers" JSONB NOT NULL DEFAULT '[]',
    "oi_notes" TEXT,
    "oi_station" TEXT,
    "oi_status" TEXT NOT NULL DEFAULT 'queued',
    "oi_stock_taken" TEXT NOT NULL DEFAULT 'none',

    CONSTRAINT "order_item_pkey" PRIMARY KEY ("me_id","oi_id")
);

-- CreateTable
CREATE TABLE "atapos"."payment" (
    "me_id" INTEGER NOT NULL,
    "py_id" BIGSERIAL NOT NULL,
    "oh_id" BIGINT NOT NULL,
    "py_share" INTEGER NOT NULL DEFAULT 0,
    "py_order_version" INTEGER NOT NULL,
    "py_method" TEXT NOT NULL,
    "py_payment_type" TEXT,
    "py_amount" BIGINT NOT NULL,
    "py_currency" TEXT NOT NULL,
    "py_status" TEXT NOT NULL,
    "py_midtrans_order_id" TEXT,
    "py_transaction_id" TEXT,
    "py_gateway_status" TEXT,
    "py_credential_version" INTEGER,
    "py_gateway_final_at" TIMESTAMPTZ(3),
    "py_token" TEXT,
    "py_redirect_url" TEXT,
    "py_qr_string" TEXT,
    "py_qr_url" TEXT,
    "py_expires_at" TIMESTAMPTZ(3),
    "py_captured_amount" BIGINT NOT NULL DEFAULT 0,
    "py_refund_reserved_amount" BIGINT NOT NULL DEFAULT 0,
    "py_tendered_amount" BIGINT,
    "py_change_amount" BIGINT,
    "py_reference" TEXT,
    "py_failure_reason" TEXT,
    "st_id" INTEGER,
    "sh_id" INTEGER,
    "py_last_checked_at" TIMESTAMPTZ(3),
    "py_next_check_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("me_id","py_id")
);

-- CreateTable
CREATE TABLE "atapos"."payment_entry" (
    "me_id" INTEGER NOT NULL,
    "pe_id" BIGSERIAL NOT NULL,
    "py_id" BIGINT NOT NULL,
    "pe_kind" TEXT NOT NULL,
    "pe_amount" BIGINT NOT NULL,
    "pe_currency" TEXT NOT NULL,
    "pe_reference" TEXT NOT NULL,
    "pe_business_date" DATE NOT NULL,
    "pe_occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_entry_pkey" PRIMARY KEY ("me_id","pe_id")
);

-- CreateTable
CREATE TABLE "atapos"."refund" (
    "me_id" INTEGER NOT NULL,
    "rf_id" BIGSERIAL NOT NULL,
    "oh_id" BIGINT NOT NULL,
    "py_id" BIGINT NOT NULL,
    "rf_key" TEXT NOT NULL,
    "rf_amount" BIGINT NOT NULL,
    "rf_method" TEXT NOT NULL,
    "rf_cause" TEXT NOT NULL,
    "rf_status" TEXT NOT NULL,
    "rf_reason" TEXT,
    "rf_failure_reason" TEXT,
    "st_id" INTEGER,
    "rf_next_check_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("me_id","rf_id")
);

-- CreateTable
CREATE TABLE "atapos"."payment_log" (
    "me_id" INTEGER NOT NULL,
    "pl_id" BIGSERIAL NOT NULL,
    "oh_id" BIGINT NOT NULL,
    "py_id" BIGINT,
    "pl_midtrans_order_id" TEXT NOT NULL,
    "pl_status" TEXT NOT NULL,
    "pl_event" TEXT NOT NULL,
    "pl_response_json" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_log_pkey" PRIMARY KEY ("me_id","pl_id")
);

-- CreateTable
CREATE TABLE "atapos"."shift" (
    "me_id" INTEGER NOT NULL,
    "sh_id" SERIAL NOT NULL,
    "st_id" INTEGER NOT NULL,
    "sh_device_id" TEXT,
    "sh_status" TEXT NOT NULL DEFAULT 'open',
    "sh_opening_float_amount" BIGINT NOT NULL,
    "sh_counted_amount" BIGINT,
    "sh_expected_amount" BIGINT,
    "sh_note" TEXT,
    "sh_opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sh_closed_at" TIMESTAMPTZ(3),
    "sh_closed_by" INTEGER,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("me_id","sh_id")
);

-- CreateTable
CREATE TABLE "atapos"."cash_movement" (
    "me_id" INTEGER NOT NULL,
    "cm_id" BIGSERIAL NOT NULL,
    "sh_id" INTEGER NOT NULL,
    "cm_kind" TEXT NOT NULL,
    "cm_amount" BIGINT NOT NULL,
    "cm_reason" TEXT,
    "st_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cash_movement_pkey" PRIMARY KEY ("me_id","cm_id")
);

-- CreateTable
CREATE TABLE "atapos"."event" (
    "me_id" INTEGER NOT NULL,
    "ev_seq" BIGINT NOT NULL,
    "ev_type" TEXT NOT NULL,
    "ev_for_staff" BOOLEAN NOT NULL DEFAULT true,
    "ev_for_diners" BOOLEAN NOT NULL DEFAULT false,
    "oh_id" BIGINT,
    "ts_id" BIGINT,
    "cu_id" INTEGER,
    "ev_payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("me_id","ev_seq")
);

-- CreateTable
CREATE TABLE "atapos"."counter" (
    "me_id" INTEGER NOT NULL,
    "co_name" TEXT NOT NULL,
    "co_value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("me_id","co_name")
);

-- CreateTable
CREATE TABLE "atapos"."idempotency_key" (
    "me_id" INTEGER NOT NULL,
    "ik_actor" TEXT NOT NULL,
    "ik_route" TEXT NOT NULL,
    "ik_key" TEXT NOT NULL,
    "ik_request_hash" TEXT NOT NULL,
    "ik_response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("me_id","ik_actor","ik_route","ik_key")
);

-- CreateTable
CREATE TABLE "atapos"."audit_log" (
    "me_id" INTEGER NOT NULL,
    "au_id" BIGSERIAL NOT NULL,
    "au_actor" TEXT NOT NULL,
    "au_action" TEXT NOT NULL,
    "au_subject" TEXT NOT NULL,
    "au_before" JSONB,
    "au_after" JSONB,
    "au_request_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("me_id","au_id")
);

-- CreateTable
CREATE TABLE "atapos"."rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "merchant_secret_me_id_ms_kind_ms_version_key" ON "atapos"."merchant_secret"("me_id", "ms_kind", "ms_version");

-- CreateIndex
CREATE UNIQUE INDEX "account_ac_email_key" ON "atapos"."account"("ac_email");

-- CreateIndex
CREATE UNIQUE INDEX "account_ac_atlas_user_id_key" ON "atapos"."account"("ac_atlas_user_id");

-- CreateIndex
CREATE INDEX "staff_ac_id_idx" ON "atapos"."staff"("ac_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_me_id_ac_id_key" ON "atapos"."staff"("me_id", "ac_id");

-- CreateIndex
CREATE INDEX "login_challenge_lc_kind_lc_merchant_id_lc_address_created_a_idx" ON "atapos"."login_challenge"("lc_kind", "lc_merchant_id", "lc_address", "created_at" DESC);

-- CreateIndex
CREATE INDEX "login_challenge_lc_kind_lc_code_hash_idx" ON "atapos"."login_challenge"("lc_kind", "lc_code_hash");

-- CreateIndex
CREATE INDEX "login_challenge_lc_expires_at_idx" ON "atapos"."login_challenge"("lc_expires_at");

-- CreateIndex
CREATE INDEX "customer_me_id_cu_phone_idx" ON "atapos"."customer"("me_id", "cu_phone");

-- CreateIndex
CREATE UNIQUE INDEX "customer_me_id_cu_email_key" ON "atapos"."customer"("me_id", "cu_email");

-- CreateIndex
CREATE UNIQUE INDEX "product_category_me_id_pc_name_key" ON "atapos"."product_category"("me_id", "pc_name");

-- CreateIndex
CREATE INDEX "product_me_id_pc_id_idx" ON "atapos"."product"("me_id", "pc_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_me_id_pr_sku_key" ON "atapos"."product"("me_id", "pr_sku") WHERE (archived_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "product_me_id_pr_barcode_key" ON "atapos"."product"("me_id", "pr_barcode") WHERE (archived_at IS NULL);

-- CreateIndex
CREATE INDEX "product_variant_me_id_pr_id_idx" ON "atapos"."product_variant"("me_id", "pr_id");

-- CreateIndex
CREATE INDEX "modifier_option_me_id_mg_id_idx" ON "atapos"."modifier_option"("me_id", "mg_id");

-- CreateIndex
CREATE INDEX "product_modifier_group_me_id_mg_id_idx" ON "atapos"."product_modifier_group"("me_id", "mg_id");

-- CreateIndex
CREATE INDEX "product_attachment_me_id_pr_id_idx" ON "atapos"."product_attachment"("me_id", "pr_id");

-- CreateIndex
CREATE INDEX "promotion_item_me_id_pr_id_idx" ON "atapos"."promotion_item"("me_id", "pr_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_item_me_id_pm_id_pr_id_key" ON "atapos"."promotion_item"("me_id", "pm_id", "pr_id");

-- CreateIndex
CREATE UNIQUE INDEX "table_location_me_id_tl_name_key" ON "atapos"."table_location"("me_id", "tl_name") WHERE (archived_at IS NULL);

-- CreateIndex
CREATE INDEX "table_session_me_id_tl_id_idx" ON "atapos"."table_session"("me_id", "tl_id");

-- CreateIndex
CREATE UNIQUE INDEX "table_session_me_id_ts_token_hash_key" ON "atapos"."table_session"("me_id", "ts_token_hash");

-- CreateIndex
CREATE INDEX "order_header_me_id_cu_id_oh_id_idx" ON "atapos"."order_header"("me_id", "cu_id", "oh_id" DESC);

-- CreateIndex
CREATE INDEX "order_header_me_id_ts_id_oh_id_idx" ON "atapos"."order_header"("me_id", "ts_id", "oh_id" DESC);

-- CreateIndex
CREATE INDEX "order_header_me_id_tl_id_oh_id_idx" ON "atapos"."order_header"("me_id", "tl_id", "oh_id" DESC);

-- CreateIndex
CREATE INDEX "order_header_me_id_oh_business_date_oh_id_idx" ON "atapos"."order_header"("me_id", "oh_business_date", "oh_id" DESC);

-- CreateIndex
CREATE INDEX "order_header_me_id_oh_status_oh_id_idx" ON "atapos"."order_header"("me_id", "oh_status", "oh_id" DESC);

-- CreateIndex
CREATE INDEX "order_header_me_id_oh_payment_status_oh_id_idx" ON "atapos"."order_header"("me_id", "oh_payment_status", "oh_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "order_header_me_id_oh_order_number_key" ON "atapos"."order_header"("me_id", "oh_order_number");

-- CreateIndex
CREATE UNIQUE INDEX "order_item_me_id_oh_id_oi_line_key" ON "atapos"."order_item"("me_id", "oh_id", "oi_line");

-- CreateIndex
CREATE INDEX "payment_me_id_oh_id_idx" ON "atapos"."payment"("me_id", "oh_id");

-- CreateIndex
CREATE INDEX "payment_due_check" ON "atapos"."payment"("py_next_check_at") WHERE (py_gateway_final_at IS NULL AND py_next_check_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "payment_me_id_py_midtrans_order_id_key" ON "atapos"."payment"("me_id", "py_midtrans_order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_one_live_attempt" ON "atapos"."payment"("me_id", "oh_id", "py_share") WHERE (py_status = ANY (ARRAY['creating'::text, 'open'::text, 'voiding'::text]));

-- CreateIndex
CREATE INDEX "payment_entry_me_id_pe_business_date_idx" ON "atapos"."payment_entry"("me_id", "pe_business_date");

-- CreateIndex
CREATE UNIQUE INDEX "payment_entry_me_id_py_id_pe_kind_pe_reference_key" ON "atapos"."payment_entry"("me_id", "py_id", "pe_kind", "pe_reference");

-- CreateIndex
CREATE INDEX "refund_me_id_oh_id_idx" ON "atapos"."refund"("me_id", "oh_id");

-- CreateIndex
CREATE INDEX "refund_due_check" ON "atapos"."refund"("rf_next_check_at") WHERE (rf_next_check_at IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "refund_me_id_rf_key_key" ON "atapos"."refund"("me_id", "rf_key");

-- CreateIndex
CREATE INDEX "payment_log_me_id_oh_id_idx" ON "atapos"."payment_log"("me_id", "oh_id");

-- CreateIndex
CREATE INDEX "shift_me_id_st_id_idx" ON "atapos"."shift"("me_id", "st_id");

-- CreateIndex
CREATE UNIQUE INDEX "shift_one_open_per_device" ON "atapos"."shift"("me_id", "sh_device_id") WHERE (sh_status = 'open');

-- CreateIndex
CREATE INDEX "cash_movement_me_id_sh_id_idx" ON "atapos"."cash_movement"("me_id", "sh_id");

-- CreateIndex
CREATE INDEX "event_created_at_idx" ON "atapos"."event"("created_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "atapos"."idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "audit_log_me_id_created_at_idx" ON "atapos"."audit_log"("me_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_log_me_id_au_subject_idx" ON "atapos"."audit_log"("me_id", "au_subject");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "atapos"."rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "atapos"."merchant_version" ADD CONSTRAINT "merchant_version_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."merchant_secret" ADD CONSTRAINT "merchant_secret_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."staff" ADD CONSTRAINT "staff_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."staff" ADD CONSTRAINT "staff_ac_id_fkey" FOREIGN KEY ("ac_id") REFERENCES "atapos"."account"("ac_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."customer" ADD CONSTRAINT "customer_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."product_category" ADD CONSTRAINT "product_category_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."product" ADD CONSTRAINT "product_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."product" ADD CONSTRAINT "product_me_id_pc_id_fkey" FOREIGN KEY ("me_id", "pc_id") REFERENCES "atapos"."product_category"("me_id", "pc_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."product_variant" ADD CONSTRAINT "product_variant_me_id_pr_id_fkey" FOREIGN KEY ("me_id", "pr_id") REFERENCES "atapos"."product"("me_id", "pr_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."modifier_group" ADD CONSTRAINT "modifier_group_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."modifier_option" ADD CONSTRAINT "modifier_option_me_id_mg_id_fkey" FOREIGN KEY ("me_id", "mg_id") REFERENCES "atapos"."modifier_group"("me_id", "mg_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."product_modifier_group" ADD CONSTRAINT "product_modifier_group_me_id_pr_id_fkey" FOREIGN KEY ("me_id", "pr_id") REFERENCES "atapos"."product"("me_id", "pr_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."product_modifier_group" ADD CONSTRAINT "product_modifier_group_me_id_mg_id_fkey" FOREIGN KEY ("me_id", "mg_id") REFERENCES "atapos"."modifier_group"("me_id", "mg_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."product_attachment" ADD CONSTRAINT "product_attachment_me_id_pr_id_fkey" FOREIGN KEY ("me_id", "pr_id") REFERENCES "atapos"."product"("me_id", "pr_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."promotion" ADD CONSTRAINT "promotion_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."promotion_item" ADD CONSTRAINT "promotion_item_me_id_pm_id_fkey" FOREIGN KEY ("me_id", "pm_id") REFERENCES "atapos"."promotion"("me_id", "pm_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."promotion_item" ADD CONSTRAINT "promotion_item_me_id_pr_id_fkey" FOREIGN KEY ("me_id", "pr_id") REFERENCES "atapos"."product"("me_id", "pr_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."table_location" ADD CONSTRAINT "table_location_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."table_session" ADD CONSTRAINT "table_session_me_id_tl_id_fkey" FOREIGN KEY ("me_id", "tl_id") REFERENCES "atapos"."table_location"("me_id", "tl_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."order_header" ADD CONSTRAINT "order_header_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."order_header" ADD CONSTRAINT "order_header_me_id_tl_id_fkey" FOREIGN KEY ("me_id", "tl_id") REFERENCES "atapos"."table_location"("me_id", "tl_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."order_header" ADD CONSTRAINT "order_header_me_id_cu_id_fkey" FOREIGN KEY ("me_id", "cu_id") REFERENCES "atapos"."customer"("me_id", "cu_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."order_header" ADD CONSTRAINT "order_header_me_id_ts_id_fkey" FOREIGN KEY ("me_id", "ts_id") REFERENCES "atapos"."table_session"("me_id", "ts_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."order_item" ADD CONSTRAINT "order_item_me_id_oh_id_fkey" FOREIGN KEY ("me_id", "oh_id") REFERENCES "atapos"."order_header"("me_id", "oh_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."order_item" ADD CONSTRAINT "order_item_me_id_pr_id_fkey" FOREIGN KEY ("me_id", "pr_id") REFERENCES "atapos"."product"("me_id", "pr_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."order_item" ADD CONSTRAINT "order_item_me_id_pv_id_fkey" FOREIGN KEY ("me_id", "pv_id") REFERENCES "atapos"."product_variant"("me_id", "pv_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."payment" ADD CONSTRAINT "payment_me_id_oh_id_fkey" FOREIGN KEY ("me_id", "oh_id") REFERENCES "atapos"."order_header"("me_id", "oh_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."payment" ADD CONSTRAINT "payment_me_id_sh_id_fkey" FOREIGN KEY ("me_id", "sh_id") REFERENCES "atapos"."shift"("me_id", "sh_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."payment_entry" ADD CONSTRAINT "payment_entry_me_id_py_id_fkey" FOREIGN KEY ("me_id", "py_id") REFERENCES "atapos"."payment"("me_id", "py_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."refund" ADD CONSTRAINT "refund_me_id_oh_id_fkey" FOREIGN KEY ("me_id", "oh_id") REFERENCES "atapos"."order_header"("me_id", "oh_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."refund" ADD CONSTRAINT "refund_me_id_py_id_fkey" FOREIGN KEY ("me_id", "py_id") REFERENCES "atapos"."payment"("me_id", "py_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."payment_log" ADD CONSTRAINT "payment_log_me_id_oh_id_fkey" FOREIGN KEY ("me_id", "oh_id") REFERENCES "atapos"."order_header"("me_id", "oh_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."shift" ADD CONSTRAINT "shift_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."shift" ADD CONSTRAINT "shift_me_id_st_id_fkey" FOREIGN KEY ("me_id", "st_id") REFERENCES "atapos"."staff"("me_id", "st_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."cash_movement" ADD CONSTRAINT "cash_movement_me_id_sh_id_fkey" FOREIGN KEY ("me_id", "sh_id") REFERENCES "atapos"."shift"("me_id", "sh_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "atapos"."counter" ADD CONSTRAINT "counter_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;


