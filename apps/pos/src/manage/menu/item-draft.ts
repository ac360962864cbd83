// An item as its editor holds it: numbers as they are typed, so that nothing a person writes is lost or guessed.
import type { WeeklyWindow } from "@atapos/domain";
import type { Item } from "./menu-types.ts";

export interface VariantDraft {
  /** `v12` for one that is saved, `new-…` for one that is not. */
  key: string;
  id: number | null;
  name: string;
  price: number | null;
  /** null: not counted. */
  stock: string | null;
  isAvailable: boolean;
  sku: string;
  barcode: string;
}

export interface ItemDraft {
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  price: number | null;
  categoryId: number | null;
  variants: VariantDraft[];
  /** In their order. */
  groupIds: number[];
  isAvailable: boolean;
  availability: WeeklyWindow[] | null;
  stock: string | null;
  /** "" is none. */
  lowStock: string;
  sku: string;
  barcode: string;
  station: string;
  /** "" follows the merchant's rate. */
  taxPercent: string;
}

/** In the order of the editor. */
export const ITEM_FIELDS = [
  "name",
  "nameEn",
  "description",
  "descriptionEn",
  "price",
  "categoryId",
  "variants",
  "groupIds",
  "isAvailable",
  "availability",
  "stock",
  "lowStock",
  "sku",
  "barcode",
  "station",
  "taxPercent",
] as const satisfies readonly (keyof ItemDraft)[];
export type ItemField = (typeof ITEM_FIELDS)[number];

export const draftOfItem = (item: Item): ItemDraft => ({
  name: item.name,
  nameEn: item.nameEn ?? "",
  description: item.description ?? "",
  descriptionEn: item.descriptionEn ?? "",
  price: item.price,
  categoryId: item.categoryId,
  variants: item.variants.map(({ id, name, price, stock, isAvailable, sku, barcode }) => ({
    key: `v${String(id)}`,
    id,
    name,
    price,
    stock: textOf(stock),
    isAvailable,
    sku: sku ?? "",
    barcode: barcode ?? "",
  })),
  groupIds: item.modifierGroups.map((group) => group.id),
  isAvailable: item.isAvailable,
  availability: item.availability?.map(({ days, from, to }) => ({ days: [...days], from, to })) ?? null,
  stock: textOf(item.stock),
  lowStock: textOf(item.lowStock) ?? "",
  sku: item.sku ?? "",
  barcode: item.barcode ?? "",
  station: item.station ?? "",
  taxPercent: textOf(item.taxPercent)?.replace(".", ",") ?? "",
});

export const emptyItem = (categoryId: number | null): ItemDraft => ({
  name: "",
  nameEn: "",
  description: "",
  descriptionEn: "",
  price: null,
  categoryId,
  variants: [],
  groupIds: [],
  isAvailable: true,
  availability: null,
  stock: null,
  lowStock: "",
  sku: "",
  barcode: "",
  station: "",
  taxPercent: "",
});

export const emptyVariant = (key: string): VariantDraft => ({
  key,
  id: null,
  name: "",
  price: null,
  stock: null,
  isAvailable: true,
  sku: "",
  barcode: "",
});

const textOf = (value: number | null): string | null => (value === null ? null : String(value));
