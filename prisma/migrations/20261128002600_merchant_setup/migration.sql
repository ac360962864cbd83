-- What diners are told while no orders are taken, how far a new merchant's set-up has come, and at which of the
-- gateway's two places a replaced key was good: old attempts go on there after the merchant has moved.
ALTER TABLE "atapos"."merchant"
  ADD COLUMN "me_pause_reason" TEXT,
  ADD COLUMN "me_setup_passed" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "atapos"."merchant_secret" ADD COLUMN "ms_is_production" BOOLEAN;

ALTER TABLE atapos.merchant
  ADD CONSTRAINT merchant_setup_passed_check CHECK (cardinality(me_setup_passed) <= 20);
