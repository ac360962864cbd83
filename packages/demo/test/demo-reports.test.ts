import { refreshReports } from "@atapos/core";
import { startTestInstallation, type TestInstallation } from "@atapos/core/testing";
import type { Actor } from "@atapos/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callerOf } from "../src/caller.ts";
import { seedDemo } from "../src/seed-demo.ts";

const DAYS = 60;
const MERCHANT = 1;

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
  await seedDemo(installation.deps, { historyDays: DAYS, ordersPerDay: 5, hasPictures: false });
}, 120_000);
afterAll(() => installation.close());

async function select(text: string): Promise<Record<string, unknown>[]> {
  return installation.deps.db.withMerchant(MERCHANT, async (tx) => (await tx.execute(text, [])).rows);
}

async function owner() {
  const [person] = await select("SELECT st_id, ac_id, st_level, st_name FROM atapos.staff WHERE st_level = 100");
  const actor: Actor = {
    ...{ kind: "staff", merchantId: MERCHANT, level: 100 },
    ...{ staffId: Number(person?.st_id), accountId: Number(person?.ac_id), name: String(person?.st_name) },
  };
  return callerOf(installation.deps, actor).report;
}

/** Each sum by itself, over everything that the merchant ever sold. */
const SUMS = {
  totals: `SELECT count(*)::int AS orders, sum(oh_subtotal_amount)::float AS gross,
    sum(oh_discount_amount)::float AS discount, sum(oh_service_charge_amount)::float AS service,
    sum(oh_tax_amount)::float AS tax, sum(oh_total_amount - oh_refunded_amount)::float AS net
    FROM atapos.order_header WHERE oh_payment_status IN ('paid', 'partially_refunded')`,
  days: `SELECT oh_business_date::text AS start, sum(oh_total_amount - oh_refunded_amount)::float AS net
    FROM atapos.order_header WHERE oh_payment_status IN ('paid', 'partially_refunded') GROUP BY 1 ORDER BY 1`,
  payments: `SELECT py_method AS method, sum(CASE pe_kind WHEN 'capture' THEN pe_amount ELSE -pe_amount END)::float AS net
    FROM atapos.payment_entry JOIN atapos.payment USING (me_id, py_id) GROUP BY 1 ORDER BY 1`,
  items: `SELECT pr_id AS "productId", sum(oi_quantity)::int AS quantity, sum(oi_line_subtotal)::float AS sales
    FROM atapos.order_item JOIN atapos.order_header USING (me_id, oh_id)
    WHERE oh_payment_status IN ('paid', 'partially_refunded') GROUP BY 1 ORDER BY 1`,
  staff: `SELECT st_id AS "staffId", count(*)::int AS orders, sum(oh_total_amount - oh_refunded_amount)::float AS net
    FROM atapos.order_header WHERE oh_payment_status IN ('paid', 'partially_refunded') GROUP BY 1 ORDER BY 1`,
};

it("reports the demo's 60 days as independent sums have them, live and from the sums of its days", async () => {
  const report = await owner();
  const [span] = await select(`SELECT min(oh_business_date)::text AS from, max(oh_business_date)::text AS to,
    count(DISTINCT oh_business_date)::int AS days FROM atapos.order_header`);
  expect(span?.days).toBeGreaterThanOrEqual(DAYS - 2);
  const range = { from: String(span?.from), to: String(span?.to) };
  for (const prepare of [async () => {}, () => refreshReports(installation.deps)]) {
    await prepare();
    const summary = await report.summary(range);
    expect([summary.totals]).toMatchObject(await select(SUMS.totals));
    const days = summary.series.flatMap(({ start, orders, net }) => (orders > 0 ? [{ start, net }] : []));
    expect(days).toEqual(await select(SUMS.days));
    const ways = Map.groupBy(summary.payments, (payment) => payment.method);
    const payments = [...ways].map(([method, some]) => ({ method, net: some.reduce((sum, { net }) => sum + net, 0) }));
    expect(payments.sort((a, b) => a.method.localeCompare(b.method))).toEqual(await select(SUMS.payments));
    const { items } = await report.items({ ...range, limit: 1000 });
    const sold = items.map(({ productId, quantity, sales }) => ({ productId, quantity, sales }));
    expect(sold.sort((a, b) => a.productId - b.productId)).toEqual(await select(SUMS.items));
    const staff = (await report.staff(range)).items.map(({ staffId, orders, net }) => ({ staffId, orders, net }));
    expect(staff.sort((a, b) => Number(a.staffId) - Number(b.staffId))).toEqual(await select(SUMS.staff));
  }
  const stored = await select("SELECT count(DISTINCT rh_date)::int AS days FROM atapos.report_hour");
  expect(stored[0]?.days).toBeGreaterThanOrEqual(DAYS - 3);
});
