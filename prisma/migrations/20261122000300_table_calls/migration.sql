-- A diner's call for staff, until somebody answers it: a board that is opened later still shows it.
ALTER TABLE "atapos"."table_session"
  ADD COLUMN "ts_called_at" TIMESTAMPTZ(3),
  ADD COLUMN "ts_call_reason" TEXT,
  ADD COLUMN "ts_call_note" TEXT;

CREATE INDEX "table_session_open_call" ON "atapos"."table_session"("me_id") WHERE (ts_called_at IS NOT NULL);

ALTER TABLE atapos.table_session
  ADD CONSTRAINT table_session_call_reason_check
    CHECK (ts_call_reason IN ('waiter', 'bill', 'cutlery', 'clean', 'other')),
  ADD CONSTRAINT table_session_call_check CHECK (ts_called_at IS NULL OR ts_call_reason IS NOT NULL);
