// What is sent of a draft: only what the owner changed, above all of stock, which sales move meanwhile.
import { isEqual } from "../merge-drafts.ts";
import { emptyItem, ITEM_FIELDS, type ItemDraft, type ItemField, type VariantDraft } from "./item-draft.ts";
import type { ItemChange, NewItem } from "./menu-types.ts";

export const changedFields = (base: ItemDraft, draft: ItemDraft): ItemField[] =>
  ITEM_FIELDS.filter((field) => !isEqual(base[field], draft[field]));

export function itemChange(base: ItemDraft, draft: ItemDraft): ItemChange {
  let change: ItemChange = {};
  for (const field of changedFields(base, draft)) change = { ...change, ...inputOf(field, base, draft) };
  return change;
}

/** With variants the item's own price is only where others start: it may be left out. */
export function newItemInput(draft: ItemDraft): Omit<NewItem, "idempotencyKey"> {
  const filled = { ...draft, price: priceOf(draft) };
  return { ...itemChange(emptyItem(null), filled), name: draft.name.trim(), price: filled.price };
}

const priceOf = ({ price, variants }: ItemDraft): number =>
  price ?? variants.reduce<number | null>((low, each) => lower(low, each.price), null) ?? 0;

const lower = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

function inputOf(field: ItemField, base: ItemDraft, draft: ItemDraft): ItemChange {
  switch (field) {
    case "name":
      return { name: draft.name.trim() };
    case "price":
      return { price: priceOf(draft) };
    case "variants":
      return { variants: draft.variants.map((variant) => variantInput(base, variant)) };
    case "groupIds":
      return { modifierGroups: draft.groupIds.map((id) => ({ id })) };
    case "stock":
      return { stock: numberOf(draft.stock) };
    case "lowStock":
      return { lowStock: numberOf(draft.lowStock) };
    case "taxPercent":
      return { taxPercent: numberOf(draft.taxPercent) };
    case "categoryId":
      return { categoryId: draft.categoryId };
    case "isAvailable":
      return { isAvailable: draft.isAvailable };
    case "availability":
      return { availability: draft.availability?.map(({ days, from, to }) => ({ days: [...days], from, to })) ?? null };
    default:
      return { [field]: draft[field].trim() };
  }
}

function variantInput(base: ItemDraft, variant: VariantDraft) {
  const before = variant.id === null ? undefined : base.variants.find((each) => each.id === variant.id);
  const { name, price, stock, isAvailable, sku, barcode } = variant;
  return {
    ...(variant.id !== null && { id: variant.id }),
    name: name.trim(),
    price: price ?? 0,
    ...(stock !== (before?.stock ?? null) && { stock: numberOf(stock) }),
    ...(isAvailable !== (before?.isAvailable ?? true) && { isAvailable }),
    ...(sku !== (before?.sku ?? "") && { sku: sku.trim() }),
    ...(barcode !== (before?.barcode ?? "") && { barcode: barcode.trim() }),
  };
}

/** (`"10,5"`) -> 10.5; null for nothing. Whether it is a number at all, item-problems has said. */
export const numberOf = (text: string | null): number | null =>
  text === null || text.trim() === "" ? null : Number(text.trim().replace(",", "."));
