import { statement } from "@atapos/db";
import {
  type BestPromotion,
  bestPromotion,
  effectivePrice,
  isInWindows,
  isRunning,
  nextHoursBoundary,
  nextPromotionBoundary,
  nextWindowBoundary,
  type PromotionRule,
  runsUntil,
} from "@atapos/domain";
import type { Context } from "../context.ts";
import type { Deps } from "../deps.ts";
import { type MerchantRow, pricingRulesOf, readMerchant, takesOrders } from "../merchant/merchant-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import {
  type CatalogueImage,
  type CatalogueProduct,
  type CatalogueSnapshot,
  catalogueCache,
} from "./catalogue-snapshot-store.ts";
import type { Menu, MenuProduct } from "./menu-schema.ts";
import type { Shelf } from "./stock-store.ts";

// Selling moves stock without a new catalogue version, so what is gone is asked each time; it is a short list.
const SOLD_OUT = statement(
  "menu-sold-out",
  `SELECT pr_id AS "productId", NULL::int AS "variantId", 0 AS stock FROM atapos.product
   WHERE me_id = $1 AND pr_stock = 0 AND archived_at IS NULL
   UNION ALL
   SELECT pr_id, pv_id, 0 FROM atapos.product_variant WHERE me_id = $1 AND pv_stock = 0 AND archived_at IS NULL`,
);

interface SoldOut {
  products: Set<number>;
  variants: Set<number>;
}

/** The whole menu with the prices of this moment, from the version-checked cache. */
export function getMenu(ctx: Context, merchantId: number): Promise<Menu> {
  return inMerchant(ctx, merchantId, async (uow) => readMenu(ctx.deps, uow, await uow.query(SOLD_OUT, [merchantId])));
}

type Counted = Pick<Shelf, "productId" | "variantId" | "stock">;

/** The menu of this moment; `counted` has at least the shelves that are empty. */
export async function readMenu(deps: Deps, uow: UnitOfWork, counted: readonly Counted[]): Promise<Menu> {
  const merchant = await readMerchant(uow);
  const catalogue = await catalogueCache(deps).get(uow);
  const soldOut = emptyOf(counted);
  const atMs = deps.now();
  const moment = { atMs, timeZone: merchant.timeZone };
  const products = [...catalogue.products.values()];
  return {
    version: catalogue.version,
    validUntil: menuHoldsUntil(merchant, catalogue, atMs),
    merchant: {
      id: merchant.id,
      name: merchant.name,
      language: merchant.language,
      timeZone: merchant.timeZone,
      posMode: merchant.posMode,
      allowsTakeaway: merchant.allowsTakeaway,
      isOpen: takesOrders(merchant, atMs),
      pauseReason: merchant.isPaused ? merchant.pauseReason : null,
      isPaused: merchant.isPaused,
      openingHours: merchant.openingHours,
      logoUrl: merchant.logoUrl,
      address: merchant.address,
      pricingRules: pricingRulesOf(merchant),
    },
    categories: catalogue.categories,
    products: products.map((product) => menuProduct(deps, product, soldOut, moment)),
  };
}

/** When the clock changes the menu next, if nobody does before; null: never. */
export function menuHoldsUntil(merchant: MerchantRow, { products }: CatalogueSnapshot, atMs: number): Date | null {
  const { openingHours, timeZone } = merchant;
  const edges = boundariesOf([...products.values()], { atMs, timeZone });
  return earliest([...edges, nextHoursBoundary(openingHours, timeZone, atMs)]);
}

interface Moment {
  atMs: number;
  timeZone: string;
}

/** When a price, or what is sold at this hour, may change next. Products share their rules and hours: each is asked once. */
function boundariesOf(products: readonly CatalogueProduct[], { atMs, timeZone }: Moment): (number | null)[] {
  const rules = new Set(products.flatMap(({ promotions }) => promotions));
  const hours = new Set(products.map(({ availability }) => availability));
  return [
    nextPromotionBoundary([...rules], atMs, timeZone),
    ...[...hours].map((windows) => nextWindowBoundary(windows, atMs, timeZone)),
  ];
}

function earliest(instants: readonly (number | null)[]): Date | null {
  let first: number | null = null;
  for (const each of instants) if (each !== null && (first === null || each < first)) first = each;
  return first === null ? null : new Date(first);
}

function emptyOf(counted: readonly Counted[]): SoldOut {
  const rows = counted.filter((shelf) => shelf.stock === 0);
  return {
    products: new Set(rows.filter((row) => row.variantId === null).map((row) => row.productId)),
    variants: new Set(rows.flatMap((row) => row.variantId ?? [])),
  };
}

function menuProduct(deps: Deps, product: CatalogueProduct, soldOut: SoldOut, moment: Moment): MenuProduct {
  const { atMs, timeZone } = moment;
  const running = product.promotions.filter((rule) => isRunning(rule, atMs, timeZone));
  const best = bestPromotion(product.price, running, atMs, timeZone);
  const variants = product.variants.map(({ id, name, price, isAvailable }) => ({
    id,
    name,
    price,
    effectivePrice: effectivePrice(price, running, atMs, timeZone),
    isAvailable: isAvailable && !soldOut.variants.has(id),
  }));
  const isOneLeft = variants.length === 0 || variants.some((variant) => variant.isAvailable);
  const isOnSale = product.isAvailable && !soldOut.products.has(product.id) && isOneLeft;
  const isInHours = isInWindows(product.availability, atMs, timeZone);
  return {
    id: product.id,
    categoryId: product.categoryId,
    name: product.name,
    nameEn: product.nameEn,
    description: product.description,
    descriptionEn: product.descriptionEn,
    price: product.price,
    effectivePrice: best?.price ?? product.price,
    promotion: best && {
      id: best.promotionId,
      name: best.name,
      price: best.price,
      endsAt: endOf(running, best, moment),
    },
    taxPercent: product.taxPercent,
    isAvailable: isOnSale && isInHours,
    availableFrom: isOnSale && !isInHours ? earliest([nextWindowBoundary(product.availability, atMs, timeZone)]) : null,
    sku: product.sku,
    barcode: product.barcode,
    images: product.images.map((image) => sized(deps, image)),
    variants,
    modifierGroups: product.modifierGroups,
  };
}

function endOf(running: readonly PromotionRule[], { promotionId }: BestPromotion, { atMs, timeZone }: Moment): Date {
  const rule = running.find(({ id }) => id === promotionId);
  return new Date(rule ? runsUntil(rule, atMs, timeZone) : 0);
}

/** Thumbnails are square cut-outs for tiles; the large one keeps the picture's own proportions. */
function sized({ media }: Deps, { publicId }: CatalogueImage) {
  return {
    thumbnailUrl: media.sizedUrl(publicId, { width: 320, height: 320 }),
    url: media.sizedUrl(publicId, { width: 1024 }),
  };
}
