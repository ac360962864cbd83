import type { MenuView, ProductView } from "./menu-view.ts";

/** The restaurant's name in the head: what the small head stands in for. */
export const VENUE_NAME_ID = "venue-name";
export const SECTION_PREFIX = "s-";
/** More would push the menu itself away. */
const MAX_PROMOTED = 4;

interface Promoted {
  products: ProductView[];
  /** null: several promotions run. */
  name: string | null;
  /** ISO; null when they end at different times. */
  endsAt: string | null;
}

/** What the promotion band shows: dishes that can be had, the largest savings first, in pairs. */
export function promotionsOf({ products }: MenuView): Promoted {
  const running = products
    .filter((product) => product.promotion !== null && product.isAvailable && product.effectivePrice < product.price)
    .sort((a, b) => b.price - b.effectivePrice - (a.price - a.effectivePrice))
    .slice(0, MAX_PROMOTED);
  return {
    products: running,
    name: onlyOne(running.map((product) => product.promotion?.name ?? "")),
    endsAt: onlyOne(running.map((product) => product.promotion?.endsAt ?? "")),
  };
}

/** A few to begin with, where there is nothing to show: offers, then the menu's own first dishes. */
export function suggestedOf(menu: MenuView, count = 3): ProductView[] {
  const offers = promotionsOf(menu).products;
  const others = menu.products.filter((product) => product.isAvailable && !offers.includes(product));
  return [...offers, ...others].slice(0, count);
}

export const hasPromotions = (menu: MenuView): boolean => promotionsOf(menu).products.length > 0;

function onlyOne(values: readonly string[]): string | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
