import { normaliseSearch } from "@atapos/domain";
import type { MenuView, ProductView } from "./menu-view.ts";

/** Dishes whose name, description or section holds every word asked for; those named so come first. */
export function searchProducts({ products, sections }: MenuView, query: string): ProductView[] {
  const words = normaliseSearch(query).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const sectionName = new Map(sections.map(({ id, name }) => [id, name ?? ""]));
  const found = products.flatMap((product) => {
    const name = normaliseSearch(product.name);
    const rest = normaliseSearch(`${product.description ?? ""} ${sectionName.get(product.categoryId ?? 0) ?? ""}`);
    const isFound = words.every((word) => name.includes(word) || rest.includes(word));
    return isFound ? [{ product, rank: words.filter((word) => !name.includes(word)).length }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ product }) => product);
}

export interface Piece {
  text: string;
  isHit: boolean;
}

/** Cuts a text where it matches the words asked for, accents or not: joined, the pieces are the text. */
export function markHits(text: string, query: string): Piece[] {
  const words = normaliseSearch(query).split(" ").filter(Boolean);
  const characters = [...text];
  // one plain character for each shown one, so that places in one are places in the other
  const plain = characters.map((character) => [...normaliseSearch(character)][0] ?? " ").join("");
  const isHit = characters.map(() => false);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
      isHit.fill(true, at, at + word.length);
  }
  const pieces: Piece[] = [];
  characters.forEach((character, index) => {
    const last = pieces.at(-1);
    const hit = isHit[index] ?? false;
    if (last?.isHit === hit) last.text += character;
    else pieces.push({ text: character, isHit: hit });
  });
  return pieces;
}
