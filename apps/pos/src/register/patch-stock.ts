import { z } from "zod";
import type { RegisterMenu } from "./register-menu.ts";

const payloadSchema = z.object({
  items: z.array(z.object({ productId: z.int(), variantId: z.int().nullable(), left: z.int() })),
});
type StockChange = z.infer<typeof payloadSchema>["items"][number];

/**
 * The menu with the numbers that a `stock.changed` event tells. null: it cannot be told from the event alone (what was
 * gone is back, or the event reads otherwise), so ask the server.
 */
export function patchStock(menu: RegisterMenu, payload: unknown): RegisterMenu | null {
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

function patchProduct(product: RegisterMenu["products"][number], changes: readonly StockChange[]) {
  const own = changes.find(({ variantId }) => variantId === null)?.left ?? product.stock;
  const variants = product.variants.map((variant) => {
    const left = changes.find(({ variantId }) => variantId === variant.id)?.left;
    return left === undefined ? variant : { ...variant, stock: left, isAvailable: variant.isAvailable && left > 0 };
  });
  const isOneLeft = variants.length === 0 || variants.some((variant) => variant.isAvailable);
  return {
    ...product,
    variants,
    stock: own,
    // the server tells of a product when it becomes low, empty or full again
    isLow: changes.some(({ variantId, left }) => variantId === null && left > 0) || product.isLow,
    isAvailable: product.isAvailable && own !== 0 && isOneLeft,
  };
}
