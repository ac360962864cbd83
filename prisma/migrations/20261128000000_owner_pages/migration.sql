-- What the owner's pages need: promotions of whole categories, versions that two editors compare, the logo's own name at
-- the picture host, and a look into the audit log by person.
ALTER TABLE "atapos"."merchant" ADD COLUMN "me_logo_public_id" TEXT;

ALTER TABLE "atapos"."modifier_group" ADD COLUMN "mg_version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "atapos"."promotion" ADD COLUMN "pm_version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "atapos"."promotion_category" (
    "me_id" INTEGER NOT NULL,
    "pmc_id" SERIAL NOT NULL,
    "pm_id" INTEGER NOT NULL,
    "pc_id" INTEGER NOT NULL,
    "pmc_discount_amount" DECIMAL(15,2) NOT NULL,

    CONSTRAINT "promotion_category_pkey" PRIMARY KEY ("me_id","pmc_id")
);

CREATE INDEX "promotion_category_me_id_pc_id_idx" ON "atapos"."promotion_category"("me_id", "pc_id");

CREATE UNIQUE INDEX "promotion_category_me_id_pm_id_pc_id_key" ON "atapos"."promotion_category"("me_id", "pm_id", "pc_id");

CREATE INDEX "audit_log_me_id_au_actor_au_id_idx" ON "atapos"."audit_log"("me_id", "au_actor", "au_id" DESC);

ALTER TABLE "atapos"."promotion_category" ADD CONSTRAINT "promotion_category_me_id_pm_id_fkey" FOREIGN KEY ("me_id", "pm_id") REFERENCES "atapos"."promotion"("me_id", "pm_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "atapos"."promotion_category" ADD CONSTRAINT "promotion_category_me_id_pc_id_fkey" FOREIGN KEY ("me_id", "pc_id") REFERENCES "atapos"."product_category"("me_id", "pc_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE atapos.promotion_category
  ADD CONSTRAINT promotion_category_amount_check CHECK (pmc_discount_amount >= 0 AND pmc_discount_amount < 'NaN');
