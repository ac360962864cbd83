import type { ReportSummary } from "./report-types.ts";

type Payment = ReportSummary["payments"][number];

export interface PaymentGroup {
  /** A key of statusWords. */
  word: `paidBy.${Payment["type"]}`;
  net: number;
  /** Of what came in, in whole percent; the groups' sum is 100 where any is above nothing. */
  percent: number;
}

/** Ways as people know them, whichever machine took them: QRIS is QRIS. The largest first. */
export function paymentGroups(payments: readonly Payment[]): PaymentGroup[] {
  const nets = new Map<Payment["type"], number>();
  for (const { type, net } of payments) nets.set(type, (nets.get(type) ?? 0) + net);
  const sorted = [...nets].sort(([, a], [, b]) => b - a);
  const percents = wholePercents(sorted.map(([, net]) => Math.max(0, net)));
  return sorted.map(([type, net], index) => ({ word: `paidBy.${type}`, net, percent: percents[index] ?? 0 }));
}

/** Largest remainders are rounded up first, so that the whole is 100. */
export function wholePercents(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * 100);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
