// What the reports are made of: each table of sums, and what its rows are sums of.
import { dayTable } from "./day-table.ts";

const IS_SHORT = "o.oh_paid_amount < least(o.oh_total_amount, o.oh_rounded_amount)";
const IS_OVER = "o.oh_paid_amount > greatest(o.oh_total_amount, o.oh_rounded_amount)";
const IS_ALL_BACK = "(o.oh_refunded_amount >= o.oh_paid_amount AND o.oh_refunded_amount > 0)";

/**
 * An order `o` that counts: paid or partly paid, or asking for nothing. Where all its money went back, it counts only
 * if it had been paid in full and was not cancelled: a sale that was refunded, not one that never was.
 */
export const IS_COUNTED = `((o.oh_paid_amount > 0 OR o.oh_payment_status = 'paid') AND (o.oh_paid_amount > o.oh_refunded_amount
  OR (o.oh_status <> 'cancelled' AND NOT ${IS_SHORT})))`;

const SURPLUS = `CASE WHEN ${IS_OVER} THEN o.oh_paid_amount - o.oh_total_amount ELSE 0 END`;

/** What went back of the bill of `o`: a surplus that is returned is no refund of a sale. */
export const REFUNDED = `CASE WHEN ${IS_ALL_BACK} THEN o.oh_total_amount
  ELSE greatest(0, o.oh_refunded_amount - ${SURPLUS}) END`;

// What is left of a counted order's money is total - refunded + rounding + surplus - unpaid: one of the three at most.
const ROUNDING = `CASE WHEN ${IS_ALL_BACK} OR ${IS_SHORT} OR ${IS_OVER} THEN 0 ELSE o.oh_paid_amount - o.oh_total_amount END`;
const SURPLUS_KEPT = `CASE WHEN ${IS_ALL_BACK} THEN 0 ELSE greatest(0, ${SURPLUS} - o.oh_refunded_amount) END`;
const UNPAID = `CASE WHEN ${IS_SHORT} AND NOT ${IS_ALL_BACK} THEN o.oh_total_amount - o.oh_paid_amount ELSE 0 END`;

const sumOf = (amount: string) => `coalesce(sum(${amount}) FILTER (WHERE ${IS_COUNTED}), 0)::bigint`;
const ZONE = "(SELECT me_timezone FROM atapos.merchant WHERE me_id = $1)";

export const HOURS = dayTable({
  table: "report_hour",
  date: "rh_date",
  columns: {
    hour: "rh_hour",
    source: "rh_source",
    orders: "rh_orders",
    gross: "rh_gross_amount",
    discount: "rh_discount_amount",
    service: "rh_service_amount",
    tax: "rh_tax_amount",
    sales: "rh_sales_amount",
    refunded: "rh_refunded_amount",
    rounding: "rh_rounding_amount",
    surplus: "rh_surplus_amount",
    unpaid: "rh_unpaid_amount",
    lost: "rh_lost_amount",
  },
  rows: (dates) => `
    SELECT o.oh_business_date, extract(hour FROM o.created_at AT TIME ZONE ${ZONE})::smallint AS hour, o.oh_source,
      count(*) FILTER (WHERE ${IS_COUNTED})::int, ${sumOf("o.oh_subtotal_amount")}, ${sumOf("o.oh_discount_amount")},
      ${sumOf("o.oh_service_charge_amount")}, ${sumOf("o.oh_tax_amount")}, ${sumOf("o.oh_total_amount")},
      ${sumOf(REFUNDED)}, ${sumOf(ROUNDING)}, ${sumOf(SURPLUS_KEPT)}, ${sumOf(UNPAID)},
      coalesce(sum(o.oh_refunded_amount - o.oh_paid_amount) FILTER (WHERE ${IS_ALL_BACK}), 0)::bigint
    FROM atapos.order_header o
    WHERE o.me_id = $1 AND o.oh_business_date = ANY(${dates})
      AND (o.oh_paid_amount > 0 OR o.oh_refunded_amount > 0 OR o.oh_payment_status = 'paid')
    GROUP BY 1, 2, 3`,
});

