-- The audit log of one area is the newest of each of its actions.
CREATE INDEX "audit_log_me_id_au_action_au_id_idx" ON "atapos"."audit_log"("me_id", "au_action", "au_id" DESC);
