import type { BillSums } from "./bill.ts";

/** What is left of the bill: cash pays the rounded total, unless rounding leaves nothing of a tiny one. */
export function billDue({ total, rounded, paid }: Pick<BillSums, "total" | "rounded" | "paid">): {
  cash: number;
  exact: number;
} {
  return { cash: (rounded > 0 ? rounded : total) - paid, exact: total - paid };
}
