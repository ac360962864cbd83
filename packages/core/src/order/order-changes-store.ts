import { type MerchantTx, statement } from "@atapos/db";
import type { MovedShelf, Shelf } from "../catalog/stock-store.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { LockedOrder } from "./order-store.ts";

const SET_STATUS = statement(
  "order-set-status",
  `UPDATE atapos.order_header SET oh_status = $3, updated_at = $4, updated_by = coalesce($5, updated_by),
     oh_confirmed_at = CASE WHEN $3 = 'confirmed' THEN $4 ELSE oh_confirmed_at END,
     oh_completed_at = CASE WHEN $3 = 'completed' THEN $4 ELSE oh_completed_at END,
     oh_cancelled_at = CASE WHEN $3 = 'cancelled' THEN $4 ELSE oh_cancelled_at END,
     oh_cancel_reason = CASE WHEN $3 = 'cancelled' THEN $6 ELSE oh_cancel_reason END,
     oh_payment_status = CASE WHEN $3 = 'cancelled' AND oh_paid_amount = 0 AND oh_refunded_amount = 0
       THEN 'expired' ELSE oh_payment_status END
   WHERE me_id = $1 AND oh_id = $2`,
);
const SET_ITEMS = statement(
  "order-set-items",
  "UPDATE atapos.order_item SET oi_status = $3 WHERE me_id = $1 AND oh_id = $2 AND oi_status <> 'void'",
);

export interface StatusChange {
  orderId: number;
  status: "confirmed" | "completed" | "cancelled";
  at: Date;
  staffId: number | null;
  reason?: string | null;
}

/** Writes the header's new status; completing serves its items and cancelling voids them. */
export async function setOrderStatus(tx: MerchantTx, change: StatusChange): Promise<void> {
  const { orderId, status, at, staffId, reason } = change;
  await tx.query(SET_STATUS, [tx.merchantId, orderId, status, at, staffId, reason ?? null]);
  if (status === "confirmed") return;
  await tx.query(SET_ITEMS, [tx.merchantId, orderId, status === "completed" ? "served" : "void"]);
}

/** What was sold goes with the customer: done, without a kitchen. The order is confirmed and locked. */
export async function completeSale(
  uow: UnitOfWork,
  order: Pick<LockedOrder, "id" | "orderNumber" | "tableSessionId" | "customerId">,
  at: Date,
): Promise<void> {
  const { id: orderId, orderNumber, tableSessionId, customerId } = order;
  await setOrderStatus(uow, { orderId, status: "completed", at, staffId: null });
  const audience = { orderId, tableSessionId, customerId, isForDiners: true };
  uow.emit({ type: "order.completed", ...audience, payload: { orderNumber, status: "completed" } });
}

// Locks in the order of ids, products before variants: the same order in which placing takes them.
const RETURN_STOCK = statement(
  "order-return-stock",
  `WITH taken AS (SELECT pr_id, pv_id, oi_quantity, oi_stock_taken FROM atapos.order_item
       WHERE me_id = $1 AND oh_id = $2 AND oi_stock_taken <> 'none' AND oi_status <> 'void'),
   product_back AS (SELECT pr_id, sum(oi_quantity)::int AS quantity FROM taken WHERE oi_stock_taken = 'product' GROUP BY 1),
   product_lock AS MATERIALIZED (
     SELECT p.pr_id, b.quantity FROM product_back b JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = b.pr_id
     ORDER BY p.pr_id FOR NO KEY UPDATE OF p),
   product_give AS (
     UPDATE atapos.product p SET pr_stock = p.pr_stock + k.quantity FROM product_lock k
     WHERE p.me_id = $1 AND p.pr_id = k.pr_id RETURNING p.pr_id, p.pr_stock, k.quantity),
   variant_back AS (SELECT pv_id, sum(oi_quantity)::int AS quantity FROM taken WHERE oi_stock_taken = 'variant' GROUP BY 1),
   variant_lock AS MATERIALIZED (
     SELECT v.pv_id, b.quantity FROM (SELECT count(*) FROM product_give) given(n), variant_back b
     JOIN atapos.product_variant v ON v.me_id = $1 AND v.pv_id = b.pv_id
     ORDER BY v.pv_id FOR NO KEY UPDATE OF v),
   variant_give AS (
     UPDATE atapos.product_variant v SET pv_stock = v.pv_stock + k.quantity FROM variant_lock k
     WHERE v.me_id = $1 AND v.pv_id = k.pv_id RETURNING v.pr_id, v.pv_id, v.pv_stock, k.quantity),
   given AS (
     SELECT pr_id, NULL::int AS pv_id, pr_stock AS stock, quantity FROM product_give
     UNION ALL SELECT pr_id, pv_id, pv_stock, quantity FROM variant_give)
   SELECT g.pr_id AS "productId", g.pv_id AS "variantId", g.stock - g.quantity AS before, g.stock AS after,
     p.pr_low_stock AS "lowMark"
   FROM given g JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = g.pr_id WHERE g.stock IS NOT NULL
   ORDER BY 1, 2`,
);

