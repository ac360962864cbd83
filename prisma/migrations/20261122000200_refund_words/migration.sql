-- Two closed lists of words that only the program kept.
ALTER TABLE atapos.merchant_secret
  ADD CONSTRAINT merchant_secret_kind_check CHECK (ms_kind IN ('midtrans_server_key'));

ALTER TABLE atapos.refund
  ADD CONSTRAINT refund_method_check CHECK (rf_method IN ('card', 'direct', 'cash', 'manual', 'dashboard'));
