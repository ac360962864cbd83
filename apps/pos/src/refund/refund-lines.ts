// What a part of an order's lines comes to, with its share of service and tax.
import { roundHalfAway } from "@atapos/domain";
import type { Order, OrderItem } from "../orders/order-types.ts";

/** How many of each line go back, by the line's id. */
export type ChosenLines = ReadonlyMap<number, number>;

export interface ChosenSums {
  count: number;
  ofCount: number;
  goods: number;
  service: number;
  /** Added on top; 0 where prices contain the tax. */
  tax: number;
  total: number;
}

type Lines = Pick<Order, "items" | "isTaxInclusive">;

export function chosenSums(order: Lines, chosen: ChosenLines): ChosenSums {
  const sums: ChosenSums = { count: 0, ofCount: 0, goods: 0, service: 0, tax: 0, total: 0 };
  for (const item of refundableLines(order)) {
    const quantity = Math.min(item.quantity, Math.max(0, chosen.get(item.id) ?? 0));
    const part = (amount: number) => roundHalfAway(amount * quantity, item.quantity);
    sums.count += quantity;
    sums.ofCount += item.quantity;
    sums.goods += part(goodsOf(item));
    sums.service += part(item.service);
    if (!order.isTaxInclusive) sums.tax += part(item.tax);
  }
  return { ...sums, total: sums.goods + sums.service + sums.tax };
}

/** A line as charged, with its share of the order's discount, before service and tax; `quantity` of it. */
export const linePrice = (item: OrderItem, quantity = item.quantity): number =>
  roundHalfAway(goodsOf(item) * quantity, item.quantity);

export const refundableLines = ({ items }: Pick<Order, "items">): OrderItem[] =>
  items.filter(({ status }) => status !== "void");

const goodsOf = ({ basePrice, quantity, discount }: OrderItem): number => basePrice * quantity - discount;
