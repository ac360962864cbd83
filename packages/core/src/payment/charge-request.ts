import { assertMoney, type Language } from "@atapos/domain";
import type { OrderView } from "../order/schema.ts";
import type { ChargeRequest, GatewayItem } from "../ports/payments.ts";
import type { GatewayPayment } from "./gateway-attempt.ts";

const WORDS = {
  id: { discount: "Diskon", service: "Biaya layanan", tax: "Pajak", rest: "Penyesuaian", balance: "Sisa tagihan" },
  en: { discount: "Discount", service: "Service charge", tax: "Tax", rest: "Adjustment", balance: "Balance" },
} as const satisfies Record<Language, unknown>;

export interface ChargeOptions {
  expiresInMinutes: number;
  finishUrl: string | null;
  language: Language;
}

/** What the gateway is asked to collect, with items that sum to the attempt's amount to the unit. */
export function chargeRequest(payment: GatewayPayment, order: OrderView, options: ChargeOptions): ChargeRequest {
  return {
    gatewayOrderId: payment.gatewayOrderId,
    amount: assertMoney(payment.amount),
    currency: payment.currency,
    items: itemsOf(payment, order, options.language),
    customer: {
      name: order.customer?.name ?? null,
      email: order.customer?.email ?? null,
      phone: order.customer?.phone ?? null,
    },
    expiresInMinutes: options.expiresInMinutes,
    finishUrl: options.finishUrl,
  };
}

function itemsOf(payment: GatewayPayment, order: OrderView, language: Language): GatewayItem[] {
  const words = WORDS[language];
  if (payment.amount !== order.total) {
    return [{ id: "balance", name: `${words.balance} ${order.orderNumber}`, price: payment.amount, quantity: 1 }];
  }
  const lines = order.items
    .filter((item) => item.status !== "void")
    .map((item) => ({ id: `item-${item.id}`, name: nameOf(item), price: item.basePrice, quantity: item.quantity }));
  const extras = [
    { id: "discount", name: words.discount, price: -order.discount },
    { id: "service", name: words.service, price: order.service },
    { id: "tax", name: words.tax, price: order.isTaxInclusive ? 0 : order.tax },
  ];
  const items = [...lines, ...extras.map((extra) => ({ ...extra, quantity: 1 }))].filter((item) => item.price !== 0);
  const rest = payment.amount - items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return rest === 0 ? items : [...items, { id: "adjustment", name: words.rest, price: rest, quantity: 1 }];
}

function nameOf(item: OrderView["items"][number]): string {
  return item.variantName === null ? item.productName : `${item.productName} - ${item.variantName}`;
}
