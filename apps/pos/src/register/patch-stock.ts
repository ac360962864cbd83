import { z } from "zod";

const payloadSchema = z.object({
  items: z.array(z.object({ productId: z.int(), variantId: z.int().nullable(), left: z.int(), isLow: z.boolean() })),
});
interface Shelf {
  id: number;
  stock: number | null;
  isLow: boolean;
  isAvailable: boolean;
}
interface Stocked extends Shelf {
  variants: readonly Shelf[];
}
type StockChange = z.infer<typeof payloadSchema>["items"][number];

/**
 * The menu with the numbers that a `stock.changed` event tells. null: it cannot be told from the event alone (what was
 * gone is back, or the event reads otherwise), so ask the server.
 */
export function patchStock<Menu extends { products: readonly Stocked[] }>(menu: Menu, payload: unknown): Menu | null {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return null;
  const changes = new Map<number, StockChange[]>();
  for (const change of parsed.data.items) {
    changes.set(change.productId, [...(changes.get(change.productId) ?? []), change]);
  }
  let isBack = false;
  const products = menu.products.map((product) => {
    const told = changes.get(product.id);
    if (told === undefined) return product;
    const patched = patchProduct(product, told);
    isBack ||= told.some(({ left }) => left > 0) && !product.isAvailable;
    return patched;
  });
  return isBack ? null : { ...menu, products };
}

function patchProduct(product: Stocked, changes: readonly StockChange[]) {
  const own = changes.find(({ variantId }) => variantId === null);
  const stock = own?.left ?? product.stock;
  const variants = product.variants.map((variant) => {
    const told = changes.find(({ variantId }) => variantId === variant.id);
    if (told === undefined) return variant;
    const { left, isLow } = told;
    return { ...variant, stock: left, isLow, isAvailable: variant.isAvailable && left > 0 };
  });
  const isOneLeft = variants.length === 0 || variants.some((variant) => variant.isAvailable);
  return {
    ...product,
    variants,
    stock,
    isLow: own?.isLow ?? product.isLow,
    isAvailable: product.isAvailable && stock !== 0 && isOneLeft,
  };
}
