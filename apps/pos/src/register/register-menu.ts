// The catalogue as the register holds it: one language, only what is shown, found or priced.
import type { ChoosableGroup, ChoosableProduct, Language, MenuVariantUnit, PricingRules } from "@atapos/domain";
import { formatComing, type Place } from "@atapos/ui/format";
import type { ServerApi } from "../trpc/server-api.ts";

/** As the server tells it. */
export type RegisterMenu = Awaited<ReturnType<ServerApi["catalog"]["registerMenu"]["query"]>>;
type MenuProduct = RegisterMenu["products"][number];

export interface RegisterVariant extends MenuVariantUnit {
  /** null: not counted. */
  stock: number | null;
}

export interface RegisterProduct extends ChoosableProduct {
  id: number;
  categoryId: number | null;
  name: string;
  /** The promotion that runs now. */
  promotionName: string | null;
  /** It is only not sold at this hour: `07.00`, when it will be again. */
  availableFrom: string | null;
  sku: string | null;
  barcode: string | null;
  thumbnailUrl: string | null;
  /** null: not counted. */
  stock: number | null;
  isLow: boolean;
  variants: readonly RegisterVariant[];
  groups: readonly ChoosableGroup[];
}

export interface RegisterView {
  version: number;
  /** ISO: when prices, or what is sold at this hour, next change. */
  validUntil: string | null;
  currency: string;
  timeZone: string;
  rules: PricingRules;
  /** Categories that have something in them. */
  sections: readonly { id: number; name: string }[];
  products: readonly RegisterProduct[];
  productById: ReadonlyMap<number, RegisterProduct>;
}

export function registerView(menu: RegisterMenu, language: Language): RegisterView {
  const products = menu.products.map((product) =>
    registerProduct(product, { language, timeZone: menu.merchant.timeZone }),
  );
  const used = new Set(products.map((product) => product.categoryId));
  const { pricingRules } = menu.merchant;
  return {
    version: menu.version,
    validUntil: menu.validUntil,
    currency: pricingRules.currency,
    timeZone: menu.merchant.timeZone,
    rules: pricingRules,
    sections: menu.categories
      .filter((category) => used.has(category.id))
      .map(({ id, name, nameEn }) => ({ id, name: inLanguage(language, name, nameEn) })),
    products,
    productById: new Map(products.map((product) => [product.id, product])),
  };
}

function registerProduct(product: MenuProduct, place: Place): RegisterProduct {
  const { language } = place;
  const { id, categoryId, price, effectivePrice, taxPercent, isAvailable, sku, barcode, stock, isLow } = product;
  return {
    ...{ id, categoryId, price, effectivePrice, taxPercent, isAvailable, sku, barcode, stock, isLow },
    name: inLanguage(language, product.name, product.nameEn),
    promotionName: product.promotion?.name ?? null,
    availableFrom: product.availableFrom ? formatComing(product.availableFrom, Date.now(), place) : null,
    thumbnailUrl: product.images[0]?.thumbnailUrl ?? null,
    variants: product.variants,
    groups: product.modifierGroups.map(({ nameEn, options, ...group }) => ({
      ...group,
      name: inLanguage(language, group.name, nameEn),
      options: options.map((option) => ({ ...option, name: inLanguage(language, option.name, option.nameEn) })),
    })),
  };
}

const inLanguage = (language: Language, name: string, nameEn: string | null): string =>
  language === "en" ? (nameEn ?? name) : name;
