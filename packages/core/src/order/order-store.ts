import type { MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import type { OrderStatus, PaymentStatus, PaymentType } from "@atapos/domain";
import { type OrderView, orderSchema } from "./schema.ts";

/** The columns of OrderView as one JSON object, items included: one row an order, whatever it holds. */
export const ORDER_JSON = `json_build_object(
  'id', o.oh_id, 'merchantId', o.me_id, 'orderNumber', o.oh_order_number, 'orderType', o.oh_order_type,
  'source', o.oh_source, 'status', o.oh_status, 'paymentStatus', o.oh_payment_status,
  'paymentType', o.oh_payment_type, 'currency', o.oh_currency, 'subtotal', o.oh_subtotal_amount,
  'discount', o.oh_discount_amount, 'service', o.oh_service_charge_amount, 'tax', o.oh_tax_amount,
  'isTaxInclusive', coalesce((o.oh_tax_rules->>'taxInclusive')::boolean, false),
  'total', o.oh_total_amount, 'rounded', o.oh_rounded_amount, 'paid', o.oh_paid_amount,
  'refunded', o.oh_refunded_amount, 'businessDate', o.oh_business_date, 'notes', o.oh_notes,
  'guestCount', o.oh_guest_count, 'tableId', o.tl_id, 'customerId', o.cu_id, 'tableSessionId', o.ts_id,
  'version', o.oh_version, 'cancelReason', o.oh_cancel_reason, 'createdAt', o.created_at, 'paidAt', o.oh_paid_at,
  'confirmedAt', o.oh_confirmed_at, 'completedAt', o.oh_completed_at, 'cancelledAt', o.oh_cancelled_at,
  'table', (SELECT json_build_object('id', t.tl_id, 'name', t.tl_name, 'zone', t.tl_zone)
            FROM atapos.table_location t WHERE t.me_id = o.me_id AND t.tl_id = o.tl_id),
  'customer', (SELECT json_build_object('id', c.cu_id, 'email', c.cu_email, 'name', c.cu_name, 'phone', c.cu_phone)
               FROM atapos.customer c WHERE c.me_id = o.me_id AND c.cu_id = o.cu_id),
  'items', (SELECT coalesce(json_agg(json_build_object(
      'id', i.oi_id, 'productId', i.pr_id, 'variantId', i.pv_id, 'promotionId', i.pm_id,
      'productName', i.oi_product_name, 'variantName', i.oi_variant_name, 'quantity', i.oi_quantity,
      'basePrice', i.oi_base_price, 'price', i.oi_price, 'lineSubtotal', i.oi_line_subtotal,
      'discount', i.oi_discount_amount, 'service', i.oi_service_charge_amount, 'tax', i.oi_tax_amount,
      'taxPercent', i.oi_tax_percent, 'modifiers', i.oi_modifiers, 'notes', i.oi_notes, 'status', i.oi_status)
      ORDER BY i.oi_line), '[]') FROM atapos.order_item i WHERE i.me_id = o.me_id AND i.oh_id = o.oh_id))`;

const READ = statement(
  "order-read",
  `SELECT ${ORDER_JSON} AS "order" FROM atapos.order_header o WHERE o.me_id = $1 AND o.oh_id = $2`,
);

/** The whole order, or null where this merchant has none of that id. */
export async function readOrder(tx: MerchantTx, orderId: number): Promise<OrderView | null> {
  const [row] = await tx.query<{ order: unknown }>(READ, [tx.merchantId, orderId]);
  return row ? orderSchema.parse(row.order) : null;
}

/** What a change of an order or of its money must look at, under lock. */
export interface LockedOrder {
  id: number;
  orderNumber: string;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  paymentType: PaymentType | null;
  currency: string;
  total: number;
  rounded: number;
  paid: number;
  refunded: number;
  version: number;
  businessDate: string;
  customerId: number | null;
  tableId: number | null;
  tableSessionId: number | null;
}

const LOCK = statement(
  "order-lock",
  `SELECT oh_id AS id, oh_order_number AS "orderNumber", oh_status AS status, oh_payment_status AS "paymentStatus",
     oh_payment_type AS "paymentType", oh_currency AS currency, oh_total_amount AS total, oh_rounded_amount AS rounded,
     oh_paid_amount AS paid, oh_refunded_amount AS refunded, oh_version AS version, oh_business_date AS "businessDate",
     cu_id AS "customerId", tl_id AS "tableId", ts_id AS "tableSessionId"
   FROM atapos.order_header WHERE me_id = $1 AND oh_id = $2 FOR NO KEY UPDATE`,
);

/** Locks the order's row; the first lock of every use case that changes an order or its payments. */
export async function lockOrder(tx: MerchantTx, orderId: number): Promise<LockedOrder | null> {
  const [row] = await tx.query<LockedOrder>(LOCK, [tx.merchantId, orderId]);
  return row ?? null;
}

const TAX_RULES = statement(
  "order-tax-rules",
  "SELECT oh_tax_rules AS rules FROM atapos.order_header WHERE me_id = $1 AND oh_id = $2",
);

/** The rules and taxes frozen on the order; whoever reads them parses what is needed. */
export async function readTaxRules(tx: MerchantTx, orderId: number): Promise<unknown> {
  const [row] = await tx.query<{ rules: unknown }>(TAX_RULES, [tx.merchantId, orderId]);
  return row?.rules ?? null;
}
