// The one thing worth saying under an item's name in the list, the weightiest first.
import { isInWindows } from "@atapos/domain";
import type { ItemRow } from "./menu-types.ts";

export type RowNote =
  | { kind: "off" }
  | { kind: "soldOut" }
  | { kind: "variantsOut"; names: string[] }
  | { kind: "low"; left: number }
  | { kind: "closedNow" }
  | { kind: "promotion"; name: string; price: number }
  | { kind: "parts"; variants: number; groups: number }
  | { kind: "none" };

export function rowNote(row: ItemRow, atMs: number, timeZone: string): RowNote {
  const offered = row.variants.filter((variant) => variant.isAvailable);
  if (!row.isAvailable || (row.variants.length > 0 && offered.length === 0)) return { kind: "off" };
  const shelves = row.variants.length > 0 ? offered : [row];
  const empty = offered.filter((variant) => variant.stock === 0);
  if (shelves.every((shelf) => shelf.stock === 0)) return { kind: "soldOut" };
  if (empty.length > 0) return { kind: "variantsOut", names: empty.map((variant) => variant.name) };
  if (row.isLow) return { kind: "low", left: lowest(shelves) };
  if (!isInWindows(row.availability, atMs, timeZone)) return { kind: "closedNow" };
  if (row.promotion !== null) return { kind: "promotion", name: row.promotion.name, price: row.promotion.price };
  if (row.variants.length + row.groupCount === 0) return { kind: "none" };
  return { kind: "parts", variants: row.variants.length, groups: row.groupCount };
}

const lowest = (shelves: readonly { stock: number | null }[]): number =>
  Math.min(...shelves.flatMap(({ stock }) => (stock === null ? [] : [stock])));

/** The price in the list: where an item's variants begin. */
export function rowPrice({ price, variants }: ItemRow): { price: number; isFrom: boolean } {
  if (variants.length === 0) return { price, isFrom: false };
  const prices = variants.map((variant) => variant.price);
  const low = Math.min(...prices);
  return { price: low, isFrom: low < Math.max(...prices) };
}
