import { type Call, statement } from "@atapos/db";
import { businessDate, PosError } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";
import { type MerchantRow, merchantCall } from "../merchant/merchant-store.ts";
import { settingsCache } from "../merchant/settings-cache-store.ts";
import { type TableCall, tableCallSchema } from "../table/schema.ts";
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

/** All that the board of orders shows when it is opened; events keep it true from then on. One round trip. */
export function orderBoard({ deps }: Context, merchantId: number): Promise<OrderBoard> {
  const settings = settingsCache(deps);
  const atMs = deps.now();
  const boardOf = async (asked: string): Promise<OrderBoard> => {
    const [[merchant] = [], open = [], done = [], [counted] = [], calls = []] = await deps.db.sendAsMerchant<BoardRow>(
      merchantId,
      boardCalls(merchantId, asked, atMs),
    );
    if (!merchant) throw new PosError("not_found", { what: "merchant" });
    settings.keep(merchant);
    const today = dayOf(merchant, atMs);
    if (today !== asked) return boardOf(today);
    return {
      open: open.map((row) => orderOf(row.order)),
      done: done.map((row) => orderOf(row.order)),
      doneTotal: counted?.total ?? 0,
      calls,
    };
  };
  return boardOf(dayOf(settings.known(merchantId) ?? { timeZone: "UTC", dayCutoffHour: 0 }, atMs));
}

/** Of the merchant's row, of orders' rows, of the count and of the calls. */
type BoardRow = MerchantRow & { order: OrderJson } & { total: number } & TableCall;

const boardCalls = (merchantId: number, today: string, atMs: number): Call[] => [
  merchantCall(merchantId),
  { statement: OPEN, values: [merchantId, MAX_OPEN] },
  { statement: DONE, values: [merchantId, today, MAX_DONE] },
  { statement: DONE_TOTAL, values: [merchantId, today] },
  openCalls(merchantId, atMs),
];

/** The business date as the settings have it; those that were known may be old, so the ones just read decide. */
const dayOf = ({ timeZone, dayCutoffHour }: Pick<MerchantRow, "timeZone" | "dayCutoffHour">, atMs: number): string =>
  businessDate(atMs, timeZone, dayCutoffHour);
