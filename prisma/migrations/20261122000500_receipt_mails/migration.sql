-- Receipts that staff send to an address: kept here because a job holds ids only. The address goes when it is sent.
CREATE TABLE "atapos"."receipt_mail" (
    "me_id" INTEGER NOT NULL,
    "rm_id" BIGSERIAL NOT NULL,
    "oh_id" BIGINT NOT NULL,
    "rm_address" TEXT,
    "rm_language" TEXT NOT NULL,
    "st_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_mail_pkey" PRIMARY KEY ("me_id","rm_id")
);

CREATE INDEX "receipt_mail_me_id_created_at_idx" ON "atapos"."receipt_mail"("me_id", "created_at");

CREATE INDEX "receipt_mail_me_id_oh_id_idx" ON "atapos"."receipt_mail"("me_id", "oh_id");

CREATE INDEX "receipt_mail_created_at_idx" ON "atapos"."receipt_mail"("created_at");

ALTER TABLE "atapos"."receipt_mail" ADD CONSTRAINT "receipt_mail_me_id_oh_id_fkey" FOREIGN KEY ("me_id", "oh_id") REFERENCES "atapos"."order_header"("me_id", "oh_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE atapos.receipt_mail
  ADD CONSTRAINT receipt_mail_language_check CHECK (rm_language IN ('id', 'en'));
