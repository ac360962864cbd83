import type { MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import type { OrderStatus, PaymentStatus, PaymentType } from "@atapos/domain";
import type { z } from "zod";
import { type OrderView, orderSchema } from "./schema.ts";

/**
 * The columns of OrderView as one JSON array, items included: one row an order, whatever it holds. Without its names,
 * which are longer than most values, it is a third of the work on both sides.
 */
export const ORDER_JSON = `json_build_array(
  o.oh_id, o.me_id, o.oh_order_number, o.oh_order_type, o.oh_source, o.oh_status, o.oh_payment_status,
  o.oh_payment_type, o.oh_currency, o.oh_subtotal_amount, o.oh_discount_amount, o.oh_service_charge_amount,
  o.oh_tax_amount, coalesce((o.oh_tax_rules->>'taxInclusive')::boolean, false), o.oh_total_amount,
  o.oh_rounded_amount, o.oh_paid_amount, o.oh_refunded_amount, o.oh_business_date, o.oh_notes, o.oh_guest_count,
  o.tl_id, o.cu_id, o.ts_id, o.oh_version, o.oh_cancel_reason, o.created_at, o.oh_paid_at, o.oh_confirmed_at,
  o.oh_completed_at, o.oh_cancelled_at,
  (SELECT json_build_object('id', t.tl_id, 'name', t.tl_name, 'zone', t.tl_zone)
   FROM atapos.table_location t WHERE t.me_id = o.me_id AND t.tl_id = o.tl_id),
  (SELECT json_build_object('id', c.cu_id, 'email', c.cu_email, 'name', c.cu_name, 'phone', c.cu_phone)
   FROM atapos.customer c WHERE c.me_id = o.me_id AND c.cu_id = o.cu_id),
  (SELECT json_agg(json_build_array(
      i.oi_id, i.pr_id, i.pv_id, i.pm_id, i.oi_product_name, i.oi_variant_name, i.oi_quantity, i.oi_base_price,
      i.oi_price, i.oi_line_subtotal, i.oi_discount_amount, i.oi_service_charge_amount, i.oi_tax_amount,
      i.oi_tax_percent, i.oi_modifiers, i.oi_notes, i.oi_status) ORDER BY i.oi_line)
   FROM atapos.order_item i WHERE i.me_id = o.me_id AND i.oh_id = o.oh_id))`;

type Order = z.input<typeof orderSchema>;
type Item = Order["items"][number];

/** What ORDER_JSON answers, in its order. */
export type OrderJson = [
  ...[Order["id"], Order["merchantId"], Order["orderNumber"], Order["orderType"], Order["source"], Order["status"]],
  ...[Order["paymentStatus"], Order["paymentType"], Order["currency"], Order["subtotal"], Order["discount"]],
  ...[Order["service"], Order["tax"], Order["isTaxInclusive"], Order["total"], Order["rounded"], Order["paid"]],
  ...[Order["refunded"], Order["businessDate"], Order["notes"], Order["guestCount"], Order["tableId"]],
  ...[Order["customerId"], Order["tableSessionId"], Order["version"], Order["cancelReason"], Order["createdAt"]],
  ...[Order["paidAt"], Order["confirmedAt"], Order["completedAt"], Order["cancelledAt"], Order["table"]],
  ...[Order["customer"], ItemJson[] | null],
];
type ItemJson = [
  ...[Item["id"], Item["productId"], Item["variantId"], Item["promotionId"], Item["productName"]],
  ...[Item["variantName"], Item["quantity"], Item["basePrice"], Item["price"], Item["lineSubtotal"]],
  ...[Item["discount"], Item["service"], Item["tax"], Item["taxPercent"], Item["modifiers"], Item["notes"]],
  Item["status"],
];

/** The order with its names, to be parsed by `orderSchema`. */
export function orderOf(json: OrderJson): Order {
  return {
    id: json[0],
    merchantId: json[1],
    orderNumber: json[2],
    orderType: json[3],
    source: json[4],
    status: json[5],
    paymentStatus: json[6],
    paymentType: json[7],
    currency: json[8],
    subtotal: json[9],
    discount: json[10],
    service: json[11],
    tax: json[12],
    isTaxInclusive: json[13],
    total: json[14],
    rounded: json[15],
    paid: json[16],
    refunded: json[17],
    businessDate: json[18],
    notes: json[19],
    guestCount: json[20],
    tableId: json[21],
    customerId: json[22],
    tableSessionId: json[23],
    version: json[24],
    cancelReason: json[25],
    createdAt: json[26],
    paidAt: json[27],
    confirmedAt: json[28],
    completedAt: json[29],
    cancelledAt: json[30],
    table: json[31],
    customer: json[32],
    items: (json[33] ?? []).map(itemOf),
  };
}

function itemOf(json: ItemJson): Item {
  return {
    id: json[0],
    productId: json[1],
    variantId: json[2],
    promotionId: json[3],
    productName: json[4],
    variantName: json[5],
    quantity: json[6],
    basePrice: json[7],
    price: json[8],
    lineSubtotal: json[9],
    discount: json[10],
    service: json[11],
    tax: json[12],
    taxPercent: json[13],
    modifiers: json[14],
    notes: json[15],
    status: json[16],
  };
}

export const READ_ORDER = statement(
  "order-read",
  `SELECT ${ORDER_JSON} AS "order" FROM atapos.order_header o WHERE o.me_id = $1 AND o.oh_id = $2`,
);

/** The whole order, or null where this merchant has none of that id. */
export async function readOrder(tx: MerchantTx, orderId: number): Promise<OrderView | null> {
  const [row] = await tx.query<{ order: OrderJson }>(READ_ORDER, [tx.merchantId, orderId]);
  return row ? orderSchema.parse(orderOf(row.order)) : null;
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
