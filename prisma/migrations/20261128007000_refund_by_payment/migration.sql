-- What was given back of one payment is read at every payment and in every order that staff open.
CREATE INDEX "refund_me_id_py_id_idx" ON "atapos"."refund"("me_id", "py_id");
