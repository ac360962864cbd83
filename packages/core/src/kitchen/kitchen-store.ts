import { type MerchantTx, statement } from "@atapos/db";
import type { ItemStatus } from "@atapos/domain";

const MOVE = statement(
  "kitchen-move-items",
  `UPDATE atapos.order_item SET oi_status = $4
   WHERE me_id = $1 AND oh_id = $2 AND oi_status = ANY($3::text[]) RETURNING oi_id AS id`,
);

/** Moves the order's items that are in one of `from`; the ids of those that moved. Lock the order first. */
export async function moveItemsOf(
  tx: MerchantTx,
  orderId: number,
  { from, to }: { from: readonly ItemStatus[]; to: ItemStatus },
): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(MOVE, [tx.merchantId, orderId, from, to]);
  return rows.map((row) => row.id);
}
