import type pg from "pg";
import { generateOrders } from "../generate-orders.ts";
import type { Stack } from "./stack.ts";
import { signToken } from "./token.ts";

export const MERCHANTS = 50;
const DAYS = 60;
const STOCK = 1_000_000;

/** Merchants with their past orders. Prices are whole thousands, so that 5 % service and 10 % tax leave nothing to round. */
export const fillShops =
  (orders: number, merchants: number = MERCHANTS) =>
  async (client: pg.Client): Promise<void> => {
    await client.query("SET session_replication_role = replica");
    const lastDate = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    await generateOrders(client, { merchants, orders, days: DAYS, lastDate });
    await client.query("SET session_replication_role = origin");
    await client.query(`UPDATE atapos.product SET pr_price = greatest(1, pr_price / 1000) * 1000, pr_stock = ${STOCK}`);
  };

export interface Shop {
  merchantId: number;
  token: string;
  products: { id: number; price: number }[];
}

export async function openShops({ query, tokenKey }: Stack): Promise<Shop[]> {
  const rows = await query<{ merchantId: number; accountId: number; products: Shop["products"] }>(`
    SELECT s.me_id AS "merchantId", min(s.ac_id) AS "accountId",
      (SELECT jsonb_agg(jsonb_build_object('id', pr_id, 'price', pr_price) ORDER BY pr_id) FROM atapos.product p
       WHERE p.me_id = s.me_id) AS products
    FROM atapos.staff s WHERE s.st_level = 100 GROUP BY 1 ORDER BY 1`);
  return rows.map((row) => ({ ...row, token: signToken(row, tokenKey) }));
}

export interface Sales {
  lastOrder: number;
  sold: number;
  deadlocks: number;
}

/** What stands in the books: the last order, what left the shelves, and deadlocks of this database. */
export async function readSales({ query }: Stack): Promise<Sales> {
  const [row] = await query<Sales>(`
    SELECT (SELECT max(oh_id) FROM atapos.order_header)::int AS "lastOrder",
      (SELECT sum(${STOCK} - pr_stock) FROM atapos.product)::int AS sold,
      (SELECT deadlocks FROM pg_stat_database WHERE datname = current_database())::int AS deadlocks`);
  if (!row) throw new Error("the books cannot be read");
  return row;
}

/** What is wrong with the books after orders were placed: numbers twice, shelves that do not agree, events that miss. */
export async function wrongBooks(stack: Stack, before: Sales, placed: readonly string[]): Promise<string[]> {
  const now = await readSales(stack);
  const [books] = await stack.query<{ orders: number; sold: number; events: number; audits: number }>(
    `SELECT count(*)::int AS orders,
       (SELECT sum(oi_quantity) FROM atapos.order_item WHERE oh_id > $1)::int AS sold,
       (SELECT count(*) FROM atapos.event WHERE ev_type = 'order.placed' AND oh_id > $1)::int AS events,
       (SELECT count(*) FROM atapos.audit_log WHERE au_action = 'order.place'
         AND split_part(au_subject, ':', 2)::bigint > $1)::int AS audits
     FROM atapos.order_header WHERE oh_id > $1`,
    [before.lastOrder],
  );
  const wrong: string[] = [];
  const expect = (what: string, is: unknown, should: unknown) => {
    if (is !== should) wrong.push(`${what}: ${is} instead of ${should}`);
  };
  expect("order numbers", new Set(placed).size, placed.length);
  for (const what of ["orders", "events", "audits"] as const) expect(what, books?.[what], placed.length);
  expect("off the shelves", now.sold - before.sold, books?.sold);
  expect("deadlocks", now.deadlocks - before.deadlocks, 0);
  return wrong;
}
