"use client";
import { useDeferredValue, useMemo, useState } from "react";
import { ALL, FAVOURITES, type Section } from "./category-chips.tsx";
import type { RegisterProduct, RegisterView } from "./register-menu.ts";
import { createSearchIndex } from "./search-index.ts";
import { useBestSellers } from "./use-best-sellers.ts";

export interface ShownProducts {
  query: string;
  setQuery: (query: string) => void;
  section: Section;
  setSection: (section: Section) => void;
  hasFavourites: boolean;
  isSearching: boolean;
  products: readonly RegisterProduct[];
  /** Another one means another set of products. */
  setKey: string;
  /** What Enter in the search field adds. */
  firstHit: () => RegisterProduct | undefined;
}

/** What the tiles show: a category, the favourites, everything, or what is searched for. */
export function useShownProducts(view: RegisterView): ShownProducts {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Section | null>(null);
  const favourites = useBestSellers(view);
  const section = sectionOf(chosen, view, favourites.length > 0);
  const index = useMemo(() => createSearchIndex(view.products), [view.products]);
  // the field shows each key at once; the tiles follow when there is time, within the same frame on most tills
  const asked = useDeferredValue(query).trim();
  const isSearching = asked !== "";
  const products = useMemo(
    () => (asked === "" ? productsOf(section, view, favourites) : index.search(asked)),
    [asked, section, view, favourites, index],
  );
  return {
    ...{ query, setQuery, section, isSearching, products },
    hasFavourites: favourites.length > 0,
    setKey: isSearching ? `?${asked}` : String(section),
    setSection: (next) => {
      setChosen(next);
      setQuery("");
    },
    firstHit: () => (query.trim() === "" ? undefined : index.search(query)[0]),
  };
}

function sectionOf(chosen: Section | null, view: RegisterView, hasFavourites: boolean): Section {
  if (chosen === ALL || view.sections.some(({ id }) => id === chosen)) return chosen ?? ALL;
  return hasFavourites ? FAVOURITES : ALL;
}

function productsOf(
  section: Section,
  view: RegisterView,
  favourites: readonly RegisterProduct[],
): readonly RegisterProduct[] {
  if (section === ALL) return view.products;
  if (section === FAVOURITES) return favourites;
  return view.products.filter((product) => product.categoryId === section);
}
