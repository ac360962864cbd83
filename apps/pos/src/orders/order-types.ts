// The shapes that the orders room reads, as the server tells them.
import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>;

export type Order = Outputs["order"]["place"];
export type OrderDetail = Outputs["order"]["get"];
export type OrderItem = Order["items"][number];
export type Payment = NonNullable<OrderDetail["payments"]>[number];
export type PaymentLog = NonNullable<OrderDetail["paymentLogs"]>[number];
export type RefundView = Payment["refunds"][number];
export type BoardView = Outputs["order"]["board"];
