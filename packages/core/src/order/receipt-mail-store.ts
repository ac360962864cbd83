import { type MerchantTx, statement } from "@atapos/db";
import type { Language } from "@atapos/domain";

const INSERT = statement(
  "receipt-mail-insert",
  `INSERT INTO atapos.receipt_mail (me_id, oh_id, rm_address, rm_language, st_id, created_at)
   VALUES ($1, $2, $3, $4, $5, $6) RETURNING rm_id AS id`,
);

export interface NewReceiptMail {
  orderId: number;
  address: string;
  language: Language;
  staffId: number;
  at: Date;
}

export async function insertReceiptMail(tx: MerchantTx, mail: NewReceiptMail): Promise<number> {
  const { orderId, address, language, staffId, at } = mail;
  const [row] = await tx.query<{ id: number }>(INSERT, [tx.merchantId, orderId, address, language, staffId, at]);
  if (!row) throw new Error("an insert returned no row");
  return row.id;
}

const COUNT = statement(
  "receipt-mail-count",
  `SELECT count(*) FILTER (WHERE oh_id = $2)::int AS "ofOrder", count(*) FILTER (WHERE st_id = $3)::int AS "byStaff"
   FROM atapos.receipt_mail WHERE me_id = $1 AND created_at > $4 AND (oh_id = $2 OR st_id = $3)`,
);

/** How many receipts were asked for since then: of this order, and by this person. */
export async function countReceiptMails(
  tx: MerchantTx,
  { orderId, staffId, since }: { orderId: number; staffId: number; since: Date },
): Promise<{ ofOrder: number; byStaff: number }> {
  const values = [tx.merchantId, orderId, staffId, since];
  const [row] = await tx.query<{ ofOrder: number; byStaff: number }>(COUNT, values);
  return row ?? { ofOrder: 0, byStaff: 0 };
}

const READ = statement(
  "receipt-mail-read",
  `SELECT rm_address AS address, rm_language AS language FROM atapos.receipt_mail
   WHERE me_id = $1 AND rm_id = $2 AND rm_address IS NOT NULL`,
);

/** Null once it is sent. */
export async function readReceiptMail(
  tx: MerchantTx,
  id: number,
): Promise<{ address: string; language: Language } | null> {
  const [row] = await tx.query<{ address: string; language: Language }>(READ, [tx.merchantId, id]);
  return row ?? null;
}

const FORGET = statement(
  "receipt-mail-forget",
  "UPDATE atapos.receipt_mail SET rm_address = NULL WHERE me_id = $1 AND rm_id = $2",
);

/** It is sent: that it was asked for counts, to whom is nobody's business any more. */
export async function forgetAddress(tx: MerchantTx, id: number): Promise<void> {
  await tx.query(FORGET, [tx.merchantId, id]);
}
