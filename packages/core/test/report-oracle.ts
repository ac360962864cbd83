// Reports worked out anew from the bare rows, in another language and another way than the queries do it.
import type { TestInstallation } from "./support/index.ts";

interface OrderRow {
  id: number;
  date: string;
  hour: number;
  source: string;
  staff: number | null;
  status: string;
  payment: string;
  subtotal: number;
  discount: number;
  service: number;
  tax: number;
  total: number;
  rounded: number;
  paid: number;
  refunded: number;
}
interface ItemRow {
  order: number;
  product: number;
  quantity: number;
  gross: number;
  discount: number;
}
interface EntryRow {
  order: number;
  date: string;
  method: string;
  type: string;
  kind: string;
  amount: number;
}

export interface Books {
  orders: OrderRow[];
  items: ItemRow[];
  entries: EntryRow[];
}

export async function readBooks({ deps }: TestInstallation, merchantId: number): Promise<Books> {
  return deps.db.withMerchant(merchantId, async (tx) => {
    const rows = async (text: string) =>
      (await tx.execute(`SELECT coalesce(jsonb_agg(r), '[]') AS all FROM (${text}) r`, [merchantId])).rows[0]?.all;
    return {
      orders: await rows(`SELECT oh_id AS id, oh_business_date AS date, oh_source AS source, st_id AS staff,
        to_char(created_at AT TIME ZONE (SELECT me_timezone FROM atapos.merchant WHERE me_id = $1), 'HH24')::int AS hour,
        oh_status AS status, oh_payment_status AS payment, oh_subtotal_amount AS subtotal, oh_discount_amount AS discount,
        oh_service_charge_amount AS service, oh_tax_amount AS tax, oh_total_amount AS total,
        oh_rounded_amount AS rounded, oh_paid_amount AS paid, oh_refunded_amount AS refunded
        FROM atapos.order_header WHERE me_id = $1`),
      items: await rows(`SELECT oh_id AS order, pr_id AS product, oi_quantity AS quantity,
        oi_base_price * oi_quantity AS gross, oi_discount_amount AS discount FROM atapos.order_item WHERE me_id = $1`),
      entries: await rows(`SELECT p.oh_id AS order, e.pe_business_date AS date, p.py_method AS method,
        coalesce(p.py_payment_type, 'other') AS type, e.pe_kind AS kind, e.pe_amount AS amount
        FROM atapos.payment_entry e JOIN atapos.payment p USING (me_id, py_id) WHERE e.me_id = $1`),
    };
  });
}

interface Range {
  from: string;
  to: string;
}

const within = ({ from, to }: Range, date: string) => from <= date && date <= to;
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** Money stays, or the bill was settled once and not called off. */
function isCounted({ status, payment, paid, refunded, total: asked, rounded }: OrderRow): boolean {
  if (paid > refunded) return true;
  return status !== "cancelled" && (paid > 0 || payment === "paid") && paid >= Math.min(asked, rounded);
}

/** The part of the bill that is not kept: all, once nothing of its money is left. */
function refundOf({ paid, refunded, total: asked, rounded }: OrderRow): number {
  if (refunded > 0 && refunded >= paid) return asked;
  const surplus = paid > Math.max(asked, rounded) ? paid - asked : 0;
  return Math.max(0, refunded - surplus);
}

const signed = ({ kind, amount }: EntryRow) => (kind === "capture" ? amount : kind === "dispute" ? 0 : -amount);

