import { ORDER_STATUSES, ORDER_TYPES, PAYMENT_STATUSES } from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import { type Endpoint, list, one } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { newOrderExample, orderDetailExample, orderExample } from "./examples/order-examples.ts";
import { orderDetailWire, orderWire, wireOrder, wireOrderDetail } from "./order-wire.ts";
import { type Caller, input } from "./parts.ts";

const TAG = "Orders";
export const orderPath = z.object({ oh_id: idText });
export const orderExists = (caller: Caller, params: { oh_id: number }) => caller.order.get({ orderId: params.oh_id });

const item = z.object({
  pr_id: z.int(),
  oi_qty: z.int().min(1).max(999),
  oi_notes: z.string().nullish(),
  pv_id: z.int().nullish(),
  modifiers: z.array(z.int()).optional(),
});

const placement = z.object({
  oh_order_type: z.enum(ORDER_TYPES),
  items: z.array(item).min(1).max(200),
  tl_id: z.int().nullish(),
  oh_notes: z.string().nullish(),
  oh_guest_count: z.int().nullish(),
  cu_id: z.int().nullish().openapi({ description: "Staff only: an existing customer" }),
  cu_email: z.string().nullish().openapi({ description: "Staff only: found, or created when new" }),
  cu_name: z.string().nullish(),
  cu_phone: z.string().nullish(),
});

const names = {
  orderType: "oh_order_type",
  lines: "items",
  productId: "pr_id",
  variantId: "pv_id",
  quantity: "oi_qty",
  notes: "oh_notes",
  tableId: "tl_id",
  guestCount: "oh_guest_count",
  customerId: "cu_id",
  email: "cu_email",
  name: "cu_name",
  phone: "cu_phone",
  paymentStatus: "payment_status",
};

function decodePlacement(body: z.output<typeof placement>) {
  const { cu_email: email, cu_name: name, cu_phone: phone } = body;
  return {
    orderType: body.oh_order_type,
    lines: body.items.map((each) => ({
      productId: each.pr_id,
      variantId: each.pv_id,
      quantity: each.oi_qty,
      modifiers: each.modifiers,
      notes: each.oi_notes,
    })),
    tableId: body.tl_id,
    notes: body.oh_notes,
    guestCount: body.oh_guest_count,
    customerId: body.cu_id,
    customer: email || phone ? { email, name, phone } : null,
  };
}

const orderList = pageQuery.extend({
  status: z.enum(ORDER_STATUSES).optional(),
  payment_status: z.enum(PAYMENT_STATUSES).optional(),
  from: z.iso.date().optional().openapi({ description: "Business date, inclusive" }),
  to: z.iso.date().optional().openapi({ description: "Business date, inclusive" }),
  search: z.string().optional(),
  before: idText
    .optional()
    .openapi({ description: "Orders older than this `oh_id`: pages that cost the same however deep" }),
});

const listing: Endpoint[] = [
  list({
    method: "get",
    path: "/orders",
    tag: TAG,
    summary: "The merchant's orders, newest first",
    id: "listOrders",
    description:
      "`from` and `to` are business dates; `search` looks in order number and customer. `total` may be an estimate above 10,000, which `total_estimated` says.",
    example: { data: orderExample },
    access: "officer",
    input: input({ query: orderList }),
    message: "Orders",
    names,
    item: orderWire,
    async handle({ caller, query: { payment_status: paymentStatus, ...query } }) {
      const page = await caller.order.list({ ...query, paymentStatus });
      return { ...page, items: page.items.map(wireOrder) };
    },
  }),
  list({
    method: "get",
    path: "/orders/my-orders",
    tag: TAG,
    summary: "The customer's own orders, newest first; `status` is the payment status",
    id: "listMyOrders",
    description: "`status=failed` also finds the expired.",
    example: { data: orderExample },
    access: "customer",
    input: input({ query: pageQuery.extend({ status: z.enum(PAYMENT_STATUSES).optional() }) }),
    message: "Orders",
    item: orderWire,
    async handle({ caller, query: { status: paymentStatus, ...query } }) {
      const page = await caller.order.mine({ ...query, paymentStatus });
      return { ...page, items: page.items.map(wireOrder) };
    },
  }),
  one({
    method: "get",
    path: "/orders/{oh_id}",
    tag: TAG,
    summary: "One order with all items",
    id: "getOrder",
    description: "Staff also see the attempts to pay and what the gateway said. Customers see only their own orders.",
    example: { data: orderDetailExample },
    access: "officer or customer",
    input: input({ params: orderPath }),
    message: "Order",
    data: orderDetailWire,
    handle: async ({ caller, params }) => wireOrderDetail(await caller.order.get({ orderId: params.oh_id })),
  }),
];

const changing: Endpoint[] = [
  one({
    method: "post",
    path: "/orders",
    tag: TAG,
    summary: "Place an order",
    id: "createOrder",
    description:
      "Priced now, with the promotions of the moment, and the stock is taken. Sold out, or a price that changed meanwhile, is 409 with the lines concerned. Customers order for themselves; staff may name one by `cu_id`, or by `cu_email`, `cu_name` and `cu_phone`, which creates the customer when new.",
    example: { body: newOrderExample, data: orderExample },
    access: "officer or customer",
    input: input({ body: placement }),
    message: "Order created",
    names,
    status: 201,
    data: orderWire,
    handle: async ({ caller, body, idempotencyKey }) =>
      wireOrder(await caller.order.place({ ...decodePlacement(body), idempotencyKey })),
  }),
  one({
    method: "post",
    path: "/orders/{oh_id}/confirm",
    tag: TAG,
    summary: "Take a pending order",
    id: "confirmOrder",
    description: "Only a pending order can be confirmed.",
    example: { data: { ...orderExample, oh_status: "confirmed" as const } },
    access: "officer",
    input: input({ params: orderPath }),
    message: "Order confirmed",
    data: orderWire,
    handle: async ({ caller, params }) => wireOrder(await caller.order.confirm({ orderId: params.oh_id })),
  }),
  one({
    method: "post",
    path: "/orders/{oh_id}/complete",
    tag: TAG,
    summary: "Complete a confirmed order",
    id: "completeOrder",
    description: "Only a confirmed order can be completed.",
    example: { data: { ...orderExample, oh_status: "completed" as const } },
    access: "officer",
    input: input({ params: orderPath }),
    message: "Order completed",
    data: orderWire,
    handle: async ({ caller, params }) => wireOrder(await caller.order.complete({ orderId: params.oh_id })),
  }),
  one({
    method: "post",
    path: "/orders/{oh_id}/cancel",
    tag: TAG,
    summary: "Cancel an unpaid order; customers their own while it is pending",
    id: "cancelOrder",
    description:
      "Open payments are voided at the gateway and the stock returns. A paid order is refused with 409: refund it first.",
    example: {
      body: { reason: "Salah pesan" },
      data: { ...orderExample, oh_status: "cancelled" as const, oh_cancel_reason: "Salah pesan" },
    },
    access: "officer or customer",
    input: input({ params: orderPath, body: z.object({ reason: z.string().nullish() }).default({}) }),
    exists: orderExists,
    message: "Order cancelled",
    data: orderWire,
    handle: async ({ caller, params, body }) =>
      wireOrder(await caller.order.cancel({ orderId: params.oh_id, reason: body.reason })),
  }),
];

export const orderEndpoints: Endpoint[] = [...listing, ...changing];
