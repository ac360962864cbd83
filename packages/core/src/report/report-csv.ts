import { type CsvCell, csvText, datesOf } from "@atapos/domain";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { CSV_WORDS } from "./csv-words.ts";
import { openReport } from "./open-report.ts";
import { NONE, ordersOfRange } from "./order-sums-store.ts";
import { busyHoursOf } from "./read-busy-hours.ts";
import { itemsOf } from "./read-items.ts";
import { staffOf } from "./read-staff.ts";
import { readSummary, totalsOf } from "./read-summary.ts";
import type { csvInput, csvSchema, ReportTable } from "./schema.ts";

type ReportContext = Context & { merchantId: number };
type CsvInput = z.infer<typeof csvInput>;

/** One table of the reports as a file, whole. Throws validation. */
export async function reportCsv(ctx: ReportContext, input: CsvInput): Promise<z.infer<typeof csvSchema>> {
  const words = CSV_WORDS[ctx.language];
  const rows = await ROWS[input.table](ctx, input);
  const dates = input.from === input.to ? input.from : `${input.from}_${input.to}`;
  return {
    filename: `atapos-${words.tables[input.table]}-${dates}.csv`,
    text: csvText([words.headers[input.table], ...rows]),
  };
}

type Rows = (ctx: ReportContext, input: CsvInput) => Promise<CsvCell[][]>;

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

const days: Rows = (ctx, input) =>
  openReport(ctx, input, async (report) => {
    const { byDate } = await ordersOfRange(report, report.range);
    return datesOf(report.range).map((date) => {
      const day = totalsOf(byDate.get(date) ?? NONE);
      const { orders, gross, discount, service, tax, taxIncluded, sales, refunded, net, averageTicket } = day;
      return [date, orders, gross, discount, service, tax, taxIncluded, sales, refunded, net, averageTicket];
    });
  });

const hours: Rows = async (ctx, input) => {
  const summary = await readSummary(ctx, input);
  return summary.hours.map(({ hour, orders, net, ordersBefore, netBefore }) => [
    ...[clock(hour), orders, net, ordersBefore, netBefore],
  ]);
};

const payments: Rows = async (ctx, input) => {
  const { methods, types } = CSV_WORDS[ctx.language];
  const summary = await readSummary(ctx, input);
  return summary.payments.map(({ method, type, payments: count, captured, refunded, reversed, net }) => [
    ...[methods[method], types[type], count, captured, refunded, reversed, net],
  ]);
};

const items: Rows = (ctx, input) =>
  openReport(ctx, input, async (report) => {
    const sold = await itemsOf(ctx, report, { sort: "sales", skip: 0, limit: null });
    return sold.items.map(({ name, nameEn, quantity, orders, gross, discount, sales }) => [
      ...[ctx.language === "en" ? (nameEn ?? name) : name, quantity, orders, gross, discount, sales],
    ]);
  });

const staff: Rows = (ctx, input) =>
  openReport(ctx, input, async (report) => {
    const { nobody } = CSV_WORDS[ctx.language];
    return (await staffOf(report)).items.map(({ name, orders, sales, refunded, net, averageTicket }) => [
      ...[name ?? nobody, orders, sales, refunded, net, averageTicket],
    ]);
  });

const channels: Rows = async (ctx, input) => {
  const { sources } = CSV_WORDS[ctx.language];
  const summary = await readSummary(ctx, input);
  return summary.channels.map(({ source, orders, sales, refunded, net }) => [
    ...[sources[source], orders, sales, refunded, net],
  ]);
};

const busyHours: Rows = (ctx, input) =>
  openReport(ctx, input, async (report) => {
    const { weekdays: names } = CSV_WORDS[ctx.language];
    const { weekdays, cells } = await busyHoursOf(report);
    const daysOf = new Map(weekdays.map(({ weekday, days: count }) => [weekday, count]));
    return cells.map(({ weekday, hour, orders, net }) => {
      const count = daysOf.get(weekday) ?? 1;
      return [names[weekday - 1] ?? "", clock(hour), orders, net, count, decimal(orders / count, ctx.language)];
    });
  });

/** As a spreadsheet of that language reads it. */
const decimal = (value: number, language: Context["language"]) =>
  language === "id" ? value.toFixed(1).replace(".", ",") : value.toFixed(1);

const ROWS: Record<ReportTable, Rows> = { days, hours, payments, items, staff, channels, busyHours };
