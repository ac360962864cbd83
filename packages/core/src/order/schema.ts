import {
  ITEM_STATUSES,
  ORDER_SOURCES,
  ORDER_STATUSES,
  ORDER_TYPES,
  PAYMENT_STATUSES,
  PAYMENT_TYPES,
} from "@atapos/domain";
import { z } from "zod";

const id = z.int().positive();
const money = z.int();

export const orderModifierSchema = z.object({ id: z.int(), name: z.string(), price: money });

export const orderItemSchema = z.object({
  id: z.int(),
  productId: z.int(),
  variantId: z.int().nullable(),
  promotionId: z.int().nullable(),
  productName: z.string(),
  variantName: z.string().nullable(),
  quantity: z.int(),
  /** One unit before promotion, modifiers included. */
  basePrice: money,
  /** One unit as charged. */
  price: money,
  /** price x quantity. */
  lineSubtotal: money,
  discount: money,
  service: money,
  tax: money,
  taxPercent: z.number(),
  modifiers: z.array(orderModifierSchema),
  notes: z.string().nullable(),
  status: z.enum(ITEM_STATUSES),
});
export type OrderItemView = z.infer<typeof orderItemSchema>;

/** An order as its own people see it; money in the currency's minor unit, dates as instants. */
export const orderSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  orderNumber: z.string(),
  orderType: z.enum(ORDER_TYPES),
  source: z.enum(ORDER_SOURCES),
  status: z.enum(ORDER_STATUSES),
  paymentStatus: z.enum(PAYMENT_STATUSES),
  paymentType: z.enum(PAYMENT_TYPES).nullable(),
  currency: z.string(),
  subtotal: money,
  discount: money,
  service: money,
  tax: money,
  isTaxInclusive: z.boolean(),
  total: money,
  /** What cash pays. */
  rounded: money,
  paid: money,
  refunded: money,
  /** "YYYY-MM-DD" in the merchant's time zone, after its day cut-off. */
  businessDate: z.string(),
  notes: z.string().nullable(),
  guestCount: z.int().nullable(),
  tableId: z.int().nullable(),
  customerId: z.int().nullable(),
  tableSessionId: z.int().nullable(),
  table: z.object({ id: z.int(), name: z.string(), zone: z.string().nullable() }).nullable(),
  customer: z
    .object({ id: z.int(), email: z.string().nullable(), name: z.string().nullable(), phone: z.string().nullable() })
    .nullable(),
  items: z.array(orderItemSchema),
  /** Rises with every change of what is owed; payments are bound to it. */
  version: z.int(),
  cancelReason: z.string().nullable(),
  createdAt: z.coerce.date(),
  paidAt: z.coerce.date().nullable(),
  confirmedAt: z.coerce.date().nullable(),
  completedAt: z.coerce.date().nullable(),
  cancelledAt: z.coerce.date().nullable(),
});
export type OrderView = z.infer<typeof orderSchema>;

export const orderLineInput = z.object({
  productId: id,
  variantId: id.nullish(),
  quantity: z.int().min(1).max(999),
  modifiers: z.array(id).max(50).default([]),
  notes: z.string().trim().max(500).nullish(),
});
export type OrderLineInput = z.infer<typeof orderLineInput>;

export const orderLinesInput = z.array(orderLineInput).min(1).max(200);

export const orderIdInput = z.object({ orderId: id });
