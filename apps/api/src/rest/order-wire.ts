import {
  ATTEMPT_VIEW_STATUSES,
  ITEM_STATUSES,
  ORDER_STATUSES,
  ORDER_TYPES,
  PAYMENT_LOG_STATUSES,
  PAYMENT_STATUSES,
  PAYMENT_TYPES,
  toMajor,
} from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import type { Caller } from "./parts.ts";

type OrderView = Awaited<ReturnType<Caller["order"]["place"]>>;
type OrderDetail = Awaited<ReturnType<Caller["order"]["get"]>>;

const itemWire = z.object({
  oi_id: z.int(),
  pr_id: z.int(),
  pv_id: z.int().nullable(),
  oi_product_name: z.string(),
  oi_qty: z.int(),
  oi_quantity: z.int().openapi({ description: "The same number as oi_qty" }),
  oi_base_price: z.number().openapi({ description: "One unit before promotion, modifiers included" }),
  oi_price: z.number().openapi({ description: "One unit as charged" }),
  oi_line_subtotal: z.number(),
  oi_modifiers: z.array(z.object({ mo_id: z.int(), mo_name: z.string(), mo_price: z.number() })),
  oi_notes: z.string().nullable(),
  oi_status: z.enum(ITEM_STATUSES),
});

const customer = z.object({
  cu_id: z.int(),
  cu_email: z.string().nullable(),
  cu_name: z.string().nullable(),
  cu_phone: z.string().nullable(),
});
const table = z.object({ tl_id: z.int(), tl_name: z.string(), tl_zone: z.string().nullable() });

const orderFields = {
  oh_id: z.int(),
  me_id: z.int(),
  oh_order_number: z.string(),
  oh_order_type: z.enum(ORDER_TYPES),
  oh_status: z.enum(ORDER_STATUSES),
  oh_payment_status: z.enum(PAYMENT_STATUSES),
  oh_payment_type: z.enum(PAYMENT_TYPES).nullable(),
  oh_subtotal_amount: z.number().openapi({ description: "Before discounts" }),
  oh_discount_amount: z.number(),
  oh_service_charge_amount: z.number(),
  oh_tax_amount: z.number(),
  oh_total_amount: z.number(),
  oh_rounded_amount: z.number().openapi({ description: "What cash pays" }),
  oh_paid_amount: z.number(),
  oh_refunded_amount: z.number(),
  oh_currency: z.string(),
  oh_tax_inclusive: z.boolean(),
  oh_business_date: z.string(),
  oh_notes: z.string().nullable(),
  oh_guest_count: z.int().nullable(),
  oh_cancel_reason: z.string().nullable(),
  tl_id: z.int().nullable(),
  cu_id: z.int().nullable(),
  customer: customer.nullable(),
  table_location: table.nullable(),
  items: z.array(itemWire),
  created_at: z.iso.datetime(),
  oh_paid_at: z.iso.datetime().nullable(),
};

export const orderWire = z.object(orderFields).openapi("Order");

export const orderDetailWire = z
  .object({
    ...orderFields,
    payments: z
      .array(
        z.object({
          py_id: z.int(),
          py_method: z.string(),
          py_status: z.enum(ATTEMPT_VIEW_STATUSES),
          py_amount: z.number(),
          py_midtrans_order_id: z.string().nullable(),
          created_at: z.iso.datetime(),
        }),
      )
      .optional()
      .openapi({ description: "Staff only" }),
    payment_logs: z
      .array(
        z.object({
          pl_id: z.int(),
          oh_id: z.int(),
          pl_midtrans_order_id: z.string(),
          pl_status: z.enum(PAYMENT_LOG_STATUSES),
          pl_event: z.string(),
          pl_response_json: z.unknown().nonoptional(),
          created_at: z.iso.datetime(),
        }),
      )
      .optional()
      .openapi({ description: "Staff only" }),
  })
  .openapi("OrderDetail");

export function wireOrder(order: OrderView): z.input<typeof orderWire> {
  const money = (amount: number) => toMajor(amount, order.currency);
  return {
    oh_id: order.id,
    me_id: order.merchantId,
    oh_order_number: order.orderNumber,
    oh_order_type: order.orderType,
    oh_status: order.status,
    oh_payment_status: order.paymentStatus,
    oh_payment_type: order.paymentType,
    oh_subtotal_amount: money(order.subtotal),
    oh_discount_amount: money(order.discount),
    oh_service_charge_amount: money(order.service),
    oh_tax_amount: money(order.tax),
    oh_total_amount: money(order.total),
    oh_rounded_amount: money(order.rounded),
    oh_paid_amount: money(order.paid),
    oh_refunded_amount: money(order.refunded),
    oh_currency: order.currency,
    oh_tax_inclusive: order.isTaxInclusive,
    oh_business_date: order.businessDate,
    oh_notes: order.notes,
    oh_guest_count: order.guestCount,
    oh_cancel_reason: order.cancelReason,
    tl_id: order.tableId,
    cu_id: order.customerId,
    customer: order.customer && wireOrderCustomer(order.customer),
    table_location: order.table && {
      tl_id: order.table.id,
      tl_name: order.table.name,
      tl_zone: order.table.zone,
    },
    items: order.items.map((item) => wireItem(item, money)),
    created_at: order.createdAt.toISOString(),
    oh_paid_at: order.paidAt?.toISOString() ?? null,
  };
}

const wireOrderCustomer = (known: NonNullable<OrderView["customer"]>) => ({
  cu_id: known.id,
  cu_email: known.email,
  cu_name: known.name,
  cu_phone: known.phone,
});

function wireItem(item: OrderView["items"][number], money: (amount: number) => number): z.input<typeof itemWire> {
  return {
    oi_id: item.id,
    pr_id: item.productId,
    pv_id: item.variantId,
    oi_product_name: item.productName,
    oi_qty: item.quantity,
    oi_quantity: item.quantity,
    oi_base_price: money(item.basePrice),
    oi_price: money(item.price),
    oi_line_subtotal: money(item.lineSubtotal),
    oi_modifiers: item.modifiers.map((each) => ({ mo_id: each.id, mo_name: each.name, mo_price: money(each.price) })),
    oi_notes: item.notes,
    oi_status: item.status,
  };
}

export function wireOrderDetail(order: OrderDetail): z.input<typeof orderDetailWire> {
  return {
    ...wireOrder(order),
    payments: order.payments?.map((payment) => ({
      py_id: payment.id,
      py_method: payment.method,
      py_status: payment.status,
      py_amount: toMajor(payment.amount, order.currency),
      py_midtrans_order_id: payment.gatewayOrderId,
      created_at: payment.createdAt.toISOString(),
    })),
    payment_logs: order.paymentLogs?.map((log) => ({
      pl_id: log.id,
      oh_id: order.id,
      pl_midtrans_order_id: log.gatewayOrderId,
      pl_status: log.status,
      pl_event: log.event,
      pl_response_json: log.response,
      created_at: log.createdAt.toISOString(),
    })),
  };
}
