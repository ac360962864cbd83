import { statement } from "@atapos/db";
import type { OrderSource, ReportRange } from "@atapos/domain";
import type { OpenReport } from "./open-report.ts";
import { HOURS, IS_COUNTED, REFUNDED } from "./sums.ts";

export interface OrderSums {
  orders: number;
  gross: number;
  discount: number;
  service: number;
  tax: number;
  sales: number;
  refunded: number;
  rounding: number;
  surplus: number;
  unpaid: number;
  lost: number;
}

/** A range's sums: the whole, by date, by hour and by source. */
export interface OrdersOfRange {
  whole: OrderSums;
  byDate: Map<string, OrderSums>;
  byHour: Map<number, OrderSums>;
  bySource: Map<OrderSource, OrderSums>;
}

interface SumsRow extends OrderSums {
  date: string | null;
  hour: number | null;
  source: OrderSource | null;
}

const AMOUNTS = ["gross", "discount", "service", "tax", "sales", "refunded", "rounding", "surplus", "unpaid", "lost"];
const SUMS = AMOUNTS.map((name) => `coalesce(sum(${name}), 0)::bigint AS ${name}`).join(", ");

const OF_RANGE = statement(
  "report-orders",
  `SELECT date, hour, source, coalesce(sum(orders), 0)::int AS orders, ${SUMS} FROM (${HOURS.range}) r
   GROUP BY GROUPING SETS ((), (date), (hour), (source))`,
);

export async function ordersOfRange({ tx, valuesOf }: OpenReport, range: ReportRange): Promise<OrdersOfRange> {
  const found: OrdersOfRange = { whole: NONE, byDate: new Map(), byHour: new Map(), bySource: new Map() };
  for (const { date, hour, source, ...sums } of await tx.query<SumsRow>(OF_RANGE, valuesOf(range))) {
    if (date !== null) found.byDate.set(date, sums);
    else if (hour !== null) found.byHour.set(hour, sums);
    else if (source !== null) found.bySource.set(source, sums);
    else found.whole = sums;
  }
  return found;
}

// By the clock on the wall, so that a change to summer time between the two days moves nothing.
const UP_TO = statement(
  "report-orders-up-to",
  `WITH moment AS (
     SELECT (($3::timestamptz AT TIME ZONE me_timezone) - make_interval(days => $4)) AT TIME ZONE me_timezone AS at
     FROM atapos.merchant WHERE me_id = $1)
   SELECT count(*)::int AS orders, coalesce(sum(o.oh_subtotal_amount), 0)::bigint AS gross,
     coalesce(sum(o.oh_discount_amount), 0)::bigint AS discount,
     coalesce(sum(o.oh_service_charge_amount), 0)::bigint AS service, coalesce(sum(o.oh_tax_amount), 0)::bigint AS tax,
     coalesce(sum(o.oh_total_amount), 0)::bigint AS sales, coalesce(sum(${REFUNDED}), 0)::bigint AS refunded
   FROM moment, atapos.order_header o
   WHERE o.me_id = $1 AND o.oh_business_date = $2::date AND ${IS_COUNTED}
     AND o.created_at <= moment.at AND coalesce(o.oh_paid_at, o.created_at) <= moment.at`,
);

/**
 * The orders of a date that were placed and paid by the time that it is now, so many days later: a running day counts
 * no open bill either.
 */
export async function ordersUpToNow(
  { tx, atMs }: OpenReport,
  { date, days }: { date: string; days: number },
): Promise<OrderSums> {
  const [row] = await tx.query<OrderSums>(UP_TO, [tx.merchantId, date, new Date(atMs), days]);
  return { ...NONE, ...row };
}

export const NONE: OrderSums = {
  orders: 0,
  gross: 0,
  discount: 0,
  service: 0,
  tax: 0,
  sales: 0,
  refunded: 0,
  rounding: 0,
  surplus: 0,
  unpaid: 0,
  lost: 0,
};

export function addSums(all: Iterable<OrderSums>): OrderSums {
  const sum = { ...NONE };
  for (const one of all) {
    sum.orders += one.orders;
    sum.gross += one.gross;
    sum.discount += one.discount;
    sum.service += one.service;
    sum.tax += one.tax;
    sum.sales += one.sales;
    sum.refunded += one.refunded;
    sum.rounding += one.rounding;
    sum.surplus += one.surplus;
    sum.unpaid += one.unpaid;
    sum.lost += one.lost;
  }
  return sum;
}

export const netOf = ({ sales, refunded }: Pick<OrderSums, "sales" | "refunded">): number => sales - refunded;
export const averageOf = (net: number, orders: number): number => (orders === 0 ? 0 : Math.round(net / orders));