export function expectedReports({ orders, items, entries }: Books, range: Range) {
  const counted = orders.filter((order) => within(range, order.date) && isCounted(order));
  const net = (some: readonly OrderRow[]) => total(some.map((order) => order.total - refundOf(order)));
  const totalsOf = (some: readonly OrderRow[]) => {
    const sum = (pick: (order: OrderRow) => number) => total(some.map(pick));
    const [gross, discount] = [sum((order) => order.subtotal), sum((order) => order.discount)];
    const [service, tax, sales] = [
      sum((order) => order.service),
      sum((order) => order.tax),
      sum((order) => order.total),
    ];
    const refunded = sum(refundOf);
    return {
      ...{ orders: some.length, gross, discount, service, tax, sales, refunded, net: sales - refunded },
      taxIncluded: gross - discount + service + tax - sales,
      averageTicket: some.length > 0 ? Math.round((sales - refunded) / some.length) : 0,
    };
  };
  const dateOf = new Map(orders.map((order) => [order.id, order.date]));
  const moved = entries.filter((entry) => within(range, entry.date) && entry.kind !== "dispute");
  const ways = Map.groupBy(moved, ({ method, type }) => `${method} ${type}`);
  const isOurs = (entry: EntryRow) => within(range, dateOf.get(entry.order) ?? "");
  const staff = Map.groupBy(counted, (order) => order.staff);
  const ids = new Set(counted.map((order) => order.id));
  const products = Map.groupBy(
    items.filter((item) => ids.has(item.order)),
    (item) => item.product,
  );
  return {
    totals: totalsOf(counted),
    hours: byKey(
      Map.groupBy(counted, (order) => order.hour),
      (some) => ({ orders: some.length, net: net(some) }),
    ),
    dates: byKey(
      Map.groupBy(counted, (order) => order.date),
      (some) => ({ orders: some.length, net: net(some) }),
    ),
    channels: byKey(
      Map.groupBy(counted, (order) => order.source),
      (some) => ({ orders: some.length, net: net(some) }),
    ),
    staff: byKey(staff, (some) => ({ orders: some.length, net: net(some) })),
    payments: byKey(ways, (some) => ({
      payments: some.filter((entry) => entry.kind === "capture").length,
      captured: total(some.filter((entry) => entry.kind === "capture").map((entry) => entry.amount)),
      net: total(some.map(signed)),
    })),
    received: total(moved.map(signed)),
    ofOtherDates: total(moved.filter((entry) => !isOurs(entry)).map(signed)),
    onOtherDates: 0 - total(entries.filter((entry) => isOurs(entry) && !within(range, entry.date)).map(signed)),
    items: byKey(products, (some) => ({
      orders: new Set(some.map((item) => item.order)).size,
      quantity: total(some.map((item) => item.quantity)),
      gross: total(some.map((item) => item.gross)),
      discount: total(some.map((item) => item.discount)),
    })),
  };
}

function byKey<Row, Value>(groups: Map<unknown, Row[]>, value: (rows: Row[]) => Value): Record<string, Value> {
  return Object.fromEntries([...groups].map(([key, rows]) => [String(key), value(rows)]));
}

type Caller = { report: ReturnType<typeof import("../src/router.ts").createCaller>["report"] };

/** The program's own reports in the oracle's shape. */
export async function reportedReports({ report }: Caller, range: Range) {
  const summary = await report.summary(range);
  const items = await report.items({ ...range, limit: 1000 });
  const staff = await report.staff(range);
  const { totals, hours, series, unit, channels, payments, bridge } = summary;
  const sold = <Row extends { orders: number }>(rows: readonly Row[]) => rows.filter((row) => row.orders > 0);
  const asMap = <Row>(rows: readonly Row[], key: (row: Row) => unknown, value: (row: Row) => unknown) =>
    Object.fromEntries(rows.map((row) => [String(key(row)), value(row)]));
  const ordersAndNet = ({ orders, net }: { orders: number; net: number }) => ({ orders, net });
  if (unit !== "day") throw new Error("the oracle knows days only");
  return {
    totals,
    hours: asMap(sold(hours), (row) => row.hour, ordersAndNet),
    dates: asMap(sold(series), (row) => row.start, ordersAndNet),
    channels: asMap(channels, (row) => row.source, ordersAndNet),
    staff: asMap(staff.items, (row) => row.staffId, ordersAndNet),
    payments: asMap(
      payments,
      (row) => `${row.method} ${row.type}`,
      ({ payments: count, captured, net }) => ({ payments: count, captured, net }),
    ),
    received: bridge.received,
    ofOtherDates: bridge.ofOtherDates,
    onOtherDates: bridge.onOtherDates,
    items: asMap(
      items.items,
      (row) => row.productId,
      ({ orders, quantity, gross, discount }) => ({ orders, quantity, gross, discount }),
    ),
  };
}
