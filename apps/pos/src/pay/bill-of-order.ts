import type { Bill, OrderView } from "./bill.ts";

/** How the caller names the order: "Meja 7, Bu Ratna", "Makan di sini · 2 tamu". */
export interface BillTitles {
  title: string;
  subtitle: string;
  discountName: string;
  taxName: string;
}

/** The bill of an order that is placed already. `readOrder` asks the server for it again, as others may change it. */
export function billOfOrder(order: OrderView, titles: BillTitles, readOrder: () => Promise<OrderView>): Bill {
  const items = order.items.filter(({ status }) => status !== "void");
  const rates = new Set(items.map(({ taxPercent }) => taxPercent));
  const [rate] = rates;
  return {
    plate: { table: order.table?.name ?? null, orderType: order.orderType },
    title: titles.title,
    subtitle: titles.subtitle,
    currency: order.currency,
    lines: items.map((item) => ({
      key: String(item.id),
      quantity: item.quantity,
      name: item.variantName === null ? item.productName : `${item.productName}, ${item.variantName}`,
      choices: item.modifiers.map(({ name }) => name),
      note: item.notes,
      amount: item.basePrice * item.quantity,
    })),
    sums: {
      count: items.reduce((sum, { quantity }) => sum + quantity, 0),
      subtotal: order.subtotal,
      discounts: order.discount > 0 ? [{ name: titles.discountName, amount: order.discount }] : [],
      service: order.service,
      servicePercent: null,
      tax: order.tax,
      taxPercent: rates.size === 1 && rate !== undefined ? rate : null,
      taxName: titles.taxName,
      isTaxInclusive: order.isTaxInclusive,
      total: order.total,
      rounded: order.rounded,
      paid: order.paid,
    },
    orderId: order.id,
    ensureOrder: readOrder,
  };
}
