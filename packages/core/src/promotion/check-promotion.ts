import { type DiscountType, PosError } from "@atapos/domain";

interface Checked {
  startsAt: Date;
  endsAt: Date;
  discountType: DiscountType;
  items: readonly { productId: number; discountAmount: number }[];
}

/** What the fields of a promotion must be to one another; throws `validation` with the field's path. */
export function checkPromotion({ startsAt, endsAt, discountType, items }: Checked): void {
  if (startsAt.getTime() >= endsAt.getTime()) {
    throw new PosError("validation", { field: "endsAt", reason: "not_after_start" });
  }
  const seen = new Set<number>();
  for (const [index, { productId, discountAmount }] of items.entries()) {
    const reason = seen.has(productId) ? "duplicate_product" : amountProblem(discountType, discountAmount);
    if (reason) throw new PosError("validation", { field: `items.${index}`, reason });
    seen.add(productId);
  }
}

function amountProblem(type: DiscountType, amount: number): string | null {
  if (type !== "percent") return Number.isInteger(amount) ? null : "not_money";
  if (amount > 100) return "above_100_percent";
  return Math.round(amount * 100) / 100 === amount ? null : "more_than_2_decimals";
}
