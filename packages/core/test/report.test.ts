import { addDays, datesOf, PosError } from "@atapos/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { systemContext } from "../src/context.ts";
import type { Deps } from "../src/deps.ts";
import { changeLines } from "../src/order/change-lines.ts";
import { cancelOrder } from "../src/order/change-status.ts";
import { applyGatewayStatus } from "../src/payment/apply-gateway-status.ts";
import { payCash } from "../src/payment/pay-cash.ts";
import { recordTender } from "../src/payment/record-tender.ts";
import { refundOrder } from "../src/payment/refund-order.ts";
import { createPromotion } from "../src/promotion/create-promotion.ts";
import { refreshMerchantReports, refreshReports } from "../src/report/refresh-reports.ts";
import { createCaller } from "../src/router.ts";
import { countStatements } from "./count-statements.ts";
import { expectedReports, readBooks, reportedReports } from "./report-oracle.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";
import { inProcesses, place, seatTable, turn } from "./support/orders.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Sunday, ten in the morning in Jakarta. */
const START = Date.parse("2026-11-01T10:00:00+07:00");
const clock = { now: START };

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation({ now: () => clock.now });
});
afterAll(() => installation.close());

async function openShop(settings: Record<string, string | number | boolean> = {}) {
  const shop = await createTestMerchant(installation.deps, {
    ...{ taxPercent: 10, servicePercent: 5, cashRounding: 500, orderAcceptance: "always", ...settings },
  });
  const products: number[] = [];
  for (const [index, price] of [17_350, 8_990, 250].entries()) {
    products.push((await createProduct(shop.admin, shop.merchantId, { name: `Menu ${index}`, price })).id);
  }
  const period = { startsAt: new Date("2020-01-01"), endsAt: new Date("2040-01-01") };
  const items = [{ productId: turn(products, 0), discountAmount: 15 }];
  await createPromotion(shop.admin, shop.merchantId, { name: "Promo", ...period, discountType: "percent", items });
  return { ...shop, products };
}
type Shop = Awaited<ReturnType<typeof openShop>>;

const as = (shop: TestMerchant, deps: Deps = installation.deps) => createCaller({ ...shop.admin, deps });

/** Dies in the n-th statement of its transactions, as a killed process would. */
function killedAfter(statements: number): Deps {
  let left = statements;
  const { deps } = installation;
  const withMerchant: Deps["db"]["withMerchant"] = (merchantId, work, options) =>
    deps.db.withMerchant(
      merchantId,
      (tx) =>
        work({
          ...tx,
          query: (statement, values) => {
            left -= 1;
            if (left < 0) throw new Error("killed");
            return tx.query(statement, values);
          },
        }),
      options,
    );
  return { ...deps, db: { ...deps.db, withMerchant } };
}

/** A gateway's word about an attempt that nobody here knew to be paid; a transfer, so that a person gives it back. */
async function gatewaySays(shop: Shop, orderId: number, status: "settlement" | "chargeback", amount: number) {
  const { deps } = installation;
  const gatewayOrderId = `ME${shop.merchantId}-${orderId}-${crypto.randomUUID().slice(0, 8)}`;
  const paymentId = await deps.db.withMerchant(shop.merchantId, async (tx) => {
    const db = await tx.prisma();
    const payment = await db.payment.create({
      data: {
        ...{ merchantId: shop.merchantId, orderId, orderVersion: 1, method: "midtrans_qris", currency: "IDR" },
        ...{ amount, status: "voided", gatewayOrderId },
      },
    });
    return Number(payment.id);
  });
  const snapshot = {
    ...{ gatewayOrderId, transactionId: gatewayOrderId, transactionStatus: status, fraudStatus: null },
    ...{
      grossAmount: amount,
      currency: "IDR",
      paymentType: "bank_transfer",
      refundAmount: null,
      refunds: [],
      at: null,
    },
  };
  const ctx = systemContext(deps, "test");
  await applyGatewayStatus(ctx, shop.merchantId, paymentId, { snapshot, raw: {}, source: "notification" });
}