export const STAFF = dayTable({
  table: "report_staff",
  date: "rt_date",
  columns: { staff_id: "st_id", orders: "rt_orders", sales: "rt_sales_amount", refunded: "rt_refunded_amount" },
  rows: (dates) => `
    SELECT o.oh_business_date, coalesce(o.st_id, 0) AS staff_id, count(*)::int, sum(o.oh_total_amount)::bigint,
      sum(${REFUNDED})::bigint
    FROM atapos.order_header o
    WHERE o.me_id = $1 AND o.oh_business_date = ANY(${dates}) AND ${IS_COUNTED}
    GROUP BY 1, 2`,
});

export const ITEMS = dayTable({
  table: "report_item",
  date: "ri_date",
  columns: {
    product_id: "pr_id",
    orders: "ri_orders",
    quantity: "ri_quantity",
    gross: "ri_gross_amount",
    discount: "ri_discount_amount",
  },
  rows: (dates) => `
    SELECT o.oh_business_date, i.pr_id, count(DISTINCT o.oh_id)::int, sum(i.oi_quantity)::int,
      sum(i.oi_base_price * i.oi_quantity)::bigint, sum(i.oi_discount_amount)::bigint
    FROM atapos.order_header o JOIN atapos.order_item i ON i.me_id = o.me_id AND i.oh_id = o.oh_id
    WHERE o.me_id = $1 AND o.oh_business_date = ANY(${dates}) AND ${IS_COUNTED}
    GROUP BY 1, 2`,
});

const movedOf = (kind: string) => `coalesce(sum(e.pe_amount) FILTER (WHERE e.pe_kind = '${kind}'), 0)::bigint`;

export const MONEY = dayTable({
  table: "report_money",
  date: "ry_date",
  columns: {
    order_date: "ry_order_date",
    method: "ry_method",
    payment_type: "ry_payment_type",
    payments: "ry_payments",
    captured: "ry_captured_amount",
    refunded: "ry_refunded_amount",
    reversed: "ry_reversed_amount",
  },
  // Most money is for an order of the same day: those are read in one go, only the others one by one. A full join,
  // because the planner cannot make a loop of it: on tables that nobody has analysed yet it takes days for empty, and
  // would go through all of a day's orders for each of its payments.
  rows: (dates) => `
    SELECT * FROM (
      WITH same_day AS MATERIALIZED (
        SELECT oh_id, oh_business_date FROM atapos.order_header
        WHERE me_id = $1 AND oh_business_date = ANY(${dates})),
      entry AS MATERIALIZED (
        SELECT e.pe_business_date, e.pe_kind, e.pe_amount, p.oh_id, p.py_method, p.py_payment_type
        FROM atapos.payment_entry e JOIN atapos.payment p ON p.me_id = e.me_id AND p.py_id = e.py_id
        WHERE e.me_id = $1 AND e.pe_business_date = ANY(${dates}) AND e.pe_kind <> 'dispute')
      SELECT e.pe_business_date, coalesce(d.oh_business_date, (SELECT o.oh_business_date FROM atapos.order_header o
          WHERE o.me_id = $1 AND o.oh_id = e.oh_id)) AS order_date, e.py_method,
        coalesce(e.py_payment_type, 'other') AS payment_type, count(*) FILTER (WHERE e.pe_kind = 'capture')::int,
        ${movedOf("capture")}, ${movedOf("refund")}, ${movedOf("reversal")}
      FROM entry e FULL JOIN same_day d ON d.oh_id = e.oh_id
      WHERE coalesce(e.oh_id, 0) > 0
      GROUP BY 1, 2, 3, 4) moved`,
});

export const DAY_TABLES = [HOURS, STAFF, ITEMS, MONEY] as const;
