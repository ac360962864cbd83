import type { MerchantRow } from "../merchant/merchant-store.ts";
import type { OrderView } from "../order/schema.ts";
import type { MailLanguage } from "./layout.ts";
import type { Receipt } from "./receipt-mail.ts";

/** A paid order as its receipt shows it. */
export function receiptOfOrder(
  order: OrderView,
  merchant: MerchantRow,
  reader: { language: MailLanguage; orderUrl: string },
): Receipt {
  return {
    ...reader,
    merchantName: merchant.name,
    merchantAddress: merchant.address,
    header: merchant.receiptHeader,
    footer: merchant.receiptFooter,
    orderNumber: order.orderNumber,
    tableName: order.table?.name ?? null,
    lines: order.items
      .filter((item) => item.status !== "void")
      .map((item) => ({
        name: item.productName,
        variantName: item.variantName,
        quantity: item.quantity,
        // The discount has a row of its own below, so that the column adds up.
        total: item.basePrice * item.quantity,
        modifiers: item.modifiers,
        notes: item.notes,
      })),
    subtotal: order.subtotal,
    discount: order.discount,
    service: order.service,
    tax: order.tax,
    isTaxInclusive: order.isTaxInclusive,
    total: order.total,
    paid: order.paid,
    currency: order.currency,
    paymentType: order.paymentType,
    paidAt: order.paidAt,
    timeZone: merchant.timeZone,
  };
}
