/** The mark of a product that names none: at this many left, or fewer, staff see the number. */
export const DEFAULT_LOW_STOCK = 5;

/** Whether so little is left that staff should see it; what nobody counts is never low. */
export function isLowStock(stock: number | null, lowMark: number | null): boolean {
  return stock !== null && stock <= (lowMark ?? DEFAULT_LOW_STOCK);
}

export interface StockMove {
  /** null: not counted. */
  readonly before: number | null;
  readonly after: number | null;
  readonly lowMark: number | null;
}

/** Whether a change is news for a screen: it was low, is low, or begins or ceases to be counted. */
export function isStockNews({ before, after, lowMark }: StockMove): boolean {
  if (before === after) return false;
  if (before === null || after === null) return true;
  return isLowStock(before, lowMark) || isLowStock(after, lowMark);
}
