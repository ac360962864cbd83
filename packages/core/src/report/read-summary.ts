import {
  addDays,
  datesOf,
  daysToCompared,
  ORDER_SOURCES,
  type ReportRange,
  type ReportUnit,
  reportUnit,
  startOfUnit,
} from "@atapos/domain";
import type { Context } from "../context.ts";
import { type MoneyRow, moneyOfRange } from "./money-sums-store.ts";
import { type OpenReport, openReport } from "./open-report.ts";
import {
  addSums,
  averageOf,
  NONE,
  netOf,
  type OrderSums,
  type OrdersOfRange,
  ordersOfRange,
  ordersUpToNow,
} from "./order-sums-store.ts";
import type { ReportSummary, ReportTotals } from "./schema.ts";

/** A range's sales and money, held against the same weekdays before. Throws validation. */
export function readSummary(ctx: Context & { merchantId: number }, asked: ReportRange): Promise<ReportSummary> {
  return openReport(ctx, asked, async (report) => {
    const { range, today, merchant, atMs } = report;
    const shift = daysToCompared(range);
    const compared = { from: addDays(range.from, -shift), to: addDays(range.to, -shift) };
    const isRunning = range.to === today;
    const now = await ordersOfRange(report, range);
    const before = await ordersOfRange(report, compared);
    const money = await moneyOfRange(report, range);
    const { dayCutoffHour, currency } = merchant;
    const unit = reportUnit(range);
    return {
      ...range,
      ...{ today, at: new Date(atMs), isRunning, currency, dayCutoffHour, compared },
      totals: totalsOf(now.whole),
      before: totalsOf(
        isRunning ? await runningSums(report, before, { date: compared.to, days: shift }) : before.whole,
      ),
      hours: hoursOf(now, before, dayCutoffHour),
      unit,
      series: seriesOf(now, before, { range, shift, unit }),
      channels: channelsOf(now),
      payments: money.map(({ ofOtherDates: _, ...row }) => ({ ...row, net: movedIn(row) })),
      bridge: bridgeOf(now.whole, money),
    };
  });
}

/** The days before as they were, the last one up to the present time of day. */
async function runningSums(
  report: OpenReport,
  { byDate }: OrdersOfRange,
  last: { date: string; days: number },
): Promise<OrderSums> {
  const whole = [...byDate].filter(([date]) => date !== last.date).map(([, sums]) => sums);
  return addSums([...whole, await ordersUpToNow(report, last)]);
}

export function totalsOf({ orders, gross, discount, service, tax, sales, refunded }: OrderSums): ReportTotals {
  const net = sales - refunded;
  return {
    ...{ orders, gross, discount, service, tax, sales, refunded, net },
    taxIncluded: gross - discount + service + tax - sales,
    averageTicket: averageOf(net, orders),
  };
}

function pointOf(now: OrderSums, before: OrderSums) {
  return { orders: now.orders, net: netOf(now), ordersBefore: before.orders, netBefore: netOf(before) };
}

function hoursOf(now: OrdersOfRange, before: OrdersOfRange, dayCutoffHour: number): ReportSummary["hours"] {
  return Array.from({ length: 24 }, (_, index) => {
    const hour = (dayCutoffHour + index) % 24;
    return { hour, ...pointOf(now.byHour.get(hour) ?? NONE, before.byHour.get(hour) ?? NONE) };
  });
}

/** Dates before count for the bar that they are compared with. */
function seriesOf(
  now: OrdersOfRange,
  before: OrdersOfRange,
  { range, shift, unit }: { range: ReportRange; shift: number; unit: ReportUnit },
): ReportSummary["series"] {
  const bars = Map.groupBy(datesOf(range), (date) => startOfUnit(date, unit));
  return [...bars].map(([start, dates]) => ({
    start,
    ...pointOf(
      addSums(dates.map((date) => now.byDate.get(date) ?? NONE)),
      addSums(dates.map((date) => before.byDate.get(addDays(date, -shift)) ?? NONE)),
    ),
  }));
}

function channelsOf({ bySource }: OrdersOfRange): ReportSummary["channels"] {
  return ORDER_SOURCES.flatMap((source) => {
    const sums = bySource.get(source);
    if (sums === undefined || sums.orders === 0) return [];
    return [{ source, orders: sums.orders, sales: sums.sales, refunded: sums.refunded, net: netOf(sums) }];
  });
}

const movedIn = ({ captured, refunded, reversed }: Omit<MoneyRow, "ofOtherDates">) => captured - refunded - reversed;

function bridgeOf(orders: OrderSums, money: readonly MoneyRow[]): ReportSummary["bridge"] {
  const { rounding, surplus } = orders;
  const [net, unpaid, lost] = [netOf(orders), 0 - orders.unpaid, 0 - orders.lost];
  const received = money.reduce((sum, row) => sum + movedIn(row), 0);
  const ofOtherDates = money.reduce((sum, row) => sum + row.ofOtherDates, 0);
  // All money of these orders, less what of it moved in the range, is what moved outside.
  const onOtherDates = received - ofOtherDates - (net + rounding + surplus + unpaid + lost);
  return { ...{ net, rounding, surplus, unpaid, lost }, ofOtherDates, onOtherDates, received };
}
