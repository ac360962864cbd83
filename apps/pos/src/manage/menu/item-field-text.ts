import type { Translator } from "@atapos/ui/i18n";
import type { ItemDraft, ItemField } from "./item-draft.ts";
import type { itemWords } from "./item-words.ts";

interface Reading {
  t: Translator<typeof itemWords.id>;
  money: (amount: number) => string;
  categoryName: (id: number) => string;
  groupName: (id: number) => string;
  hours: (windows: ItemDraft["availability"]) => string;
}

/** A field's value as a person reads it; "" for nothing. */
export function itemFieldText(field: ItemField, draft: ItemDraft, read: Reading): string {
  const { t, money, categoryName, groupName, hours } = read;
  switch (field) {
    case "price":
      return draft.price === null ? "" : money(draft.price);
    case "categoryId":
      return draft.categoryId === null ? t("noCategory") : categoryName(draft.categoryId);
    case "variants":
      return draft.variants.map(({ name, price }) => `${name} ${price === null ? "" : money(price)}`).join(", ");
    case "groupIds":
      return draft.groupIds.map(groupName).join(", ");
    case "isAvailable":
      return t(draft.isAvailable ? "variantOnSale" : "variantOff");
    case "availability":
      return hours(draft.availability);
    case "stock":
      return draft.stock ?? t("notCounted");
    case "taxPercent":
      return draft.taxPercent === "" ? t("taxHintBare") : `${draft.taxPercent}%`;
    default:
      return draft[field];
  }
}

export const FIELD_NAMES = {
  name: "nameId",
  nameEn: "nameEn",
  description: "descriptionId",
  descriptionEn: "descriptionEn",
  price: "price",
  categoryId: "category",
  variants: "variants",
  groupIds: "groups",
  isAvailable: "onSale",
  availability: "hours",
  stock: "stock",
  lowStock: "lowStock",
  sku: "sku",
  barcode: "barcode",
  station: "station",
  taxPercent: "tax",
} as const satisfies Record<ItemField, keyof typeof itemWords.id>;
