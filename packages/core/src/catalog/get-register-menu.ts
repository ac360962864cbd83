import { isLowStock } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { readMenu } from "./get-menu.ts";
import type { RegisterMenu } from "./menu-schema.ts";
import { countedShelves } from "./stock-store.ts";

/** The menu as the register shows it: with what is left of everything that is counted. */
export function getRegisterMenu(ctx: Context, merchantId: number): Promise<RegisterMenu> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const shelves = await countedShelves(uow);
    const menu = await readMenu(ctx.deps, uow, shelves);
    const byKey = new Map(shelves.map((shelf) => [keyOf(shelf.productId, shelf.variantId), shelf]));
    const stockOf = (productId: number, variantId: number | null) => {
      const { stock, lowMark } = byKey.get(keyOf(productId, variantId)) ?? { stock: null, lowMark: null };
      return { stock, isLow: isLowStock(stock, lowMark) };
    };
    const products = menu.products.map((product) => ({
      ...product,
      ...stockOf(product.id, null),
      variants: product.variants.map((variant) => ({ ...variant, ...stockOf(product.id, variant.id) })),
    }));
    return { ...menu, products };
  });
}

const keyOf = (productId: number, variantId: number | null): string => `${productId}:${variantId ?? ""}`;
