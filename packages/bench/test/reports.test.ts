import { createCaller, refreshReports } from "@atapos/core";
import { startTestInstallation, type TestInstallation } from "@atapos/core/testing";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announceOrders, generateOrders } from "../src/generate-orders.ts";

const LAST_DATE = "2026-11-27";
const ORDERS = 20_000;
const RANGES = [
  { from: LAST_DATE, to: LAST_DATE },
  { from: "2026-11-01", to: LAST_DATE },
  { from: "2026-10-05", to: "2026-11-03" },
];

let installation: TestInstallation;
let client: pg.Client;
let merchantIds: number[];

beforeAll(async () => {
  installation = await startTestInstallation({ now: () => Date.parse(`${LAST_DATE}T19:30:00+07:00`) });
  client = new pg.Client({ connectionString: installation.database.superuserUrl });
  await client.connect();
  merchantIds = await generateOrders(client, { merchants: 4, orders: ORDERS, days: 60, lastDate: LAST_DATE });
}, 120_000);
afterAll(async () => {
  await client?.end();
  await installation?.close();
});

const select = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows;

describe("generated orders", () => {
  it("are as many as asked for, spread over merchants and days", async () => {
    const [row] = await select(`SELECT count(*)::int AS orders, count(DISTINCT me_id)::int AS merchants,
      count(DISTINCT oh_business_date)::int AS days, max(oh_business_date)::text AS last FROM atapos.order_header`);
    expect(row).toEqual({ orders: ORDERS, merchants: 4, days: 60, last: LAST_DATE });
  });

  it("have headers that are the sums of their lines and of their ledger", async () => {
    const wrong = await select(`
      SELECT h.oh_id FROM atapos.order_header h
      JOIN (SELECT oh_id, sum(oi_base_price * oi_quantity) AS gross, sum(oi_discount_amount) AS discount,
          sum(oi_line_subtotal + oi_service_charge_amount + oi_tax_amount) AS total
        FROM atapos.order_item GROUP BY 1) i USING (oh_id)
      LEFT JOIN (SELECT p.oh_id, sum(pe_amount) FILTER (WHERE pe_kind = 'capture') AS paid,
          sum(pe_amount) FILTER (WHERE pe_kind = 'refund') AS refunded
        FROM atapos.payment p JOIN atapos.payment_entry e USING (me_id, py_id) GROUP BY 1) m USING (oh_id)
      WHERE (oh_subtotal_amount, oh_discount_amount, oh_total_amount, oh_paid_amount, oh_refunded_amount)
        IS DISTINCT FROM (i.gross, i.discount, i.total, coalesce(m.paid, 0), coalesce(m.refunded, 0))`);
    expect(wrong).toEqual([]);
    const kinds = await select("SELECT DISTINCT oh_payment_status AS status FROM atapos.order_header ORDER BY 1");
    expect(kinds.map(({ status }) => status)).toEqual(["expired", "paid", "partially_refunded", "pending", "refunded"]);
  });
});

/** The definitions in other words: what is refunded wholly keeps nothing, what is cancelled counts with money only. */
const NET = `
  SELECT count(*)::int AS orders, coalesce(sum(oh_subtotal_amount), 0)::float AS gross,
    coalesce(sum(oh_discount_amount), 0)::float AS discount, coalesce(sum(oh_tax_amount), 0)::float AS tax,
    coalesce(sum(oh_total_amount), 0)::float AS sales,
    coalesce(sum(CASE oh_payment_status WHEN 'refunded' THEN 0 ELSE oh_total_amount - oh_refunded_amount END), 0)::float AS net
  FROM atapos.order_header
  WHERE me_id = $1 AND oh_business_date BETWEEN $2 AND $3
    AND oh_payment_status IN ('paid', 'refunded', 'partially_refunded')
    AND (oh_status = 'completed' OR oh_paid_amount > oh_refunded_amount)`;
const MONEY = `
  SELECT coalesce(sum(CASE pe_kind WHEN 'capture' THEN pe_amount ELSE -pe_amount END), 0)::float AS received
  FROM atapos.payment_entry WHERE me_id = $1 AND pe_business_date BETWEEN $2 AND $3`;
const BEST = `
  SELECT i.pr_id AS "productId", sum(oi_quantity)::int AS quantity, sum(oi_line_subtotal)::float AS sales
  FROM atapos.order_item i JOIN (${NET.replace(/SELECT[\s\S]*?FROM/, "SELECT oh_id FROM")}) o USING (oh_id)
  GROUP BY 1 ORDER BY 3 DESC LIMIT 5`;

function reportsOf(merchantId: number) {
  const statements = { count: 0 };
  const { deps } = installation;
  const db: typeof deps.db = {
    ...deps.db,
    withMerchant: (id, work, options) =>
      deps.db.withMerchant(
        id,
        (tx) =>
          work({
            ...tx,
            query: (statement, values) => {
              statements.count += 1;
              return tx.query(statement, values);
            },
          }),
        options,
      ),
  };
  const { report } = createCaller({
    ...{ deps: { ...deps, db }, merchantId, requestId: "test", address: "127.0.0.1", language: "id", deviceId: null },
    actor: { kind: "staff", merchantId, staffId: 1, accountId: 1, level: 100, name: "Test" },
  });
  return { report, statements };
}

async function expectTruth() {
  for (const [index, merchantId] of merchantIds.entries()) {
    const range = RANGES[index % RANGES.length];
    if (!range) throw new Error("no range");
    const { report, statements } = reportsOf(merchantId);
    const values = [merchantId, range.from, range.to];
    const { totals, bridge, hours, channels, series } = await report.summary(range);
    const [truth] = await select(NET, values);
    expect(totals).toMatchObject({ ...truth });
    expect(totals.orders).toBeGreaterThan(50);
    expect({ received: bridge.received }).toEqual((await select(MONEY, values))[0]);
    const nets = [hours, channels, series].map((parts) => parts.reduce((sum, { net }) => sum + net, 0));
    expect(nets).toEqual([totals.net, totals.net, totals.net]);
    const best = await report.items({ ...range, limit: 5 });
    expect(best.items.map(({ productId, quantity, sales }) => ({ productId, quantity, sales }))).toEqual(
      await select(BEST, values),
    );
    expect(statements.count).toBeLessThanOrEqual(9);
  }
}

it("reports say what independent sums say: before sums are made, after, and with a day's news", async () => {
  await expectTruth();
  await refreshReports(installation.deps);
  await expectTruth();
  await announceOrders(client, merchantIds, { date: LAST_DATE });
  await expectTruth();
  await client.query(`UPDATE atapos.order_header SET oh_status = 'cancelled', oh_payment_status = 'refunded',
    oh_refunded_amount = oh_paid_amount WHERE oh_business_date = '2026-11-02' AND oh_payment_status = 'paid'`);
  await announceOrders(client, merchantIds, { date: "2026-11-02" });
  await expectTruth();
  await refreshReports(installation.deps);
  await expectTruth();
}, 60_000);