// Returning the old lines and then taking the new ones would lock in two runs of ids, and two changes would deadlock.
const LOCK_SHELVES = statement(
  "order-lock-shelves",
  `WITH product_want AS (
     SELECT pr_id FROM atapos.order_item WHERE me_id = $1 AND oh_id = $2 AND oi_stock_taken = 'product'
     UNION SELECT unnest($3::int[])),
   product_lock AS MATERIALIZED (
     SELECT p.pr_id FROM product_want w JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = w.pr_id
     ORDER BY p.pr_id FOR NO KEY UPDATE OF p),
   variant_want AS (
     SELECT pv_id FROM atapos.order_item WHERE me_id = $1 AND oh_id = $2 AND oi_stock_taken = 'variant'
     UNION SELECT unnest($4::int[])),
   variant_lock AS MATERIALIZED (
     SELECT v.pv_id FROM (SELECT count(*) FROM product_lock) locked(n_products), variant_want w
     JOIN atapos.product_variant v ON v.me_id = $1 AND v.pv_id = w.pv_id
     ORDER BY v.pv_id FOR NO KEY UPDATE OF v)
   SELECT (SELECT count(*) FROM product_lock) + (SELECT count(*) FROM variant_lock) AS locked`,
);
const SHELVES = statement(
  "order-shelves",
  `SELECT pr_id AS "productId", NULL::int AS "variantId", pr_stock AS stock, pr_low_stock AS "lowMark"
     FROM atapos.product WHERE me_id = $1 AND pr_stock IS NOT NULL AND pr_id IN (
       SELECT pr_id FROM atapos.order_item WHERE me_id = $1 AND oh_id = $2 AND oi_stock_taken = 'product'
       UNION SELECT unnest($3::int[]))
   UNION ALL
   SELECT v.pr_id, v.pv_id, v.pv_stock, p.pr_low_stock
     FROM atapos.product_variant v JOIN atapos.product p ON p.me_id = v.me_id AND p.pr_id = v.pr_id
     WHERE v.me_id = $1 AND v.pv_stock IS NOT NULL AND v.pv_id IN (
       SELECT pv_id FROM atapos.order_item WHERE me_id = $1 AND oh_id = $2 AND oi_stock_taken = 'variant'
       UNION SELECT unnest($4::int[]))`,
);

/** Locks at once every product and variant that the order holds or asks for now, and tells what is left of them. */
export async function lockShelves(
  tx: MerchantTx,
  orderId: number,
  asked: readonly { productId: number; variantId?: number | null | undefined }[],
): Promise<Shelf[]> {
  const productIds = asked.map((line) => line.productId);
  const variantIds = asked.flatMap((line) => line.variantId ?? []);
  const values = [tx.merchantId, orderId, productIds, variantIds];
  await tx.query(LOCK_SHELVES, values);
  return tx.query<Shelf>(SHELVES, values);
}

/** What is left on these shelves now. */
export function readShelves(tx: MerchantTx, shelves: readonly Shelf[]): Promise<Shelf[]> {
  const productIds = shelves.flatMap((shelf) => (shelf.variantId === null ? [shelf.productId] : []));
  const variantIds = shelves.flatMap((shelf) => shelf.variantId ?? []);
  return tx.query<Shelf>(SHELVES, [tx.merchantId, null, productIds, variantIds]);
}

/** Gives back what the order's items took, where the product still counts its stock. Lock the order first. */
export function returnStock(tx: MerchantTx, orderId: number): Promise<MovedShelf[]> {
  return tx.query<MovedShelf>(RETURN_STOCK, [tx.merchantId, orderId]);
}

const GIVE_TO_CUSTOMER = statement(
  "order-give-to-customer",
  `WITH owned AS MATERIALIZED (
     SELECT oh_id FROM atapos.order_header WHERE me_id = $1 AND ts_id = $2 AND cu_id IS NULL
     ORDER BY oh_id FOR NO KEY UPDATE)
   UPDATE atapos.order_header o SET cu_id = $3 FROM owned
   WHERE o.me_id = $1 AND o.oh_id = owned.oh_id RETURNING o.oh_id AS id, o.oh_payment_status = 'paid' AS "isPaid"`,
);

/** Makes a table session's orders that are nobody's the customer's. */
export function giveOrdersToCustomer(
  tx: MerchantTx,
  { sessionId, customerId }: { sessionId: number; customerId: number },
): Promise<{ id: number; isPaid: boolean }[]> {
  return tx.query(GIVE_TO_CUSTOMER, [tx.merchantId, sessionId, customerId]);
}
