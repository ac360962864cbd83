// The ticket in hand: what was rung up and for whom, before and after the server knows it as an order.
import type { PlacedLine, PlaceInput } from "./order-lines.ts";

export interface TicketLine {
  /** What makes two taps the same line: product, variant, options and note. */
  key: string;
  productId: number;
  variantId: number | null;
  optionIds: number[];
  note: string;
  quantity: number;
  /** How it looked when it was chosen: for what has left the menu. */
  seen: { name: string; choices: string[]; unitPrice: number };
}

/** `walk_in` where nobody is served at a table: shops and services. */
export type TicketOrderType = "dine_in" | "takeaway" | "walk_in";

export interface TicketTable {
  id: number;
  name: string;
  zone: string | null;
}

export interface TicketCustomer {
  id: number;
  name: string | null;
  phone: string | null;
  email: string | null;
}

/** The order that the server made of it, and what of it the server knows. */
export interface TicketOrder {
  id: number;
  number: string;
  version: number;
  lines: PlacedLine[];
  /** By the server, at its own moment: what counts while nothing is changed. */
  sums: OrderSums;
}

export interface OrderSums {
  subtotal: number;
  discount: number;
  service: number;
  tax: number;
  total: number;
  rounded: number;
  paid: number;
}

/** Sent and perhaps done: the same key and input are sent again until the answer is known. */
export type TicketSending =
  | { kind: "place"; key: string; input: PlaceInput }
  | { kind: "change"; key: string; version: number; lines: PlacedLine[] };

export interface Ticket {
  orderType: TicketOrderType;
  table: TicketTable | null;
  customer: TicketCustomer | null;
  guestCount: number | null;
  note: string;
  lines: TicketLine[];
  /** The line touched last: tinted, and "Terakhir" on the dock. */
  lastKey: string | null;
  order: TicketOrder | null;
  sending: TicketSending | null;
}

export const MAX_QUANTITY = 999;
export const MAX_LINES = 200;
export const MAX_LINE_NOTE = 500;
export const MAX_TICKET_NOTE = 1000;

export const EMPTY_TICKET: Ticket = {
  orderType: "dine_in",
  table: null,
  customer: null,
  guestCount: null,
  note: "",
  lines: [],
  lastKey: null,
  order: null,
  sending: null,
};

/** Nothing on it that anybody would miss. */
export const isBlank = ({ lines, table, customer, guestCount, note, order, sending }: Ticket): boolean =>
  lines.length === 0 && note === "" && [table, customer, guestCount, order, sending].every((each) => each === null);
