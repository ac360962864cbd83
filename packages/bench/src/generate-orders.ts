import type pg from "pg";
import { ANNOUNCE, BILLS, CLEAR, FINISH, MERCHANTS, ORDERS, SCRATCH, TABLES } from "./generate-sql.ts";

export interface OrdersToMake {
  merchants: number;
  /** Of all merchants together; each has its equal part. */
  orders: number;
  days: number;
  /** The last business date; a day of the Asia/Jakarta time zone. */
  lastDate: string;
}

const ORDERS_AT_A_TIME = 100_000;

/**
 * Fills a database with merchants, menus, orders, payments, ledger entries and refunds whose sums agree, the same ones
 * every time. Orders lie as they would have come: by time, the merchants' mixed. Resolves with the merchants' ids.
 */
export async function generateOrders(client: pg.Client, wanted: OrdersToMake): Promise<number[]> {
  const { merchants, orders, days, lastDate } = wanted;
  await client.query(SCRATCH);
  const { rows } = await client.query<{ id: number }>(MERCHANTS, [merchants]);
  const ids = rows.map(({ id }) => id);
  for (const text of TABLES) await client.query(text, [ids]);
  // Whole days, so that each day's order numbers are given out at once.
  const daysAtATime = Math.max(1, Math.floor((ORDERS_AT_A_TIME * days) / orders));
  for (let day = 0; day < days; day += daysAtATime) {
    const [first, end] = [day, Math.min(days, day + daysAtATime)].map((at) => Math.ceil((at * orders) / days));
    await client.query(CLEAR);
    await client.query(ORDERS, [ids, first, end, orders, days, lastDate]);
    await client.query("ANALYZE made_order");
    for (const text of BILLS) await client.query(text);
  }
  await client.query(FINISH);
  return ids;
}

/** The events of a date's last orders, as if they had just come in; of all where `atMost` is not said. */
export async function announceOrders(
  client: pg.Client,
  merchantIds: readonly number[],
  { date, atMost = 1_000_000 }: { date: string; atMost?: number },
): Promise<void> {
  await client.query(ANNOUNCE, [merchantIds, date, atMost]);
}
