-- Sums of days for the owner's reports: kept beside the orders, made from them, never a second truth. A day that changed
-- has a mark until it is summed again.
CREATE TABLE "atapos"."report_state" (
    "me_id" INTEGER NOT NULL,
    "rs_seq" BIGINT NOT NULL,
    "rs_time_zone" TEXT NOT NULL,

    CONSTRAINT "report_state_pkey" PRIMARY KEY ("me_id")
);

CREATE TABLE "atapos"."report_mark" (
    "me_id" INTEGER NOT NULL,
    "rk_date" DATE NOT NULL,

    CONSTRAINT "report_mark_pkey" PRIMARY KEY ("me_id","rk_date")
);

CREATE TABLE "atapos"."report_hour" (
    "me_id" INTEGER NOT NULL,
    "rh_date" DATE NOT NULL,
    "rh_hour" SMALLINT NOT NULL,
    "rh_source" TEXT NOT NULL,
    "rh_orders" INTEGER NOT NULL,
    "rh_gross_amount" BIGINT NOT NULL,
    "rh_discount_amount" BIGINT NOT NULL,
    "rh_service_amount" BIGINT NOT NULL,
    "rh_tax_amount" BIGINT NOT NULL,
    "rh_sales_amount" BIGINT NOT NULL,
    "rh_refunded_amount" BIGINT NOT NULL,
    "rh_rounding_amount" BIGINT NOT NULL,
    "rh_surplus_amount" BIGINT NOT NULL,
    "rh_unpaid_amount" BIGINT NOT NULL,
    "rh_lost_amount" BIGINT NOT NULL,

    CONSTRAINT "report_hour_pkey" PRIMARY KEY ("me_id","rh_date","rh_hour","rh_source")
);

CREATE TABLE "atapos"."report_staff" (
    "me_id" INTEGER NOT NULL,
    "rt_date" DATE NOT NULL,
    "st_id" INTEGER NOT NULL,
    "rt_orders" INTEGER NOT NULL,
    "rt_sales_amount" BIGINT NOT NULL,
    "rt_refunded_amount" BIGINT NOT NULL,

    CONSTRAINT "report_staff_pkey" PRIMARY KEY ("me_id","rt_date","st_id")
);

CREATE TABLE "atapos"."report_item" (
    "me_id" INTEGER NOT NULL,
    "ri_date" DATE NOT NULL,
    "pr_id" INTEGER NOT NULL,
    "ri_orders" INTEGER NOT NULL,
    "ri_quantity" INTEGER NOT NULL,
    "ri_gross_amount" BIGINT NOT NULL,
    "ri_discount_amount" BIGINT NOT NULL,

    CONSTRAINT "report_item_pkey" PRIMARY KEY ("me_id","ri_date","pr_id")
);

CREATE TABLE "atapos"."report_money" (
    "me_id" INTEGER NOT NULL,
    "ry_date" DATE NOT NULL,
    "ry_order_date" DATE NOT NULL,
    "ry_method" TEXT NOT NULL,
    "ry_payment_type" TEXT NOT NULL,
    "ry_payments" INTEGER NOT NULL,
    "ry_captured_amount" BIGINT NOT NULL,
    "ry_refunded_amount" BIGINT NOT NULL,
    "ry_reversed_amount" BIGINT NOT NULL,

    CONSTRAINT "report_money_pkey" PRIMARY KEY ("me_id","ry_date","ry_order_date","ry_method","ry_payment_type")
);

ALTER TABLE "atapos"."report_state" ADD CONSTRAINT "report_state_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "atapos"."report_mark" ADD CONSTRAINT "report_mark_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."report_state"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "atapos"."report_hour" ADD CONSTRAINT "report_hour_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."report_state"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "atapos"."report_staff" ADD CONSTRAINT "report_staff_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."report_state"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "atapos"."report_item" ADD CONSTRAINT "report_item_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."report_state"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "atapos"."report_money" ADD CONSTRAINT "report_money_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."report_state"("me_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE atapos.report_hour
  ADD CONSTRAINT report_hour_hour_check CHECK (rh_hour BETWEEN 0 AND 23);
