import { statement } from "@atapos/db";
import { businessDate } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { tableCallSchema } from "../table/schema.ts";
import { openCalls } from "../table/table-call-store.ts";
import { ORDER_JSON, type OrderJson, orderOf } from "./order-store.ts";
import { orderSchema } from "./schema.ts";

export const orderBoardSchema = z.object({
  /** Pending and confirmed, oldest first. */
  open: z.array(orderSchema),
  /** Completed and cancelled of the present business date, latest first; `doneTotal` says how many there are. */
  done: z.array(orderSchema),
  doneTotal: z.int(),
  calls: z.array(tableCallSchema),
});
/** As read; the procedure's own output is what parses it. */
export type OrderBoard = z.input<typeof orderBoardSchema>;

/** Whoever has more open has stopped looking: the newest are shown. */
const MAX_OPEN = 500;
const MAX_DONE = 50;

// One look-up a status, each along its index: newest first, and no further than what is shown.
const OPEN = statement(
  "order-board-open",
  `SELECT ${ORDER_JSON} AS "order" FROM (
     (SELECT * FROM atapos.order_header WHERE me_id = $1 AND oh_status = 'pending' ORDER BY oh_id DESC LIMIT $2)
     UNION ALL
     (SELECT * FROM atapos.order_header WHERE me_id = $1 AND oh_status = 'confirmed' ORDER BY oh_id DESC LIMIT $2)) o
   ORDER BY o.oh_id`,
);
const DONE = statement(
  "order-board-done",
  `SELECT ${ORDER_JSON} AS "order" FROM (
     SELECT * FROM atapos.order_header
     WHERE me_id = $1 AND oh_business_date = $2 AND oh_status IN ('completed', 'cancelled')
     ORDER BY oh_id DESC LIMIT $3) o
   ORDER BY o.oh_id DESC`,
);
const DONE_TOTAL = statement(
  "order-board-done-total",
  `SELECT count(*)::int AS total FROM atapos.order_header
   WHERE me_id = $1 AND oh_business_date = $2 AND oh_status IN ('completed', 'cancelled')`,
);

/** All that the board of orders shows when it is opened; events keep it true from then on. */
export function orderBoard(ctx: Context, merchantId: number): Promise<OrderBoard> {
  const atMs = ctx.deps.now();
  return ctx.deps.db.withMerchant(merchantId, async (tx) => {
    const { timeZone, dayCutoffHour } = await readMerchant(tx);
    const today = businessDate(atMs, timeZone, dayCutoffHour);
    const open = await tx.query<{ order: OrderJson }>(OPEN, [merchantId, MAX_OPEN]);
    const done = await tx.query<{ order: OrderJson }>(DONE, [merchantId, today, MAX_DONE]);
    const [counted] = await tx.query<{ total: number }>(DONE_TOTAL, [merchantId, today]);
    const calls = await openCalls(tx, atMs);
    return {
      open: open.map((row) => orderOf(row.order)),
      done: done.map((row) => orderOf(row.order)),
      doneTotal: counted?.total ?? 0,
      calls,
    };
  });
}
