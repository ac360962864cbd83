interface SoldOrder {
  readonly status: string;
  readonly items: readonly { readonly productId: number; readonly quantity: number; readonly status: string }[];
}

/** Fewer orders say nothing about what sells. */
const MIN_ORDERS = 10;
/** A set of favourites that fills the screen; one with fewer would hide what else there is. */
const MOST = 30;
const FEWEST = 20;

/** The products in most of these orders, the best first; none while there is too little to tell. */
export function bestSellers(orders: readonly SoldOrder[]): number[] {
  const sold = orders.filter(({ status }) => status !== "cancelled");
  if (sold.length < MIN_ORDERS) return [];
  const counts = new Map<number, number>();
  for (const { items } of sold) {
    const products = new Set(items.filter(({ status }) => status !== "void").map(({ productId }) => productId));
    for (const id of products) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, left], [b, right]) => right - left || a - b).slice(0, MOST);
  return ranked.length < FEWEST ? [] : ranked.map(([id]) => id);
}
