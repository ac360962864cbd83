// Makes the server know the ticket: places it once, or sends what was changed since, however often it is asked.
import type { OrderView } from "../pay/bill.ts";
import { hasUnsentChange, type PlacedLine, type PlaceInput, placedLines, placeInput } from "./order-lines.ts";
import type { Ticket, TicketSending } from "./ticket.ts";
import { sumsOfOrder } from "./ticket-of-order.ts";
import type { TicketStore } from "./ticket-store.ts";

export interface OrderApi {
  place(input: PlaceInput & { idempotencyKey: string }): Promise<OrderView>;
  change(input: ChangeInput): Promise<OrderView>;
  get(orderId: number): Promise<OrderView>;
  /** The server has said no, and nothing happened; anything else may have happened. */
  isRefusal(error: unknown): boolean;
  newKey(): string;
}

interface ChangeInput {
  orderId: number;
  version: number;
  lines: PlacedLine[];
  idempotencyKey: string;
}

const running = new WeakMap<TicketStore, Promise<OrderView>>();

/** Two that ask at once get one answer. Throws what the server refuses; what was not answered is asked again. */
export function ensureOrder(store: TicketStore, api: OrderApi): Promise<OrderView> {
  const known = running.get(store);
  if (known !== undefined) return known;
  const asked = settle(store, api).finally(() => running.delete(store));
  running.set(store, asked);
  return asked;
}

async function settle(store: TicketStore, api: OrderApi): Promise<OrderView> {
  const ticket = store.get();
  if (ticket.order !== null && !hasUnsentChange(ticket)) return api.get(ticket.order.id);
  const order = await send(store, api, begin(store, api));
  // what was tapped while the answer was on its way, or before a lost answer, goes after it
  return hasUnsentChange(store.get()) ? settle(store, api) : order;
}

/** Keeps what is to be sent before it is sent: a lost answer is asked for with the same key and the same words. */
function begin(store: TicketStore, api: OrderApi): TicketSending {
  const ticket = store.get();
  if (ticket.sending !== null) return ticket.sending;
  const { order } = ticket;
  const sending: TicketSending =
    order === null
      ? { kind: "place", key: api.newKey(), input: placeInput(ticket) }
      : { kind: "change", key: api.newKey(), version: order.version, lines: placedLines(ticket.lines) };
  store.update((now) => ({ ...now, sending }));
  return sending;
}

async function send(store: TicketStore, api: OrderApi, sending: TicketSending): Promise<OrderView> {
  try {
    const order = await ask(store.get(), api, sending);
    const lines = sending.kind === "place" ? sending.input.lines : sending.lines;
    const { id, orderNumber: number, version } = order;
    store.update((now) => ({ ...now, sending: null, order: { id, number, version, lines, sums: sumsOfOrder(order) } }));
    return order;
  } catch (error) {
    if (api.isRefusal(error)) store.update((now) => ({ ...now, sending: null }));
    throw error;
  }
}

function ask({ order }: Ticket, api: OrderApi, sending: TicketSending): Promise<OrderView> {
  if (sending.kind === "place") return api.place({ ...sending.input, idempotencyKey: sending.key });
  if (order === null) throw new Error("a change belongs to an order");
  const { version, lines, key } = sending;
  return api.change({ orderId: order.id, version, lines, idempotencyKey: key });
}
