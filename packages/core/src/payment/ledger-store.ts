import type { MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import { businessDate, type EntryKind, type LedgerEntry } from "@atapos/domain";
import type { MerchantRow } from "../merchant/merchant-store.ts";

const INSERT = statement(
  "entry-insert",
  `INSERT INTO atapos.payment_entry (me_id, py_id, pe_kind, pe_amount, pe_currency, pe_reference, pe_business_date,
     pe_occurred_at)
   SELECT $1, $2, e.kind, e.amount, $3, e.reference, $4::date, $5
   FROM jsonb_to_recordset($6::jsonb) AS e(kind text, amount bigint, reference text)
   ON CONFLICT (me_id, py_id, pe_kind, pe_reference) DO NOTHING
   RETURNING pe_kind AS kind, pe_amount AS amount, pe_reference AS reference`,
);

interface EntryPlace {
  paymentId: number;
  currency: string;
  /** The merchant's day on which the money moved. */
  businessDate: string;
  occurredAt: Date;
}

/** Where money of an attempt is booked that moved at `atMs`. */
export function placeOf(
  payment: { id: number; currency: string },
  merchant: Pick<MerchantRow, "timeZone" | "dayCutoffHour">,
  atMs: number,
): EntryPlace {
  return {
    paymentId: payment.id,
    currency: payment.currency,
    businessDate: businessDate(atMs, merchant.timeZone, merchant.dayCutoffHour),
    occurredAt: new Date(atMs),
  };
}

/** Books what was not booked before, and returns just that. */
export async function insertEntries(
  tx: MerchantTx,
  place: EntryPlace,
  entries: readonly LedgerEntry[],
): Promise<LedgerEntry[]> {
  if (entries.length === 0) return [];
  return tx.query<{ kind: EntryKind; amount: number; reference: string }>(INSERT, [
    tx.merchantId,
    place.paymentId,
    place.currency,
    place.businessDate,
    place.occurredAt,
    JSON.stringify(entries),
  ]);
}

const OF_PAYMENT = statement(
  "entries-of-payment",
  `SELECT pe_kind AS kind, pe_amount AS amount, pe_reference AS reference FROM atapos.payment_entry
   WHERE me_id = $1 AND py_id = $2 ORDER BY pe_id`,
);

export interface LedgerSums {
  captured: number;
  refunded: number;
  reversed: number;
  captureReferences: string[];
}

export async function readLedger(tx: MerchantTx, paymentId: number): Promise<LedgerSums> {
  const entries = await tx.query<{ kind: EntryKind; amount: number; reference: string }>(OF_PAYMENT, [
    tx.merchantId,
    paymentId,
  ]);
  const sum = (kind: EntryKind) =>
    entries.filter((entry) => entry.kind === kind).reduce((total, entry) => total + entry.amount, 0);
  return {
    captured: sum("capture"),
    refunded: sum("refund"),
    reversed: sum("reversal"),
    captureReferences: entries.filter((entry) => entry.kind === "capture").map((entry) => entry.reference),
  };
}

// Reserved is what refunds that have not failed take up; what the gateway paid out by itself has a row there too.
const TOUCH_SUMS = statement(
  "payment-touch-sums",
  `UPDATE atapos.payment p SET py_captured_amount = m.captured,
     py_refund_reserved_amount = least(m.captured, m.reserved), updated_at = now()
   FROM (SELECT
       (SELECT coalesce(sum(pe_amount), 0)::bigint FROM atapos.payment_entry
        WHERE me_id = $1 AND py_id = $2 AND pe_kind = 'capture') AS captured,
       (SELECT coalesce(sum(rf_amount), 0)::bigint FROM atapos.refund
        WHERE me_id = $1 AND py_id = $2 AND rf_status <> 'failed') AS reserved) m
   WHERE p.me_id = $1 AND p.py_id = $2`,
);

/** Brings an attempt's sums to what its ledger and its refunds say. */
export async function touchSums(tx: MerchantTx, paymentId: number): Promise<void> {
  await tx.query(TOUCH_SUMS, [tx.merchantId, paymentId]);
}
