import type { z } from "@hono/zod-openapi";
import type { orderDetailWire, orderWire } from "../order-wire.ts";

const AT = "2026-01-05T03:00:00.000Z";
const GATEWAY_ID = "ME1-81-k3v9";

export const newOrderExample = {
  oh_order_type: "dine_in" as const,
  tl_id: 1,
  oh_notes: "Optional notes",
  items: [{ pr_id: 1, oi_qty: 2, oi_notes: "Extra spicy", modifiers: [9] }],
};

export const orderExample: z.input<typeof orderWire> = {
  oh_id: 81,
  me_id: 1,
  oh_order_number: "INV-20260105-0001",
  oh_order_type: "dine_in",
  oh_status: "pending",
  oh_payment_status: "pending",
  oh_payment_type: null,
  oh_subtotal_amount: 74_000,
  oh_discount_amount: 10_000,
  oh_service_charge_amount: 3_200,
  oh_tax_amount: 6_720,
  oh_total_amount: 73_920,
  oh_rounded_amount: 73_900,
  oh_paid_amount: 0,
  oh_refunded_amount: 0,
  oh_currency: "IDR",
  oh_tax_inclusive: false,
  oh_business_date: "2026-01-05",
  oh_notes: "Optional notes",
  oh_guest_count: 2,
  oh_cancel_reason: null,
  tl_id: 1,
  cu_id: 12,
  customer: { cu_id: 12, cu_email: "rani@example.com", cu_name: "Rani", cu_phone: null },
  table_location: { tl_id: 1, tl_name: "A1", tl_zone: "Teras" },
  items: [
    {
      oi_id: 205,
      pr_id: 1,
      pv_id: null,
      oi_product_name: "Nasi Goreng Kampung",
      oi_qty: 2,
      oi_quantity: 2,
      oi_base_price: 37_000,
      oi_price: 32_000,
      oi_line_subtotal: 64_000,
      oi_modifiers: [{ mo_id: 9, mo_name: "Telur", mo_price: 5_000 }],
      oi_notes: "Extra spicy",
      oi_status: "queued",
    },
  ],
  created_at: AT,
  oh_paid_at: null,
};

export const orderDetailExample: z.input<typeof orderDetailWire> = {
  ...orderExample,
  payments: [
    {
      py_id: 31,
      py_method: "midtrans_snap",
      py_status: "pending",
      py_amount: 73_920,
      py_midtrans_order_id: GATEWAY_ID,
      created_at: AT,
    },
  ],
  payment_logs: [
    {
      pl_id: 40,
      oh_id: 81,
      pl_midtrans_order_id: GATEWAY_ID,
      pl_status: "pending",
      pl_event: "snap.create",
      pl_response_json: { token: "66e4fa55-fdac-4ef9-91b5-733b97d1b862" },
      created_at: AT,
    },
  ],
};

export const snapExample = {
  token: "66e4fa55-fdac-4ef9-91b5-733b97d1b862",
  redirect_url: "https://app.sandbox.midtrans.com/snap/v4/redirection/66e4fa55-fdac-4ef9-91b5-733b97d1b862",
  midtrans_order_id: GATEWAY_ID,
  expires_at: "2026-01-05T03:30:00.000Z",
};

export const statusExample = {
  oh_id: 81,
  oh_payment_status: "paid" as const,
  oh_payment_type: "qris" as const,
  oh_paid_at: "2026-01-05T03:02:10.000Z",
  midtrans_response: { order_id: GATEWAY_ID, transaction_status: "settlement", gross_amount: "73920.00" },
};

export const cashExample = {
  oh_id: 81,
  oh_total_amount: 73_920,
  oh_rounded_amount: 73_900,
  amount_paid: 100_000,
  change_amount: 26_100,
  oh_payment_status: "paid" as const,
  oh_paid_at: "2026-01-05T03:02:10.000Z",
};

export const refundExample = {
  refund_id: 5,
  amount: 20_000,
  method: "midtrans",
  oh_payment_status: "partially_refunded" as const,
  oh_refunded_amount: 20_000,
};
