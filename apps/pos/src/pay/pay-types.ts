import type { AppRouter } from "@atapos/core";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { OrderView, PayResult } from "./bill.ts";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** An order with its payments, as staff see it. */
export type OrderDetail = Outputs["order"]["get"];
export type Attempt = Outputs["payment"]["start"];
export type TenderResult = Outputs["payment"]["payCash"];
export type TenderMethod = "cash" | "card_terminal" | "transfer";
export type GatewayMethod = Inputs["payment"]["start"]["method"];
export type PayMethod = TenderMethod | GatewayMethod;

/** As they stand in the sheet. */
export const PAY_METHODS = ["cash", "midtrans_qris", "card_terminal", "transfer", "midtrans_snap"] as const;

export const isGateway = (method: PayMethod): method is GatewayMethod =>
  method === "midtrans_qris" || method === "midtrans_snap";

/** What taking money asks of the server. */
export interface Counter {
  ensureOrder: () => Promise<OrderView>;
  readOrder: (orderId: number) => Promise<OrderDetail>;
  payCash: (input: Inputs["payment"]["payCash"]) => Promise<TenderResult>;
  recordTender: (input: Inputs["payment"]["recordTender"]) => Promise<TenderResult>;
  start: (input: Inputs["payment"]["start"]) => Promise<Attempt>;
  /** The signed page of the order: where a payer comes to from the gateway's own page. */
  linkOf: (orderId: number) => Promise<string>;
  keep: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** What came of asking. */
export type Outcome =
  | { kind: "paid"; result: PayResult }
  | { kind: "waiting"; order: OrderView; attempt: Attempt }
  /** The server's total is not what the person agreed to; nothing was taken. */
  | { kind: "differs"; order: OrderView; shown: number }
  /** Nothing happened, and why. */
  | { kind: "refused"; error: unknown; order: OrderView | null }
  /** It may have happened: ask again with the same key. */
  | { kind: "unanswered"; order: OrderView | null };

export const isSettled = ({ paymentStatus }: Pick<OrderView, "paymentStatus">): boolean =>
  paymentStatus === "paid" || paymentStatus === "refunded" || paymentStatus === "partially_refunded";

/** How people say an order's number: `INV-20250509-0027` -> `0027`. */
export const shortNumber = (orderNumber: string): string => orderNumber.split("-").at(-1) ?? orderNumber;
