import { normaliseSearch } from "@atapos/domain";

interface Searchable {
  readonly id: number;
  readonly name: string;
  readonly sku: string | null;
  readonly barcode: string | null;
}

interface Entry<Product> {
  product: Product;
  name: string;
  codes: string;
}

export interface SearchIndex<Product> {
  /** Best first; everything there is for a query without a word. */
  search(query: string): readonly Product[];
  /** The one product whose SKU or barcode this is. */
  byCode(code: string): Product | null;
}

/** Normalised once, so that a key press only compares. */
export function createSearchIndex<Product extends Searchable>(products: readonly Product[]): SearchIndex<Product> {
  const entries = products.map(
    (product): Entry<Product> => ({
      product,
      name: normaliseSearch(product.name),
      codes: normaliseSearch(`${product.sku ?? ""} ${product.barcode ?? ""}`),
    }),
  );
  const codes = new Map<string, Product>();
  // a barcode outranks another product's SKU of the same text
  for (const product of products) if (product.sku !== null) codes.set(codeText(product.sku), product);
  for (const product of products) if (product.barcode !== null) codes.set(codeText(product.barcode), product);
  return {
    search(query) {
      const words = normaliseSearch(query).split(" ").filter(Boolean);
      if (words.length === 0) return products;
      const exact = codes.get(codeText(query));
      const ranked: { product: Product; rank: number }[] = [];
      for (const entry of entries) {
        const rank = entry.product === exact ? 0 : rankOf(entry, words);
        if (rank !== null) ranked.push({ product: entry.product, rank });
      }
      return ranked.sort((a, b) => a.rank - b.rank).map(({ product }) => product);
    },
    byCode: (code) => codes.get(codeText(code)) ?? null,
  };
}

const codeText = (code: string): string => code.trim().toLowerCase();

/** 1 starts so, 2 has words that start so, 3 holds them somewhere, 4 only in its codes; null does not match. */
function rankOf({ name, codes }: Entry<unknown>, words: readonly string[]): number | null {
  let rank = 1;
  for (const [index, word] of words.entries()) {
    const own = wordRank(name, word, index) ?? (codes.includes(word) ? 4 : null);
    if (own === null) return null;
    rank = Math.max(rank, own);
  }
  return rank;
}

function wordRank(name: string, word: string, index: number): number | null {
  const at = name.indexOf(word);
  if (at < 0) return null;
  if (index === 0 && at === 0) return 1;
  return at === 0 || name.includes(` ${word}`) ? (index === 0 ? 2 : 1) : 3;
}
