import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { readCustomer } from "./customer-store.ts";
import type { CustomerOrders, CustomerOrdersInput } from "./schema.ts";

const PAGE = statement(
  "customer-orders",
  `SELECT o.oh_id AS id, o.oh_order_number AS "orderNumber", o.oh_order_type AS "orderType", t.tl_name AS "tableName",
     o.oh_status AS status, o.oh_payment_status AS "paymentStatus", o.oh_total_amount AS total,
     o.created_at AS "createdAt"
   FROM atapos.order_header o LEFT JOIN atapos.table_location t ON t.me_id = o.me_id AND t.tl_id = o.tl_id
   WHERE o.me_id = $1 AND o.cu_id = $2 AND ($3::bigint IS NULL OR o.oh_id < $3)
   ORDER BY o.oh_id DESC LIMIT $4`,
);

/** A customer's orders, newest first. */
export function customerOrders(
  ctx: Context,
  merchantId: number,
  { id, cursor, limit }: CustomerOrdersInput,
): Promise<CustomerOrders> {
  return inMerchant(ctx, merchantId, async (uow) => {
    await readCustomer(uow, id);
    const values = [merchantId, id, cursor ?? null, limit + 1];
    const rows = await uow.query<CustomerOrders["items"][number]>(PAGE, values);
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