type Step =
  | { do: "place"; product: number; quantity: number; isDiners: boolean }
  | { do: "cash" | "transfer" | "cancel" | "change"; which: number }
  | { do: "refund"; which: number; amount: number | null }
  | { do: "gateway"; which: number; status: "settlement" | "chargeback"; amount: number }
  | { do: "wait"; hours: number }
  | { do: "refresh"; statements: number };

const which = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("place" as const),
    product: fc.nat({ max: 2 }),
    quantity: fc.integer({ min: 1, max: 3 }),
    isDiners: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom("cash" as const, "cash" as const, "cancel" as const, "transfer" as const), which }),
  fc.record({ do: fc.constant("change" as const), which }),
  fc.record({ do: fc.constant("refund" as const), which, amount: fc.constantFrom(null, null, 250, 5_000) }),
  fc.record({
    do: fc.constant("gateway" as const),
    which,
    status: fc.constantFrom("settlement", "settlement", "chargeback"),
    amount: fc.constantFrom(5_000, 60_000),
  }),
  fc.record({ do: fc.constant("wait" as const), hours: fc.constantFrom(1, 5, 26) }),
  fc.record({ do: fc.constant("refresh" as const), statements: fc.nat({ max: 30 }) }),
);

/** What the rules refuse is part of the game. */
async function perform(shop: Shop, orders: number[], one: Step): Promise<void> {
  const orderId = "which" in one ? turn(orders, one.which) : 0;
  switch (one.do) {
    case "place": {
      const lines = [
        { productId: turn(shop.products, one.product), quantity: one.quantity },
        { productId: turn(shop.products, one.product + 1) },
      ];
      const diner = one.isDiners ? await seatTable(installation.deps, shop.merchantId) : null;
      orders.push((await place(diner ? { ...shop.admin, actor: diner } : shop.admin, lines)).id);
      return;
    }
    case "cash":
      await payCash(shop.officer, shop.merchantId, { orderId, amount: 1_000_000 });
      return;
    case "transfer":
      await recordTender(shop.officer, shop.merchantId, { orderId, method: "transfer", reference: `${clock.now}` });
      return;
    case "change": {
      const { version } = await as(shop).order.get({ orderId });
      const lines = [{ productId: turn(shop.products, 2), variantId: null, quantity: 2, modifiers: [], notes: null }];
      await changeLines(shop.admin, { orderId, version, lines });
      return;
    }
    case "cancel":
      await cancelOrder(shop.admin, orderId, null);
      return;
    case "refund":
      await refundOrder(shop.admin, shop.merchantId, { orderId, amount: one.amount, reason: "test" });
      return;
    case "gateway":
      await gatewaySays(shop, orderId, one.status, one.amount);
      return;
    case "wait":
      clock.now += one.hours * HOUR;
      return;
    case "refresh":
      await refreshMerchantReports(killedAfter(one.statements), shop.merchantId).catch((error: Error) => {
        if (error.message !== "killed") throw error;
      });
  }
}

const businessDay = (atMs: number) => new Date(atMs + 7 * HOUR).toISOString().slice(0, 10);

async function expectTruth(shop: Shop, range: { from: string; to: string }) {
  const books = await readBooks(installation, shop.merchantId);
  const reported = await reportedReports(as(shop), range);
  expect(reported).toEqual(expectedReports(books, range));
}

