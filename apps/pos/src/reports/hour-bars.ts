import type { ReportSummary } from "./report-types.ts";

type Hour = ReportSummary["hours"][number];

/** The hours between the first and last in which anything was or had been sold, in the order of the business day. */
export function openHours(hours: readonly Hour[]): Hour[] {
  const isUsed = ({ orders, ordersBefore }: Hour) => orders > 0 || ordersBefore > 0;
  const first = hours.findIndex(isUsed);
  return first < 0 ? [] : hours.slice(first, hours.findLastIndex(isUsed) + 1);
}

/** Every how many bars one has its label, so that they do not touch. */
export const labelEvery = (bars: number, room: number): number => Math.max(1, Math.ceil(bars / room));
