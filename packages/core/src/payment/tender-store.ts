import { type MerchantTx, statement } from "@atapos/db";

const OPEN_SHIFT = statement(
  "tender-open-shift",
  `SELECT sh_id AS id FROM atapos.shift
   WHERE me_id = $1 AND sh_status = 'open' AND (sh_device_id = $2 OR st_id = $3)
   ORDER BY (sh_device_id = $2) DESC NULLS LAST, sh_id DESC LIMIT 1`,
);

/** The shift whose drawer takes the money: the device's, else the person's; null where none is open. */
export async function openShiftOf(
  tx: MerchantTx,
  at: { staffId: number; deviceId: string | null },
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(OPEN_SHIFT, [tx.merchantId, at.deviceId, at.staffId]);
  return row?.id ?? null;
}

const PAID_BY = statement(
  "tender-paid-by",
  `SELECT p.py_method AS method, coalesce(o.oh_paid_at, p.updated_at) AS at, s.st_name AS by
   FROM atapos.payment p JOIN atapos.order_header o ON o.me_id = p.me_id AND o.oh_id = p.oh_id
   LEFT JOIN atapos.staff s ON s.me_id = p.me_id AND s.st_id = p.st_id
   WHERE p.me_id = $1 AND p.oh_id = $2 AND p.py_captured_amount > 0 ORDER BY p.py_id DESC LIMIT 1`,
);

/** Who took the money and when, for the second register that tries. */
export async function paidBy(
  tx: MerchantTx,
  orderId: number,
): Promise<{ method?: string; at?: string; by?: string | null }> {
  const [row] = await tx.query<{ method: string; at: Date; by: string | null }>(PAID_BY, [tx.merchantId, orderId]);
  return row ? { method: row.method, at: row.at.toISOString(), by: row.by } : {};
}
