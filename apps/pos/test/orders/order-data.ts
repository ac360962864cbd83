// Orders and payments as the server tells them, for the orders room's tests.
import type { Order, OrderDetail, OrderItem, Payment, PaymentLog } from "../../src/orders/order-types.ts";

const AT = "2026-05-09T05:46:20.000Z";

/** 05:46:20 and so many seconds. */
export const after = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();

export function makeItem(change: Partial<OrderItem> = {}): OrderItem {
  return {
    ...{ id: 1, productId: 1, variantId: null, promotionId: null, productName: "Soto Ayam", variantName: null },
    ...{ quantity: 1, basePrice: 27_000, price: 27_000, lineSubtotal: 27_000, discount: 0, service: 0, tax: 2_700 },
    ...{ taxPercent: 10, modifiers: [], notes: null, status: "queued" },
    ...change,
  };
}

export function makeOrder(change: Partial<Order> = {}): Order {
  return {
    ...{ id: 1, merchantId: 1, orderNumber: "INV-20260509-0047", orderType: "dine_in", source: "diner" },
    ...{ status: "pending", paymentStatus: "pending", paymentType: null, currency: "IDR" },
    ...{ subtotal: 27_000, discount: 0, service: 0, tax: 2_700, isTaxInclusive: false, total: 29_700 },
    ...{ rounded: 29_700, paid: 0, refunded: 0, businessDate: "2026-05-09", notes: null, guestCount: null },
    ...{ tableId: 7, customerId: null, tableSessionId: 3, table: { id: 7, name: "12", zone: null }, customer: null },
    ...{ items: [makeItem()], version: 1, cancelReason: null, createdAt: AT, paidAt: null, confirmedAt: null },
    ...{ completedAt: null, cancelledAt: null },
    ...change,
  };
}

export function makePayment(change: Partial<Payment> = {}): Payment {
  return {
    ...{ id: 1, method: "midtrans_qris", paymentType: "qris", status: "paid", amount: 29_700, captured: 29_700 },
    ...{ refunded: 0, disputed: 0, tendered: null, change: null, reference: null, gatewayOrderId: "A-1-1-1" },
    ...{ failureReason: null, staffName: null, expiresAt: after(302), createdAt: after(2), refunds: [] },
    ...change,
  };
}

export function makeRefund(change: Partial<Payment["refunds"][number]> = {}): Payment["refunds"][number] {
  return {
    ...{ id: 1, amount: 10_000, method: "direct", cause: "asked", status: "done", isQueued: false },
    ...{ reason: "Habis", failureReason: null, createdAt: after(100) },
    ...change,
  };
}

export function makeLog(change: Partial<PaymentLog> = {}): PaymentLog {
  return {
    ...{ id: 1, gatewayOrderId: "A-1-1-1", status: "success", event: "notification.settlement", createdAt: after(48) },
    response: { transaction_status: "settlement", gross_amount: "29700.00", currency: "IDR", acquirer: "gopay" },
    ...change,
  };
}

export function makeDetail(change: Partial<OrderDetail> = {}): OrderDetail {
  return { ...makeOrder(), payments: [], paymentLogs: [], ...change };
}
