import { isPlain } from "@atapos/domain";
import type { ProductView } from "../menu/menu-view.ts";

const OFFERED = 3;

/** What may take a lost dish's place at one tap: of its section first, the nearest price first. */
export function similarProducts(
  products: readonly ProductView[],
  lost: ProductView | null,
  price: number,
): ProductView[] {
  const distance = (product: ProductView) =>
    Math.abs(product.effectivePrice - price) + (product.categoryId === lost?.categoryId ? 0 : FAR);
  return products
    .filter((product) => product.id !== lost?.id && product.isAvailable && isPlain(product))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, OFFERED);
}

/** Another section is farther than any price. */
const FAR = 1e12;
