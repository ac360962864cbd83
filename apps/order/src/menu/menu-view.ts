// The menu as a screen holds it: one language, only what is shown or priced, plain enough to be kept on the phone.
import type { Language, PricingRules } from "@atapos/domain";
import { formatComing, type Place } from "@atapos/ui/format";
import type { ServerApi } from "../trpc/server-api.ts";

export type Menu = Awaited<ReturnType<ServerApi["catalog"]["menu"]["query"]>>;
type MenuProduct = Menu["products"][number];

export interface VariantView {
  id: number;
  name: string;
  price: number;
  /** Under the promotion that runs now. */
  effectivePrice: number;
  isAvailable: boolean;
}

export interface OptionView {
  id: number;
  name: string;
  price: number;
  isAvailable: boolean;
  isDefault: boolean;
}

export interface GroupView {
  id: number;
  name: string;
  min: number;
  /** null: as many as there are. */
  max: number | null;
  options: OptionView[];
}

export interface ProductView {
  id: number;
  categoryId: number | null;
  name: string;
  description: string | null;
  price: number;
  effectivePrice: number;
  /** Name and end (ISO) of the promotion that runs now. */
  promotion: { name: string; endsAt: string } | null;
  /** null: the merchant's rate. */
  taxPercent: number | null;
  isAvailable: boolean;
  /** It is only not sold at this hour: `07.00`, when it will be again. */
  availableFrom: string | null;
  /** Square, for rows and tiles; null: the restaurant has given none. */
  thumbnailUrl: string | null;
  imageUrl: string | null;
  variants: VariantView[];
  groups: GroupView[];
}

export interface MenuView {
  /** Rises with every change of the catalogue. */
  version: number;
  /** ISO: when prices, or what is sold at this hour, next change. */
  validUntil: string | null;
  merchant: {
    id: number;
    name: string;
    address: string | null;
    timeZone: string;
    isOpen: boolean;
    isPaused: boolean;
    /** What the restaurant says of its pause. */
    pauseReason: string | null;
    openingHours: Menu["merchant"]["openingHours"];
    allowsTakeaway: boolean;
    rules: PricingRules;
  };
  /** `name` is null for what belongs to no category. */
  sections: { id: number; name: string | null }[];
  products: ProductView[];
}

/** The part of the menu that one language needs; sections without anything in them are left out. */
export function menuView(menu: Menu, language: Language): MenuView {
  const { merchant } = menu;
  const products = menu.products.map((product) => productView(product, { language, timeZone: merchant.timeZone }));
  const isUsed = (id: number | null) => products.some((product) => product.categoryId === id);
  const known = new Set(menu.categories.map((category) => category.id));
  for (const product of products) {
    if (product.categoryId !== null && !known.has(product.categoryId)) product.categoryId = null;
  }
  const sections = menu.categories
    .filter((category) => isUsed(category.id))
    .map((category) => ({ id: category.id, name: inLanguage(language, category.name, category.nameEn) }));
  return {
    version: menu.version,
    validUntil: menu.validUntil,
    merchant: {
      id: merchant.id,
      name: merchant.name,
      address: merchant.address,
      timeZone: merchant.timeZone,
      isOpen: merchant.isOpen,
      isPaused: merchant.isPaused,
      pauseReason: merchant.pauseReason,
      openingHours: merchant.openingHours,
      allowsTakeaway: merchant.allowsTakeaway,
      rules: merchant.pricingRules,
    },
    sections: isUsed(null) ? [...sections, { id: NO_SECTION, name: null }] : sections,
    products,
  };
}

/** Where products of no category stand. */
export const NO_SECTION = 0;

function productView(product: MenuProduct, place: Place): ProductView {
  const { language } = place;
  const [image] = product.images;
  return {
    id: product.id,
    categoryId: product.categoryId,
    name: inLanguage(language, product.name, product.nameEn),
    description: product.description === null ? null : inLanguage(language, product.description, product.descriptionEn),
    price: product.price,
    effectivePrice: product.effectivePrice,
    promotion: product.promotion && { name: product.promotion.name, endsAt: product.promotion.endsAt },
    taxPercent: product.taxPercent,
    isAvailable: product.isAvailable,
    availableFrom: product.availableFrom ? formatComing(product.availableFrom, Date.now(), place) : null,
    thumbnailUrl: image?.thumbnailUrl ?? null,
    imageUrl: image?.url ?? null,
    variants: product.variants,
    groups: product.modifierGroups.map((group) => groupView(group, language)),
  };
}

function groupView(group: MenuProduct["modifierGroups"][number], language: Language): GroupView {
  return {
    id: group.id,
    name: inLanguage(language, group.name, group.nameEn),
    min: group.min,
    max: group.max,
    options: group.options.map(({ nameEn, ...option }) => ({
      ...option,
      name: inLanguage(language, option.name, nameEn),
    })),
  };
}

const inLanguage = (language: Language, name: string, nameEn: string | null): string =>
  language === "en" ? (nameEn ?? name) : name;
