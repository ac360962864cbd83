-- Invitations of people who are to work for a merchant: one row is one link, kept as its hash. A person becomes a member
-- only by accepting, so nothing here gives access.
CREATE TABLE "atapos"."staff_invitation" (
    "me_id" INTEGER NOT NULL,
    "si_id" SERIAL NOT NULL,
    "si_email" TEXT NOT NULL,
    "si_name" TEXT NOT NULL,
    "si_level" INTEGER NOT NULL,
    "si_language" TEXT NOT NULL,
    "si_link_hash" TEXT NOT NULL,
    "si_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "si_invited_by" INTEGER NOT NULL,
    "si_ended_as" TEXT,
    "si_ended_at" TIMESTAMPTZ(3),
    "st_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("me_id","si_id")
);

CREATE INDEX "staff_invitation_si_link_hash_idx" ON "atapos"."staff_invitation"("si_link_hash");

CREATE INDEX "staff_invitation_si_expires_at_idx" ON "atapos"."staff_invitation"("si_expires_at");

ALTER TABLE "atapos"."staff_invitation" ADD CONSTRAINT "staff_invitation_me_id_fkey" FOREIGN KEY ("me_id") REFERENCES "atapos"."merchant"("me_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "atapos"."staff_invitation" ADD CONSTRAINT "staff_invitation_me_id_si_invited_by_fkey" FOREIGN KEY ("me_id", "si_invited_by") REFERENCES "atapos"."staff"("me_id", "st_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open invitation an address; sending it again ends the one before.
CREATE UNIQUE INDEX "staff_invitation_open" ON "atapos"."staff_invitation"("me_id", "si_email") WHERE (si_ended_as IS NULL);

ALTER TABLE atapos.staff_invitation
  ADD CONSTRAINT staff_invitation_level_check CHECK (si_level BETWEEN 1 AND 100),
  ADD CONSTRAINT staff_invitation_language_check CHECK (si_language IN ('id', 'en')),
  ADD CONSTRAINT staff_invitation_email_check CHECK (si_email = lower(si_email) AND si_email !~ '\s'),
  ADD CONSTRAINT staff_invitation_end_check CHECK (
    (si_ended_as IS NULL) = (si_ended_at IS NULL) AND si_ended_as IN ('accepted', 'withdrawn', 'replaced')),
  ADD CONSTRAINT staff_invitation_member_check CHECK ((si_ended_as = 'accepted') = (st_id IS NOT NULL));
