import { type DiscountType, PosError } from "@atapos/domain";

interface Checked {
  startsAt: Date;
  endsAt: Date;
  discountType: DiscountType;
  items: readonly { productId: number; discountAmount: number }[];
  categories: readonly { categoryId: number; discountAmount: number }[];
}

/** What the fields of a promotion must be to one another; throws `validation` with the field's path. */
export function checkPromotion({ startsAt, endsAt, discountType, items, categories }: Checked): void {
  if (startsAt.getTime() >= endsAt.getTime()) {
    throw new PosError("validation", { field: "endsAt", reason: "not_after_start" });
  }
  const products = items.map(({ productId, discountAmount }) => ({ id: productId, discountAmount }));
  checkTargets("items", "duplicate_product", products, discountType);
  const kinds = categories.map(({ categoryId, discountAmount }) => ({ id: categoryId, discountAmount }));
  checkTargets("categories", "duplicate_category", kinds, discountType);
}

/** A promotion of nothing is a slip. */
export function requireTargets({ items, categories }: Pick<Checked, "items" | "categories">): void {
  if (items.length + categories.length === 0) throw new PosError("validation", { field: "items", reason: "empty" });
}

function checkTargets(
  field: "items" | "categories",
  duplicate: string,
  targets: readonly { id: number; discountAmount: number }[],
  type: DiscountType,
): void {
  const seen = new Set<number>();
  for (const [index, { id, discountAmount }] of targets.entries()) {
    const reason = seen.has(id) ? duplicate : amountProblem(type, discountAmount);
    if (reason) throw new PosError("validation", { field: `${field}.${index}`, reason });
    seen.add(id);
  }
}

function amountProblem(type: DiscountType, amount: number): string | null {
  if (type !== "percent") return Number.isInteger(amount) ? null : "not_money";
  if (amount > 100) return "above_100_percent";
  return Math.round(amount * 100) / 100 === amount ? null : "more_than_2_decimals";
}