it("says what the books say, whatever happened when, however often the sums were made and unmade", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 45 }),
      fc.nat({ max: 3 }),
      fc.boolean(),
      async (steps, skip, isTaxInclusive) => {
        clock.now = START;
        const shop = await openShop({ isTaxInclusive });
        const orders = [
          (await place(shop.admin, [{ productId: turn(shop.products, 0) }])).id,
          (await place(shop.admin, [{ productId: turn(shop.products, 2) }])).id,
        ];
        for (const one of steps) {
          await perform(shop, orders, one).catch((error: unknown) => {
            if (!(error instanceof PosError)) throw error;
          });
        }
        const whole = { from: businessDay(START), to: businessDay(clock.now) };
        const from = addDays(whole.from, skip);
        const ranges = [
          whole,
          { ...whole, from: datesOf(whole).includes(from) ? from : whole.to },
          { from: whole.from, to: whole.from },
        ];
        for (const range of ranges) await expectTruth(shop, range);
        await refreshMerchantReports(installation.deps, shop.merchantId);
        for (const range of ranges) await expectTruth(shop, range);
        // Once the day is over, it comes from its sums as well.
        clock.now += 2 * DAY;
        await refreshReports(installation.deps);
        await refreshMerchantReports(installation.deps, shop.merchantId);
        for (const range of ranges) await expectTruth(shop, range);
        expect(await marksOf(shop)).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

async function marksOf({ merchantId }: TestMerchant): Promise<string[]> {
  return installation.deps.db.withMerchant(merchantId, async (tx) => {
    const { rows } = await tx.execute("SELECT rk_date::text AS date FROM atapos.report_mark WHERE me_id = $1", [
      merchantId,
    ]);
    return rows.map((row) => String(row.date));
  });
}

/** One sale a day, each settled in cash, from `START` on. */
async function sell(shop: Shop, days: number): Promise<number[]> {
  const orders: number[] = [];
  for (let day = 0; day < days; day += 1) {
    clock.now = START + day * DAY;
    const order = await place(shop.admin, [{ productId: turn(shop.products, 0) }]);
    await payCash(shop.officer, shop.merchantId, { orderId: order.id, amount: 1_000_000 });
    orders.push(order.id);
  }
  return orders;
}

const WHOLE = { from: "2026-11-01", to: "2026-11-08" };

describe("sums of past days", () => {
  it("are made anew when events were cleared before they were followed", async () => {
    const shop = await openShop();
    const [first] = await sell(shop, 3);
    await refreshMerchantReports(installation.deps, shop.merchantId);
    await refundOrder(shop.admin, shop.merchantId, { orderId: first ?? 0, reason: "late" });
    await installation.deps.db.withSystem((tx) =>
      tx.execute("DELETE FROM atapos.event WHERE me_id = $1", [shop.merchantId]),
    );
    await expectTruth(shop, WHOLE);
    await refreshMerchantReports(installation.deps, shop.merchantId);
    await expectTruth(shop, WHOLE);
    expect(await marksOf(shop)).toEqual([businessDay(clock.now)]);
  });

  it("follow a merchant's clock to another time zone", async () => {
    const shop = await openShop();
    await sell(shop, 3);
    await refreshMerchantReports(installation.deps, shop.merchantId);
    await as(shop).merchant.update({ id: shop.merchantId, timeZone: "Asia/Jayapura" });
    await expectTruth(shop, WHOLE);
    await refreshMerchantReports(installation.deps, shop.merchantId);
    const { hours } = await as(shop).report.summary(WHOLE);
    expect(hours.filter(({ orders }) => orders > 0).map(({ hour }) => hour)).toEqual([12]);
  });

  it("are the same when several processes make them at once", async () => {
    const shop = await openShop();
    await sell(shop, 6);
    await inProcesses(installation, 3, async (processes) => {
      await Promise.all(processes.map((deps) => refreshMerchantReports(deps, shop.merchantId)));
    });
    await refreshMerchantReports(installation.deps, shop.merchantId);
    await expectTruth(shop, WHOLE);
  });

  it("show what a bank gave and took back at once on an order that stayed as it was", async () => {
    const shop = await openShop();
    const [, , , orderId] = await sell(shop, 4);
    await gatewaySays(shop, orderId ?? 0, "chargeback", 7_000);
    clock.now += DAY;
    await refreshMerchantReports(installation.deps, shop.merchantId);
    await gatewaySays(shop, orderId ?? 0, "chargeback", 9_000);
    const { payments } = await as(shop).report.summary(WHOLE);
    expect(payments.find(({ type }) => type === "bank_transfer")).toMatchObject({
      captured: 16_000,
      reversed: 16_000,
      net: 0,
    });
  });
});

describe("a running day", () => {
  it("is held against what was placed and paid by the same time a week before", async () => {
    const shop = await openShop();
    const sellAt = async (time: string, paidAfterMs = 0) => {
      clock.now = Date.parse(`2026-11-${time}:00+07:00`);
      const order = await place(shop.admin, [{ productId: turn(shop.products, 1) }]);
      clock.now += paidAfterMs;
      await payCash(shop.officer, shop.merchantId, { orderId: order.id, amount: 1_000_000 });
      return order.total;
    };
    const price = await sellAt("04T09:00");
    await sellAt("04T11:59");
    await sellAt("04T11:30", HOUR);
    await sellAt("04T12:01");
    await sellAt("11T08:00");
    clock.now = Date.parse("2026-11-11T12:00:00+07:00");
    const asked = { from: "2026-11-11", to: "2026-11-11" };
    const summary = await as(shop).report.summary(asked);
    expect(summary).toMatchObject({
      isRunning: true,
      compared: { from: "2026-11-04", to: "2026-11-04" },
      totals: { orders: 1, net: price },
      before: { orders: 2, net: 2 * price },
    });
    const hour = (wanted: number) => summary.hours.find((one) => one.hour === wanted);
    expect([hour(11)?.ordersBefore, hour(12)?.ordersBefore, hour(8)?.orders]).toEqual([2, 1, 1]);
    clock.now += DAY;
    expect(await as(shop).report.summary(asked)).toMatchObject({ isRunning: false, before: { orders: 4 } });
  });

  it("begins at the hour at which the business day does", async () => {
    const shop = await openShop({ dayCutoffHour: 4 });
    clock.now = Date.parse("2026-11-12T02:30:00+07:00");
    const order = await place(shop.admin, [{ productId: turn(shop.products, 1) }]);
    await payCash(shop.officer, shop.merchantId, { orderId: order.id, amount: 1_000_000 });
    const summary = await as(shop).report.summary({ from: "2026-11-11", to: "2026-11-20" });
    expect(summary).toMatchObject({ to: "2026-11-11", today: "2026-11-11", isRunning: true, totals: { orders: 1 } });
    expect([summary.hours[0]?.hour, summary.hours[22]]).toMatchObject([4, { hour: 2, orders: 1 }]);
    expect(await as(shop).report.busyHours({ from: "2026-11-11", to: "2026-11-11" })).toMatchObject({
      weekdays: [{ weekday: 3, days: 1 }],
      cells: [{ weekday: 3, hour: 2, orders: 1 }],
    });
  });
});

describe("a report", () => {
  it("counts a cancelled order while money that came too late is still here", async () => {
    const shop = await openShop();
    clock.now = START;
    const { id: orderId, total } = await place(shop.admin, [{ productId: turn(shop.products, 0) }]);
    const totals = async () => (await as(shop).report.summary(WHOLE)).totals;
    await cancelOrder(shop.admin, orderId, null);
    expect(await totals()).toMatchObject({ orders: 0, sales: 0 });
    await gatewaySays(shop, orderId, "settlement", total);
    expect(await totals()).toMatchObject({ orders: 1, sales: total, refunded: 0 });
    await refundOrder(shop.admin, shop.merchantId, { orderId, reason: "too late" });
    expect(await totals()).toMatchObject({ orders: 0, sales: 0, refunded: 0 });
    await expectTruth(shop, WHOLE);
  });

  it("shows another merchant nothing", async () => {
    const shop = await openShop();
    await sell(shop, 2);
    const stranger = as(await openShop()).report;
    expect((await stranger.summary(WHOLE)).totals.orders).toBe(0);
    expect((await stranger.items({ ...WHOLE })).total).toBe(0);
    expect((await stranger.staff(WHOLE)).items).toEqual([]);
    expect((await stranger.busyHours(WHOLE)).cells).toEqual([]);
    expect((await stranger.csv({ ...WHOLE, table: "items" })).text.split("\r\n")).toHaveLength(2);
  });

  it("takes as many statements for a year as for a day", async () => {
    const shop = await openShop();
    await sell(shop, 8);
    const counted = countStatements(installation.deps);
    const { report } = as(shop, counted.deps);
    const statementsOf = async (ask: () => Promise<unknown>) => {
      counted.reset();
      await ask();
      return counted.count();
    };
    const ranges = [
      { from: "2026-11-08", to: "2026-11-08" },
      { from: "2024-11-10", to: "2026-11-08" },
    ];
    const counts = [];
    for (const range of ranges) {
      counts.push([
        await statementsOf(() => report.summary(range)),
        await statementsOf(() => report.items({ ...range })),
        await statementsOf(() => report.staff(range)),
        await statementsOf(() => report.busyHours(range)),
        await statementsOf(() => report.csv({ ...range, table: "days" })),
      ]);
    }
    expect(counts).toEqual([
      [6, 3, 3, 3, 3],
      [6, 3, 3, 3, 3],
    ]);
  });

  it.each([
    ["backwards", { from: "2026-11-02", to: "2026-11-01" }],
    ["over more than two years", { from: "2024-11-01", to: "2026-11-02" }],
  ])("is not made %s", async (_, range) => {
    const { report } = as(await openShop());
    await expect(report.summary(range)).rejects.toMatchObject({ message: "validation" });
  });
});

describe("a table as a file", () => {
  it("opens as columns and holds every row and no formula", async () => {
    const shop = await openShop();
    const names = ['=HYPERLINK("http://x.test")', "+62 Kopi", "-5", "@sum", 'Es "Teh"; manis', " =1", "Soto\nAyam"];
    const made = [];
    for (const name of [...names, ...Array.from({ length: 120 }, (_, n) => `Menu ${n}`)]) {
      made.push({ productId: (await createProduct(shop.admin, shop.merchantId, { name, price: 1_000 })).id });
    }
    clock.now = START;
    for (const lines of [made.slice(0, 70), made.slice(70)]) {
      const order = await place(shop.admin, lines);
      await payCash(shop.officer, shop.merchantId, { orderId: order.id, amount: 1_000_000 });
    }
    const { filename, text } = await as(shop).report.csv({ ...WHOLE, table: "items" });
    expect(filename).toBe("atapos-items-2026-11-01_2026-11-08.csv");
    expect(text.slice(0, 43)).toBe("\u{FEFF}Item;Quantity;Orders;Gross;Discount;Sales\r");
    expect(text.match(/\r\n/g)).toHaveLength(1 + made.length);
    expect(text).toContain('\r\n"\'=HYPERLINK(""http://x.test"")";1;1;1000;0;1000\r\n');
    expect(text).toContain("\r\n'+62 Kopi;");
    expect(text).toContain("\r\n'-5;");
    expect(text).toContain("\r\n'@sum;");
    expect(text).toContain('\r\n"Es ""Teh""; manis";');
    expect(text).toContain("\r\n'=1;");
  });

  it.each(["days", "hours", "payments", "staff", "channels", "busyHours"] as const)(
    "%s has a name for each column",
    async (table) => {
      const shop = await openShop();
      await sell(shop, 2);
      for (const language of ["id", "en"] as const) {
        const { text } = await createCaller({ ...shop.admin, language }).report.csv({ ...WHOLE, table });
        const lines = text
          .trim()
          .split("\r\n")
          .map((line) => line.split(";"));
        expect(lines.length).toBeGreaterThan(1);
        for (const line of lines) expect(line).toHaveLength(lines[0]?.length ?? 0);
      }
    },
  );
});
