-- Tickets that a register put aside before they became orders. A closed one says who took it, and holds nothing else.
CREATE TABLE "atapos"."held_ticket" (
    "me_id" INTEGER NOT NULL,
    "ht_id" SERIAL NOT NULL,
    "ht_name" TEXT NOT NULL,
    "ht_content" JSONB NOT NULL,
    "ht_item_count" INTEGER NOT NULL,
    "ht_total" BIGINT NOT NULL,
    "ht_device_id" TEXT,
    "st_id" INTEGER,
    "ht_outcome" TEXT,
    "ht_closed_at" TIMESTAMPTZ(3),
    "ht_closed_by" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "held_ticket_pkey" PRIMARY KEY ("me_id","ht_id")
);

CREATE INDEX "held_ticket_open" ON "atapos"."held_ticket"("me_id", "ht_id") WHERE (ht_closed_at IS NULL);

ALTER TABLE "atapos"."held_ticket" ADD CONSTRAINT "held_ticket_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE atapos.held_ticket
  ADD CONSTRAINT held_ticket_outcome_check CHECK (ht_outcome IN ('taken', 'discarded')),
  ADD CONSTRAINT held_ticket_closed_check CHECK ((ht_outcome IS NULL) = (ht_closed_at IS NULL)),
  ADD CONSTRAINT held_ticket_sums_check CHECK (ht_item_count >= 1 AND ht_total >= 0);
