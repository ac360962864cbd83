// What is to be paid: the one thing that the register and the orders board hand to the pay sheet.
import type { AppRouter } from "@atapos/core";
import type { OrderType, PaymentMethod } from "@atapos/domain";
import type { inferRouterOutputs } from "@trpc/server";

/** An order as the server tells it. */
export type OrderView = inferRouterOutputs<AppRouter>["order"]["place"];

export interface BillLine {
  key: string;
  quantity: number;
  /** With its variant: "Es Teh Manis, besar". */
  name: string;
  choices: readonly string[];
  note: string | null;
  /** The whole line before its promotion, so that the lines add up to the subtotal. */
  amount: number;
}

export interface BillSums {
  /** How many things, over all lines. */
  count: number;
  /** Before discounts. */
  subtotal: number;
  /** Positive amounts. */
  discounts: readonly { name: string; amount: number }[];
  service: number;
  /** null: not known any more. */
  servicePercent: number | null;
  tax: number;
  /** null: the bill knows only the amount. */
  taxPercent: number | null;
  taxName: string;
  isTaxInclusive: boolean;
  total: number;
  /** What cash pays. */
  rounded: number;
  /** What was paid before; what is left is due now. */
  paid: number;
}

export interface Bill {
  /** What the ink square shows. */
  plate: { table: string | null; orderType: OrderType };
  /** "Meja 7, Bu Ratna" and "Makan di sini · 2 tamu". */
  title: string;
  subtitle: string;
  /** ISO 4217; every amount of the bill is in its minor unit. */
  currency: string;
  lines: readonly BillLine[];
  sums: BillSums;
  /** null: not placed yet. */
  orderId: number | null;
  /** Places the order (once: the same key however often it is called), or answers the one that exists. */
  ensureOrder: () => Promise<OrderView>;
}

/** How a bill came to be paid. */
export interface PayResult {
  order: OrderView;
  method: PaymentMethod;
  /** What this payment paid, what was handed over and what of it goes back. */
  paid: number;
  tendered: number;
  change: number;
  /** The slip's or the transfer's number. */
  reference: string | null;
  /** ISO 8601. */
  paidAt: string | null;
  /** Taken elsewhere meanwhile (another register, the diner's phone), not by this sheet. */
  isTakenElsewhere: boolean;
  /** Who took it over the counter. */
  takenBy: string | null;
  /** A code or link of the gateway was still open and is being called off. */
  isGatewayPaymentEnding: boolean;
}

export interface PaySheetProps {
  bill: Bill;
  /** The sheet goes away: changed one's mind, or "new order" after it was paid. */
  onClose: () => void;
  /** Once, when the money is in. Forget the ticket now; keep the sheet (its last page shows the change) until onClose. */
  onPaid: (result: PayResult) => void;
}
