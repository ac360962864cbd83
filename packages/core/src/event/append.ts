import type { MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";

export const EVENT_TYPES = [
  "order.placed",
  "order.confirmed",
  "order.completed",
  "order.cancelled",
  "order.changed",
  "order.progress",
  "payment.started",
  "payment.changed",
  "payment.settled",
  "refund.changed",
  "catalogue.changed",
  "stock.changed",
  "hold.changed",
  "table.changed",
  "table.called",
  "table.answered",
  "merchant.changed",
  "staff.changed",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** A fact for the live feed. Staff see all of their merchant's; diners what carries their session, customer or order. */
export interface NewEvent {
  type: EventType;
  orderId?: number | null;
  tableSessionId?: number | null;
  customerId?: number | null;
  /** True when the diners it names may see it too; events without a name (menu changes) then go to every diner. */
  isForDiners?: boolean;
  payload: Record<string, unknown>;
}

const APPEND = statement(
  "event-append",
  `WITH next AS (
     INSERT INTO atapos.counter (me_id, co_name, co_value) VALUES ($1, 'event', $3)
     ON CONFLICT (me_id, co_name) DO UPDATE SET co_value = counter.co_value + $3
     RETURNING co_value)
   INSERT INTO atapos.event (me_id, ev_seq, ev_type, ev_for_diners, oh_id, ts_id, cu_id, ev_payload)
   SELECT $1, next.co_value - $3 + e.place, e.type, e.for_diners, e.order_id, e.session_id, e.customer_id, e.payload
   FROM next, ROWS FROM (jsonb_to_recordset($2::jsonb) AS (type text, for_diners boolean, order_id bigint,
     session_id bigint, customer_id int, payload jsonb)) WITH ORDINALITY
     AS e(type, for_diners, order_id, session_id, customer_id, payload, place)`,
);

/** Writes events under the merchant's counter; call it last, since the counter row is shared by the whole merchant. */
export async function appendEvents(tx: MerchantTx, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    type: event.type,
    for_diners: event.isForDiners ?? false,
    order_id: event.orderId ?? null,
    session_id: event.tableSessionId ?? null,
    customer_id: event.customerId ?? null,
    payload: event.payload,
  }));
  await tx.query(APPEND, [tx.merchantId, JSON.stringify(rows), events.length]);
}
