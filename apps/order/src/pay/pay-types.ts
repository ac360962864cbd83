import type { browserApi } from "../trpc/browser-api.ts";

export type Order = Awaited<ReturnType<typeof browserApi.order.get.query>>;
export type Attempt = Awaited<ReturnType<typeof browserApi.payment.start.mutate>>;

export const PAY_METHODS = ["qris", "snap", "cashier"] as const;
export type PayMethod = (typeof PAY_METHODS)[number];

/** What a restaurant's mode offers: at the table, at the cashier's, or both. */
export function methodsOf(posMode: "centralized" | "distributed" | "hybrid"): readonly PayMethod[] {
  switch (posMode) {
    case "centralized":
      return ["cashier"];
    case "distributed":
      return ["qris", "snap"];
    case "hybrid":
      return PAY_METHODS;
  }
}

/** How people say an order's number: `INV-20250509-0027` -> `0027`. */
export const shortNumber = (orderNumber: string): string => orderNumber.split("-").at(-1) ?? orderNumber;

export const isPaid = (order: Pick<Order, "paymentStatus">): boolean =>
  order.paymentStatus === "paid" || order.paymentStatus === "refunded" || order.paymentStatus === "partially_refunded";

/** Whether somebody can still pay it. */
export const isPayable = (order: Pick<Order, "status" | "paymentStatus">): boolean =>
  order.status !== "cancelled" && !isPaid(order);
