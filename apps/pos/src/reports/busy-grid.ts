import type { BusyHours } from "./report-types.ts";

export interface BusyGrid {
  /** From the first hour with an order to the last, in the order of the business day. */
  hours: number[];
  /** Monday to Sunday; orders per day that had any, hour by hour. */
  rows: { weekday: number; perDay: number[] }[];
  highest: number;
  busiest: { weekday: number; hour: number };
}

export function busyGrid({ cells, weekdays, dayCutoffHour }: BusyHours): BusyGrid {
  const days = new Map(weekdays.map((one) => [one.weekday, one.days]));
  const orders = new Map(cells.map((cell) => [cell.weekday * 24 + cell.hour, cell.orders]));
  const inOrder = Array.from({ length: 24 }, (_, index) => (dayCutoffHour + index) % 24);
  const isUsed = (hour: number) => cells.some((cell) => cell.hour === hour);
  const hours = inOrder.slice(inOrder.findIndex(isUsed), inOrder.findLastIndex(isUsed) + 1);
  const rows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    perDay: hours.map((hour) => (orders.get(weekday * 24 + hour) ?? 0) / (days.get(weekday) ?? 1)),
  }));
  let busiest = { weekday: 1, hour: hours[0] ?? 0 };
  let highest = 0;
  for (const { weekday, perDay } of rows) {
    for (const [at, count] of perDay.entries()) {
      if (count <= highest) continue;
      highest = count;
      busiest = { weekday, hour: hours[at] ?? 0 };
    }
  }
  return { hours: cells.length > 0 ? hours : [], rows, highest, busiest };
}
