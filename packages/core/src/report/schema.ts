import { ORDER_SOURCES, PAYMENT_METHODS, PAYMENT_TYPES } from "@atapos/domain";
import { z } from "zod";
import { pageSchema } from "../input-schema.ts";

const money = z.int();

/** Business dates, inclusive; at most two years. */
export const reportRangeInput = z.object({ from: z.iso.date(), to: z.iso.date() });

const rangeSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
});

export const totalsSchema = z.object({
  orders: z.int(),
  /** Before discounts. */
  gross: money,
  discount: money,
  service: money,
  tax: money,
  /** How much of the tax was inside the prices already. */
  taxIncluded: money,
  /** What the orders asked for: gross - discount + service + tax - taxIncluded. */
  sales: money,
  /** What has gone back of it, whenever it did. */
  refunded: money,
  /** sales - refunded. */
  net: money,
  /** net / orders, 0 without orders. */
  averageTicket: money,
});
export type ReportTotals = z.infer<typeof totalsSchema>;

const pointSchema = z.object({ orders: z.int(), net: money, ordersBefore: z.int(), netBefore: money });

export const summarySchema = rangeSchema.extend({
  today: z.iso.date(),
  /** When it was read; what came later is not in it. */
  at: z.date(),
  isRunning: z.boolean(),
  currency: z.string(),
  dayCutoffHour: z.int(),
  /** The dates it is held against; of a running range only orders up to the same time of day. */
  compared: rangeSchema,
  totals: totalsSchema,
  before: totalsSchema,
  /** 24 of them, from the hour at which the day begins; by the time an order was placed. Before: the whole days. */
  hours: z.array(pointSchema.extend({ hour: z.int() })),
  unit: z.enum(["day", "week", "month"]),
  /** From `start` on, without gaps; the first and last may be cut by the range. */
  series: z.array(pointSchema.extend({ start: z.iso.date() })),
  channels: z.array(
    z.object({ source: z.enum(ORDER_SOURCES), orders: z.int(), sales: money, refunded: money, net: money }),
  ),
  /** Money by the business date on which it moved; the largest first. */
  payments: z.array(
    z.object({
      method: z.enum(PAYMENT_METHODS),
      type: z.enum(PAYMENT_TYPES),
      payments: z.int(),
      captured: money,
      refunded: money,
      reversed: money,
      net: money,
    }),
  ),
  /** From `totals.net` to the sum of `payments`: each is added, in this order. */
  bridge: z.object({
    net: money,
    /** Cash rounding: paid beside the exact total. */
    rounding: money,
    /** Paid beyond the bill and not returned yet. */
    surplus: money,
    /** Asked for by orders that are partly paid; negative or 0. */
    unpaid: money,
    /** Taken back by a bank after it had been refunded as well; negative or 0. */
    lost: money,
    /** Moved in the range for orders of other dates. */
    ofOtherDates: money,
    /** Moved on dates outside the range for orders of it: what was received there is negative. */
    onOtherDates: money,
    received: money,
  }),
});
export type ReportSummary = z.infer<typeof summarySchema>;

export const itemsInput = reportRangeInput.extend({
  ...pageSchema.shape,
  sort: z.enum(["sales", "quantity"]).default("sales"),
});

export const itemsSchema = rangeSchema.extend({
  items: z.array(
    z.object({
      productId: z.int(),
      name: z.string(),
      nameEn: z.string().nullable(),
      imageUrl: z.string().nullable(),
      /** Orders that had it. */
      orders: z.int(),
      quantity: z.int(),
      gross: money,
      discount: money,
      /** gross - discount: before service, tax that is added, and refunds. */
      sales: money,
    }),
  ),
  /** Products, all pages together, as are their sums. */
  total: z.int(),
  quantity: z.int(),
  sales: money,
});
export type ReportItems = z.infer<typeof itemsSchema>;

export const staffSchema = rangeSchema.extend({
  /** By who placed the order; null: guests by their phones, and programs. */
  items: z.array(
    z.object({
      staffId: z.int().nullable(),
      name: z.string().nullable(),
      orders: z.int(),
      sales: money,
      refunded: money,
      net: money,
      averageTicket: money,
    }),
  ),
});
export type ReportStaff = z.infer<typeof staffSchema>;

export const busyHoursSchema = rangeSchema.extend({
  dayCutoffHour: z.int(),
  /** 1 Monday to 7 Sunday; `days` is how many of the range's had an order. */
  weekdays: z.array(z.object({ weekday: z.int(), days: z.int() })),
  /** Sums over those days; hours without orders are left out. */
  cells: z.array(z.object({ weekday: z.int(), hour: z.int(), orders: z.int(), net: money })),
});
export type BusyHours = z.infer<typeof busyHoursSchema>;

export const REPORT_TABLES = ["days", "hours", "payments", "items", "staff", "channels", "busyHours"] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];

export const csvInput = reportRangeInput.extend({ table: z.enum(REPORT_TABLES) });
export const csvSchema = z.object({ filename: z.string(), text: z.string() });
